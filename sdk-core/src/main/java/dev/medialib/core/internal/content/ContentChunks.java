package dev.medialib.core.internal.content;

import dev.medialib.core.content.Content;
import dev.medialib.core.error.BodyNotReplayableException;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Content in pieces of one size. The last piece may be smaller, and no piece is empty. Each piece can be sent separately and
 * more than once. A piece of a file is a section that is read when it is sent. Other content is read once, and its pieces are
 * copies, which are in temporary files unless they are small.
 *
 * <p>Not safe for use by several threads; the pieces are.
 */
public final class ContentChunks implements Closeable {
    /** The maximum size of a copy in bytes. */
    public static final long MAX_COPY = 1L << 30;

    private final Content content;
    private final String mediaType;
    private final long length;
    private final long chunkSize;
    private final @Nullable FileSnapshot stamp;
    private @Nullable ContentReader source;
    private long offset;

    private final @Nullable Path directory;

    /** The copies of the pieces that are not closed. */
    private final Set<StreamCopy> copies = ConcurrentHashMap.newKeySet();

    /** One piece. Closing it deletes its copy, if there is one; after that it cannot be sent. */
    public final class Chunk implements Closeable {
        private final long ordinal;
        private final long size;
        private final Content piece;
        private final @Nullable StreamCopy copy;

        private Chunk(long ordinal, long size, Content piece, @Nullable StreamCopy copy) {
            this.ordinal = ordinal;
            this.size = size;
            this.piece = piece.withMediaType(mediaType);
            this.copy = copy;
        }

        /** Its number, from 0. */
        public long ordinal() {
            return ordinal;
        }

        /** In bytes. */
        public long length() {
            return size;
        }

        public Content content() {
            return piece;
        }

        @Override
        public void close() {
            if (copy != null) {
                copies.remove(copy);
                copy.close();
            }
        }
    }

    /**
     * The pieces of a content whose length is known.
     *
     * @param chunkSize in bytes; at most {@link #MAX_COPY} if the content is not a file
     * @throws dev.medialib.core.error.ContentSourceException if a file is missing or cannot be read
     * @throws BodyNotReplayableException if the content is a one-shot stream that was already read
     */
    public ContentChunks(Content content, long chunkSize) {
        this(content, chunkSize, null);
    }

    /** @param directory for copies; null for the default directory */
    ContentChunks(Content content, long chunkSize, @Nullable Path directory) {
        if (chunkSize < 1 || (content.path() == null && chunkSize > MAX_COPY)) {
            throw new IllegalArgumentException("chunkSize must be from 1 to 2^30, but is " + chunkSize);
        }
        if (content.isSpent()) {
            throw new BodyNotReplayableException("another call has already read this one-shot stream", null, null);
        }
        this.content = content;
        this.directory = directory;
        this.mediaType = content.mediaType();
        this.chunkSize = chunkSize;
        long known = content.length().orElseThrow();
        this.stamp = FileSnapshot.first(content);
        this.length = stamp == null ? known : stamp.size();
    }

    /** The length of the whole content in bytes. */
    public long length() {
        return length;
    }

    /** The number of pieces. */
    public long count() {
        return length / chunkSize + (length % chunkSize == 0 ? 0 : 1);
    }

    /**
     * The next piece; null after the last one. The last piece is returned only when the content is known to have the announced
     * length.
     *
     * @throws dev.medialib.core.error.ContentSourceException if the content cannot be read, or does not have the announced
     *     length
     */
    public @Nullable Chunk next() {
        if (offset == length) {
            return null;
        }
        long ordinal = offset / chunkSize;
        long size = Math.min(chunkSize, length - offset);
        StreamCopy copy = stamp == null ? copy((int) size) : null;
        Content piece = copy == null ? section(Objects.requireNonNull(stamp), offset, size) : copy.content();
        offset += size;
        return new Chunk(ordinal, size, piece, copy);
    }

    /**
     * Must be called when all pieces were sent.
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

    /** Closes the stream that is read, if there is one, and all pieces; calling it again has no effect. */
    @Override
    public void close() {
        copies.forEach(StreamCopy::close);
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

    private StreamCopy copy(int size) {
        try {
            ContentReader in = source == null ? new ContentReader(content) : source;
            source = in;
            StreamCopy copy = StreamCopy.of(out -> read(in, size, out), size, directory);
            copies.add(copy);
            if (offset + size == length && in.readOne() >= 0) {
                throw new ContentFailure(
                        "the content continues after " + length + " bytes, but its length is " + length, null);
            }
            return copy;
        } catch (ContentFailure e) {
            throw e.toException(null);
        }
    }

    private void read(ContentReader in, int size, OutputStream out) throws IOException {
        byte[] buffer = new byte[Math.min(size, 64 * 1024)];
        for (int filled = 0, n; filled < size; filled += n) {
            n = in.read(buffer, Math.min(buffer.length, size - filled));
            if (n < 0) {
                throw new ContentFailure(
                        "the content ended after " + (offset + filled) + " bytes, but its length is " + length, null);
            }
            out.write(buffer, 0, n);
        }
    }
}
