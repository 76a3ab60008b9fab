package dev.medialib.core.content;

/** Listener for the progress of an upload. */
@FunctionalInterface
public interface ProgressListener {

    /**
     * Receives the progress: with 0 bytes at the start of each attempt, then every 64 KiB, and at the end. It is called on the
     * sending thread, so it should return quickly. An exception does not stop the upload.
     */
    void onProgress(Progress progress);
}
