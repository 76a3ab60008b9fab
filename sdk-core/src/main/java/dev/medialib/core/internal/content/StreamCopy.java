package dev.medialib.core.internal.content;

import dev.medialib.core.content.Content;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Copy of a part of a stream: in memory if it is small, otherwise in a temporary file that exists until {@link #close}. */
final class StreamCopy implements Closeable {
    /** Several copies are needed at a time, and the server determines their size. */
    static final int IN_MEMORY = 256 * 1024;

    private static final Logger log = LoggerFactory.getLogger("dev.medialib.calls");

    private final int size;
    private final byte[] bytes;
    private final @Nullable Path file;

    private StreamCopy(int size, byte[] bytes, @Nullable Path file) {
        this.size = size;
        this.bytes = bytes;
        this.file = file;
    }

    /** Source of the bytes of a copy. */
    interface Source {
        void writeTo(OutputStream out) throws IOException;
    }

    /**
     * Copies {@code size} bytes.
     *
     * @param directory for a temporary file; null for the default directory
     */
    static StreamCopy of(Source source, int size, @Nullable Path directory) throws ContentFailure {
        try {
            if (size <= IN_MEMORY) {
                ByteArrayOutputStream out = new ByteArrayOutputStream(size);
                source.writeTo(out);
                return new StreamCopy(size, out.toByteArray(), null);
            }
            return inFile(source, size, directory);
        } catch (ContentFailure e) {
            throw e;
        } catch (IOException e) {
            throw new ContentFailure("a part of the content could not be copied to a temporary file: " + e, e);
        }
    }

    private static StreamCopy inFile(Source source, int size, @Nullable Path directory) throws IOException {
        Path file = directory == null
                ? Files.createTempFile("medialib-", ".chunk")
                : Files.createTempFile(directory, "medialib-", ".chunk");
        StreamCopy copy = new StreamCopy(size, new byte[0], file);
        boolean complete = false;
        try (OutputStream out = Files.newOutputStream(file)) {
            source.writeTo(out);
            complete = true;
        } finally {
            if (!complete) {
                copy.close();
            }
        }
        return copy;
    }

    Content content() {
        Path copied = file;
        return copied == null
                ? Content.of(() -> new ByteArrayInputStream(bytes), size)
                : Content.of(() -> new FileSection(copied, 0, size), size);
    }

    @Override
    public void close() {
        try {
            if (file != null) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            // irrelevant for a call that has ended
            log.debug("a temporary file could not be deleted", e);
        }
    }
}
