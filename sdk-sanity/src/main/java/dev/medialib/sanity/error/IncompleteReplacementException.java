package dev.medialib.sanity.error;

import dev.medialib.core.call.MedialibException;
import org.jspecify.annotations.Nullable;

/**
 * Thrown when a file was stored as a version of an asset, but did not become the current version. The asset still has its
 * previous file, and the new file is the version {@link #instanceId()}. The {@linkplain #getCause() cause} is the error after
 * the upload; null when there was none.
 *
 * <p>To complete the replacement, call {@code setCurrentVersion(assetId(), instanceId())} when the version is ready. Or call
 * {@code replaceFile} again with the same bytes, which finds the version. If {@link MedialibException#outcomeUnknown()} is
 * true, the version may already be the current one.
 */
public class IncompleteReplacementException extends MedialibException {
    private static final long serialVersionUID = 1;

    private final String assetId;
    private final String instanceId;
    private final @Nullable String previousInstanceId;

    /**
     * Creates the exception.
     *
     * @param assetId the id of the asset with the new version
     * @param instanceId the id of the instance with the new bytes
     * @param previousInstanceId the id of the previous current version; null when there was none
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
                "the file is stored as the version " + instanceId + " of the asset " + assetId
                        + ", but may not be the current version: " + reason,
                cause instanceof MedialibException failure ? failure.call() : null,
                cause);
        this.assetId = assetId;
        this.instanceId = instanceId;
        this.previousInstanceId = previousInstanceId;
    }

    /** Returns the id of the asset with the new version. */
    public String assetId() {
        return assetId;
    }

    /** Returns the id of the instance with the new bytes, such as {@code image-…-4948x7422-jpg}. */
    public String instanceId() {
        return instanceId;
    }

    /** Returns the id of the instance that was current before the call; null when there was none. */
    public @Nullable String previousInstanceId() {
        return previousInstanceId;
    }

    /** Returns whether the same call may succeed if it is made again. Another call does not add the file a second time. */
    @Override
    public boolean isRetryable() {
        return getCause() instanceof MedialibException cause && cause.isRetryable();
    }
}
