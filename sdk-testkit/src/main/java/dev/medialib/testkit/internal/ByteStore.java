package dev.medialib.testkit.internal;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import okio.ByteString;
import org.jspecify.annotations.Nullable;

/**
 * Contents of the files of a fake. The first contents stay in memory, up to a limit. All others are in one temporary file, which is
 * deleted when the store is closed or the JVM ends. The space of contents that are no longer used is not used again.
 */
public final class ByteStore implements AutoCloseable {

    private static final long LIMIT = 16L << 20;

    private final long limit;
    private long inMemory;
    private long inFile;
    private @Nullable Path path;

    // a file channel would close, and lose its file, if a thread that reads from it were interrupted
    private @Nullable RandomAccessFile file;

    private boolean closed;

    /** Content of a file. */
    public sealed interface Content {

        /** Returns the number of bytes. */
        int size();

        /** Reads the bytes. Content that is not in memory cannot be read after the store is closed. */
        ByteString read();
    }

    private record InMemory(ByteString read) implements Content {

        @Override
        public int size() {
            return read.size();
        }
    }

    private final class InFile implements Content {

        private final long position;
        private final int size;

        InFile(long position, int size) {
            this.position = position;
            this.size = size;
        }

        @Override
        public int size() {
            return size;
        }

        @Override
        public ByteString read() {
            return readAt(position, size);
        }
    }

    /** Creates a store that keeps 16 MiB in memory. */
    public ByteStore() {
        this(LIMIT);
    }

    ByteStore(long limit) {
        this.limit = limit;
    }

    /** Adds a content. */
    public synchronized Content put(ByteString bytes) {
        if (inMemory + bytes.size() <= limit) {
            inMemory += bytes.size();
            return new InMemory(bytes);
        }
        try {
            RandomAccessFile open = opened();
            long position = inFile;
            open.seek(position);
            open.write(bytes.toByteArray());
            inFile += bytes.size();
            return new InFile(position, bytes.size());
        } catch (IOException e) {
            throw new UncheckedIOException("could not write " + bytes.size() + " bytes to " + path, e);
        }
    }

    private synchronized ByteString readAt(long position, int size) {
        byte[] bytes = new byte[size];
        try {
            RandomAccessFile open = opened();
            open.seek(position);
            open.readFully(bytes);
            return ByteString.of(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException("could not read " + size + " bytes from " + path, e);
        }
    }

    private RandomAccessFile opened() throws IOException {
        if (closed) {
            throw new IOException("the fake server is closed");
        }
        RandomAccessFile open = file;
        if (open == null) {
            Path created = Files.createTempFile("medialib-fake-", ".bytes");
            created.toFile().deleteOnExit();
            open = new RandomAccessFile(created.toFile(), "rw");
            path = created;
            file = open;
        }
        return open;
    }

    /** Returns the temporary file; null if there is none. */
    synchronized @Nullable Path path() {
        return path;
    }

    /** Deletes the temporary file. */
    @Override
    public synchronized void close() {
        closed = true;
        try {
            if (file != null) {
                file.close();
            }
            if (path != null) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("could not delete " + path, e);
        }
    }
}
