package dev.medialib.core.internal.endpoint;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is peculiar to one vendor's API, as far as the engine must know.
 *
 * @param name for the user agent, such as {@code livingdocs}
 * @param headers what every request carries
 * @param sentRequestId the header in which the server accepts a request id of ours; null when it takes none
 * @param receivedRequestIds the headers in which the server may tell its own, the best first
 * @param noticeHeaders the headers by which the server announces what will change; each text is logged once
 */
public record ApiProfile(
        String name,
        ErrorMapper errors,
        Map<String, String> headers,
        @Nullable String sentRequestId,
        List<String> receivedRequestIds,
        List<String> noticeHeaders) {}
