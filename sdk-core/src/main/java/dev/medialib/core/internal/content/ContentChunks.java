package dev.medialib.core.internal.content;

import dev.medialib.core.content.Content;
import dev.medialib.core.error.BodyNotReplayableException;
import java.io.ByteArrayInputStream;
import java.io.Closeable;
import org.jspecify.annotations.Nullable;

/**
 * A content in pieces of one size, of which only the last may be smaller, and none is empty. Each can be sent by itself and more than
 * once: of a file it is a section, read as it is sent; of anything else, which is read through once, it is a copy in memory.
 *
 * <p>Not safe for use by several threads; the pieces are.
 */
public final class ContentChunks implements Closeable {
    /** What a copy in memory can have. */
    public static final long MAX_COPY = 1L << 30;

    private final Content content;
    private final String mediaType;
    private final long length;
    private final long chunkSize;
    private final @Nullable FileSnapshot stamp;
    private @Nullable ContentReader source;
    private long offset;

    /**
     * One piece.
     *
     * @param ordinal its number, from 0
     * @param length in bytes
     */
    public record Chunk(long ordinal, long length, Content content) {}

    /**
     * The pieces of a content whose length is known.
     *
     * @param chunkSize in bytes; of what is not a file at most {@link #MAX_COPY}
     * @throws dev.medialib.core.error.ContentSourceException if a file is missing or cannot be read
     * @throws BodyNotReplayableException if the content is a one-shot stream that was already read
     */
    public ContentChunks(Content content, long chunkSize) {
        if (chunkSize < 1 || (content.path() == null && chunkSize > MAX_COPY)) {
            throw new IllegalArgumentException("chunkSize must be from 1 to 2^30, but is " + chunkSize);
        }
        if (content.isSpent()) {
            throw new BodyNotReplayableException("another call has already read this one-shot stream", null, null);
        }
        this.content = content;
        this.mediaType = content.mediaType();
        this.chunkSize = chunkSize;
        long known = content.length().orElseThrow();
        this.stamp = FileSnapshot.first(content);
        this.length = stamp == null ? known : stamp.size();
    }

    /** Of the whole content, in bytes. */
    public long length() {
        return length;
    }

    /** How many pieces there are. */
    public long count() {
        return length / chunkSize + (length % chunkSize == 0 ? 0 : 1);
    }

    /**
     * The next piece; null after the last, which is held back until the content is known to have no more than it said.
     *
     * @throws dev.medialib.core.error.ContentSourceException if the content cannot be read, or is not as long as it said
     */
    public @Nullable Chunk next() {
        if (offset == length) {
            return null;
        }
        long ordinal = offset / chunkSize;
        long size = Math.min(chunkSize, length - offset);
        Content piece = stamp == null ? copy((int) size) : section(stamp, offset, size);
        offset += size;
        return new Chunk(ordinal, size, piece.withMediaType(mediaType));
    }

    /**
     * To be asked when all pieces were sent.
     *
     * @throws dev.medialib.core.error.ContentSourceException if the content is a file that has changed meanwhile
     */
    public void requireUnchanged() {
        try {
            if (stamp != null) {
                stamp.requireUnchanged();
            }
        } catch (ContentFailure e) {
            throw e.toException(null);
        }
    }

    /** Closes the stream that is read, if there is one; a second time it does nothing. */
    @Override
    public void close() {
        try {
            if (source != null) {
                source.close();
            }
        } catch (ContentFailure e) {
            throw e.toException(null);
        }
    }

    private static Content section(FileSnapshot stamp, long from, long size) {
        return Content.of(() -> new FileSection(stamp.file(), from, size), size);
    }

    private Content copy(int size) {
        byte[] bytes = new byte[size];
        try {
            ContentReader in = source == null ? new ContentReader(content) : source;
            source = in;
            byte[] buffer = new byte[Math.min(size, 64 * 1024)];
            for (int filled = 0, n; filled < size; filled += n) {
                n = in.read(buffer, Math.min(buffer.length, size - filled));
                if (n < 0) {
                    throw new ContentFailure(
                            "the content ended after " + (offset + filled) + " of " + length + " announced bytes",
                            null);
                }
                System.arraycopy(buffer, 0, bytes, filled, n);
            }
            if (offset + size == length && in.readOne() >= 0) {
                throw new ContentFailure("the content has more than the " + length + " announced bytes", null);
            }
        } catch (ContentFailure e) {
            throw e.toException(null);
        }
        return Content.of(() -> new ByteArrayInputStream(bytes), size);
    }
}
