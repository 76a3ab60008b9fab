package dev.medialib.sitefinity.internal;

import dev.medialib.core.content.Download;
import dev.medialib.core.error.UnexpectedResponseException;
import dev.medialib.core.internal.content.BodyCheck;
import org.jspecify.annotations.Nullable;

/**
 * A request for a file, which is at an ordinary address of the site or of another host.
 *
 * @param mimeType of the file; null when it is not known
 * @param totalSize in bytes; null when it is not known
 */
public record FileRequest(
        String url, @Nullable String mimeType, @Nullable Long totalSize) {

    boolean mayBeHtml() {
        return mimeType == null || mimeType.startsWith("text/html");
    }

    String sizeProblem(long length) {
        return "the file has " + length + " bytes, but TotalSize of the item is " + totalSize
                + ": has the file been replaced since the item was read?";
    }

    /** Counts what came without a length; null when there is nothing to compare it with. */
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
                    public void complete() {
                        if (count != totalSize) {
                            throw new UnexpectedResponseException(
                                    sizeProblem(count), null, download.status(), download.headers(), "", null);
                        }
                    }
                };
    }
}
