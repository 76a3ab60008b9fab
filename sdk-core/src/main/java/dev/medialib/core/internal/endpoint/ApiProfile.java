package dev.medialib.core.internal.endpoint;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Properties of a vendor's API that the engine needs.
 *
 * @param name for the user agent, such as {@code livingdocs}
 * @param headers the headers of every request
 * @param sentRequestId the header in which the server accepts a request id of the client; null if it accepts none
 * @param receivedRequestIds the headers in which the server may send its own request id, the best first
 * @param noticeHeaders the headers by which the server announces changes; each text is logged once
 */
public record ApiProfile(
        String name,
        ErrorMapper errors,
        Map<String, String> headers,
        @Nullable String sentRequestId,
        List<String> receivedRequestIds,
        List<String> noticeHeaders) {}
