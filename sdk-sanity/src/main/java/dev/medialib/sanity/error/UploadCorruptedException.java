package dev.medialib.sanity.error;

import dev.medialib.core.call.CallFacts;
import dev.medialib.core.call.MedialibException;
import org.jspecify.annotations.Nullable;

/**
 * Thrown when Sanity stored other bytes than were sent: the SHA-1 in its response is not that of the content. The documents
 * exist, and the caller decides whether to delete them. Not thrown for SVG images, which Sanity rewrites.
 */
public class UploadCorruptedException extends MedialibException {
    private static final long serialVersionUID = 1;

    private final @Nullable String assetId;
    private final String instanceId;
    private final @Nullable String sentSha1;
    private final String storedSha1;

    /**
     * Creates the exception.
     *
     * @param call the upload; null when unknown
     * @param assetId the asset in the media library; null for an upload to a dataset
     * @param instanceId the document with the bytes
     * @param sentSha1 the SHA-1 of the sent bytes; null when the response came before all bytes were sent
     * @param storedSha1 the SHA-1 in the response
     */
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

    /** Returns the asset in the media library; null for an upload to a dataset. */
    public final @Nullable String assetId() {
        return assetId;
    }

    /** Returns the document with the bytes: the instance of the asset in a library, or the asset's document in a dataset. */
    public final String instanceId() {
        return instanceId;
    }

    /** Returns the SHA-1 of the sent bytes in hexadecimal; null when the response came before all bytes were sent. */
    public final @Nullable String sentSha1() {
        return sentSha1;
    }

    /** Returns the SHA-1 of the stored bytes in hexadecimal, as Sanity sent it. */
    public final String storedSha1() {
        return storedSha1;
    }
}
