package dev.medialib.sanity.error;

import dev.medialib.core.call.CallFacts;
import dev.medialib.core.call.MedialibException;
import org.jspecify.annotations.Nullable;

/**
 * Thrown when Sanity stored other bytes than were sent: the SHA-1 in the response differs from the SHA-1 of the content. The
 * new documents exist; delete them if you do not need them. Not thrown for SVG images, because Sanity rewrites them.
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
     * @param assetId the id of the asset in the media library; null for an upload to a dataset
     * @param instanceId the id of the document with the bytes
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
                "Sanity stored other bytes than were sent: " + instanceId + " has the SHA-1 " + storedSha1 + ", but "
                        + (sentSha1 == null
                                ? "the response came before all bytes were sent"
                                : "the content has the SHA-1 " + sentSha1),
                call,
                null);
        this.assetId = assetId;
        this.instanceId = instanceId;
        this.sentSha1 = sentSha1;
        this.storedSha1 = storedSha1;
    }

    /** Returns the id of the asset in the media library; null for an upload to a dataset. */
    public final @Nullable String assetId() {
        return assetId;
    }

    /** Returns the id of the document with the bytes: the instance in a library, or the asset's document in a dataset. */
    public final String instanceId() {
        return instanceId;
    }

    /** Returns the SHA-1 of the sent bytes in hexadecimal; null when the response came before all bytes were sent. */
    public final @Nullable String sentSha1() {
        return sentSha1;
    }

    /** Returns the SHA-1 of the stored bytes in hexadecimal, from the response. */
    public final String storedSha1() {
        return storedSha1;
    }
}
