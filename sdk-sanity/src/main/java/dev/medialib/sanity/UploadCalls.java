package dev.medialib.sanity;

import dev.medialib.core.call.CallFacts;
import dev.medialib.core.internal.content.Sha1;
import dev.medialib.core.internal.endpoint.HttpResponse;
import dev.medialib.sanity.error.UploadCorruptedException;
import dev.medialib.sanity.model.AssetInstance;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What the endpoints share that store content in a media library or a dataset. */
final class UploadCalls {
    /** Sanity fetches for up to 300 s; the vendor's command line tool waits this long. */
    static final Duration FETCH_TIME = Duration.ofSeconds(370);

    /** Sanity works on what came before it answers; the vendor's own client waits five minutes for anything else. */
    static final Duration STORE_TIME = Duration.ofMinutes(5);

    private UploadCalls() {}

    /**
     * Compares the hash of what was sent with the one in the response, if it has one: that for a video may not.
     *
     * @param assetId in a media library; null in a dataset
     * @throws UploadCorruptedException if they differ
     */
    static void requireIntact(Sha1 sha1, HttpResponse response, @Nullable String assetId, AssetInstance stored) {
        String storedSha1 = stored.sha1hash();
        if (storedSha1 == null || storedSha1.equalsIgnoreCase(sha1.sent())) {
            return;
        }
        CallFacts call = response.call();
        // the upload was carried out, and another one would not be the same as this
        CallFacts carriedOut = CallFacts.builder(call.endpoint(), call.method(), call.pathTemplate())
                .requestId(call.requestId())
                .attempts(call.attempts())
                .build();
        throw new UploadCorruptedException(carriedOut, assetId, stored.id(), sha1.sent(), storedSha1);
    }
}
