package dev.medialib.sanity.error;

import dev.medialib.core.call.MedialibException;
import org.jspecify.annotations.Nullable;

/**
 * Thrown when a file was stored as a version of an asset, but was not made the current version. Nothing is lost: the asset still
 * has its previous file, and the new one is the version {@link #instanceId()}. The {@linkplain #getCause() cause} is the reason,
 * if there is one.
 *
 * <p>Call {@code setCurrentVersion(assetId(), instanceId())} when the version is ready, or {@code replaceFile} again with the
 * same bytes, which finds the version. If {@link MedialibException#outcomeUnknown()} is true, the version may be current already.
 */
public class IncompleteReplacementException extends MedialibException {
    private static final long serialVersionUID = 1;

    private final String assetId;
    private final String instanceId;
    private final @Nullable String previousInstanceId;

    /**
     * Creates the exception.
     *
     * @param assetId the asset that Sanity added the version to
     * @param instanceId the document with the new bytes
     * @param previousInstanceId the version that was current before; null when there was none
     * @param reason the reason, for the message
     * @param cause the error after the upload; null when there was none
     */
    public IncompleteReplacementException(
            String assetId,
            String instanceId,
            @Nullable String previousInstanceId,
            String reason,
            @Nullable RuntimeException cause) {
        super(
                "the file is stored as " + instanceId + ", a version of the asset " + assetId
                        + ", but is not known to be the current version: " + reason,
                cause instanceof MedialibException failure ? failure.call() : null,
                cause);
        this.assetId = assetId;
        this.instanceId = instanceId;
        this.previousInstanceId = previousInstanceId;
    }

    /** Returns the asset that Sanity added the version to. */
    public String assetId() {
        return assetId;
    }

    /** Returns the document with the new bytes, such as {@code image-…-4948x7422-jpg}. */
    public String instanceId() {
        return instanceId;
    }

    /** Returns the version that was current before the call; null when there was none. */
    public @Nullable String previousInstanceId() {
        return previousInstanceId;
    }

    /** Returns whether making the same call again may succeed. It does not add the file a second time. */
    @Override
    public boolean isRetryable() {
        return getCause() instanceof MedialibException cause && cause.isRetryable();
    }
}
