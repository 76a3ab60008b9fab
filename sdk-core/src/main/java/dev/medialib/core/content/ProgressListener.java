package dev.medialib.core.content;

/**
 * Hears how far an upload is: with 0 bytes at the start of each attempt, then every 64 KiB, and at the end. It is called
 * by the thread that sends, so it should return soon. A listener that throws does not break the upload.
 */
@FunctionalInterface
public interface ProgressListener {

    void onProgress(Progress progress);
}
