package dev.medialib.sanity;

import dev.medialib.core.call.CallFacts;
import dev.medialib.core.call.Response;
import dev.medialib.core.internal.content.Sha1;
import dev.medialib.core.internal.endpoint.Endpoint;
import dev.medialib.core.internal.pipeline.ApiCaller;
import dev.medialib.sanity.error.UploadCorruptedException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Uploads, and compares the hash of what was sent with the one in the answer. */
final class UploadCheck {

    /**
     * What was stored.
     *
     * @param assetId in a media library; null in a dataset
     * @param sha1 null when the answer has none, as that for a video may
     */
    record Stored(
            @Nullable String assetId,
            String instanceId,
            @Nullable String sha1) {}

    private UploadCheck() {}

    static <I, O> O call(ApiCaller caller, Endpoint<I, O> endpoint, I input, Sha1 sha1, Function<O, Stored> result) {
        Response<O> response = caller.withResponse(c -> c.call(endpoint, input));
        Stored stored = result.apply(response.value());
        String storedSha1 = stored.sha1();
        if (storedSha1 != null && !storedSha1.equalsIgnoreCase(sha1.sent())) {
            throw new UploadCorruptedException(
                    CallFacts.builder(endpoint.id(), endpoint.method(), endpoint.pathTemplate())
                            .requestId(response.requestId())
                            .attempts(response.attempts())
                            .build(),
                    stored.assetId(),
                    stored.instanceId(),
                    sha1.sent(),
                    storedSha1);
        }
        return response.value();
    }
}
