package dev.medialib.sanity.error;

import dev.medialib.core.call.CallFacts;
import dev.medialib.core.call.MedialibException;
import org.jspecify.annotations.Nullable;

/**
 * Sanity stored other bytes than were sent: the SHA-1 in its answer is not that of the content. The documents exist; what to do with
 * them is up to the caller.
 */
public class UploadCorruptedException extends MedialibException {
    private static final long serialVersionUID = 1;

    private final @Nullable String assetId;
    private final String instanceId;
    private final @Nullable String sentSha1;
    private final String storedSha1;

    public UploadCorruptedException(
            @Nullable CallFacts call,
            @Nullable String assetId,
            String instanceId,
            @Nullable String sentSha1,
            String storedSha1) {
        super(
                "stored is not what was sent: " + instanceId + " has the SHA-1 " + storedSha1 + ", but "
                        + (sentSha1 == null
                                ? "the answer came before everything was sent"
                                : "the content has " + sentSha1),
                call,
                null);
        this.assetId = assetId;
        this.instanceId = instanceId;
        this.sentSha1 = sentSha1;
        this.storedSha1 = storedSha1;
    }

    /** The asset in the media library; null for an upload to a dataset. */
    public final @Nullable String assetId() {
        return assetId;
    }

    /** The document with the bytes: the asset's instance in the library, or the asset's document in the dataset. */
    public final String instanceId() {
        return instanceId;
    }

    /** Of what was sent, in hexadecimal; null when the answer came before everything was sent. */
    public final @Nullable String sentSha1() {
        return sentSha1;
    }

    /** As Sanity gives it. */
    public final String storedSha1() {
        return storedSha1;
    }
}
