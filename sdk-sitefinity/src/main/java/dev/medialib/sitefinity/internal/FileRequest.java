package dev.medialib.sitefinity.internal;

import dev.medialib.core.content.Download;
import dev.medialib.core.internal.content.BodyCheck;
import org.jspecify.annotations.Nullable;

/**
 * Request for a file at an ordinary URL of the site or of another host.
 *
 * @param mimeType the media type of the file; null if unknown
 * @param totalSize the size of the file in bytes; null if unknown
 */
public record FileRequest(
        String url, @Nullable String mimeType, @Nullable Long totalSize) {

    String sizeProblem(long length) {
        return "the file has " + length + " bytes, but TotalSize of the item is " + totalSize
                + "; read the item again, because its file may have been replaced";
    }

    /**
     * Returns a check that counts the bytes of a response without a length; null if the expected size is unknown or already
     * checked.
     */
    public @Nullable BodyCheck check(Download download) {
        return totalSize == null || download.length().isPresent() || download.status() != 200
                ? null
                : new BodyCheck() {
                    private long count;

                    @Override
                    public void update(byte[] bytes, int offset, int length) {
                        count += length;
                    }

                    @Override
                    public @Nullable String problem() {
                        return count == totalSize ? null : sizeProblem(count);
                    }
                };
    }
}
