package dev.medialib.core.content;

import dev.medialib.core.call.CallFacts;
import dev.medialib.core.call.MedialibException;
import dev.medialib.core.error.CallInterruptedException;
import dev.medialib.core.error.TransportException;
import dev.medialib.core.error.UnexpectedResponseException;
import dev.medialib.core.http.Headers;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Body of a response, not read yet. It can be read once, with {@link #stream}, {@link #saveTo(Path)}, {@link #readAllBytes} or
 * {@link #transferTo}. A download holds a connection until it is read or closed. Therefore use it in a try-with-resources
 * statement. Only one thread may read it, but another thread may close it.
 *
 * <p>All of these methods except {@link #stream()} read the whole body and then close the download, even if reading fails. They
 * throw
 *
 * <ul>
 *   <li>{@link UnexpectedResponseException} if the body is longer than announced or larger than allowed,
 *   <li>{@link TransportException} if it cannot be read, or ends before its announced length,
 *   <li>{@link dev.medialib.core.error.DeadlineExceededException} if the deadline of the asynchronous block ends,
 *   <li>{@link dev.medialib.core.error.CallCancelledException} if the call is cancelled or the client is closed,
 *   <li>{@link CallInterruptedException} if the thread is interrupted,
 *   <li>{@link UncheckedIOException} if the target cannot be written,
 *   <li>{@link IllegalStateException} if the download was already read or closed; this does not close the download.
 * </ul>
 *
 * <p>{@link #stream()} throws only the {@link IllegalStateException}. Reading its stream throws {@link IOException}.
 */
public final class Download implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Download.class);
    private static final int BUFFER = 64 * 1024;

    /** The maximum length of an array that every Java virtual machine can allocate. */
    private static final int MAX_ARRAY = Integer.MAX_VALUE - 8;

    private final InputStream in;
    private final OptionalLong length;
    private final int status;
    private final Headers headers;
    private final @Nullable CallFacts call;
    private final AtomicBoolean taken = new AtomicBoolean();
    private final AtomicBoolean closed = new AtomicBoolean();

    private Download(InputStream in, OptionalLong length, int status, Headers headers, @Nullable CallFacts call) {
        this.in = Objects.requireNonNull(in, "stream");
        this.length = Objects.requireNonNull(length, "length");
        this.status = status;
        this.headers = Objects.requireNonNull(headers, "headers");
        this.call = call;
        if (length.isPresent() && length.getAsLong() < 0) {
            throw new IllegalArgumentException("length must not be negative, but is " + length.getAsLong());
        }
    }

    /**
     * Returns a download of the given stream, for tests of code that uses downloads.
     *
     * @param length the announced length in bytes; the stream must have exactly this length; empty when there is none
     * @param mediaType the media type; null when there is none
     */
    public static Download of(InputStream stream, OptionalLong length, @Nullable String mediaType) {
        Headers headers = mediaType == null ? Headers.empty() : Headers.of(Map.of("Content-Type", List.of(mediaType)));
        return new Download(stream, length, 200, headers, null);
    }

    /**
     * Returns a download of a response's body.
     *
     * @param stream the body without its content encoding; closing it releases the connection
     * @param length the length of that stream in bytes; empty when it is unknown
     * @param headers the headers of the response, including the media type
     * @param call the call for exceptions; null when there was none
     */
    public static Download of(
            InputStream stream, OptionalLong length, int status, Headers headers, @Nullable CallFacts call) {
        return new Download(stream, length, status, headers, call);
    }

    /** Returns the media type that the server sent, with its parameters; null when it sent none. */
    public @Nullable String mediaType() {
        return headers.first("Content-Type");
    }

    /** Returns the status of the response: 200, or 206 if the call requested a part of the body by a {@code Range} header. */
    public int status() {
        return status;
    }

    /** Returns the call that returned this download, for exceptions about it; null if there was none. */
    public @Nullable CallFacts call() {
        return call;
    }

    /** Returns the headers of the response, such as {@code ETag} and {@code Content-Disposition}. */
    public Headers headers() {
        return headers;
    }

    /**
     * Returns a download of the same body that is read through {@code filter}, which must keep the number of bytes. Reads
     * nothing yet. After this call, this download counts as read.
     *
     * @throws IllegalStateException if the body was already read or closed
     */
    public Download through(UnaryOperator<InputStream> filter) {
        return new Download(filter.apply(stream()), length, status, headers, call);
    }

    /** Returns the announced length in bytes; empty when the server announced none. */
    public OptionalLong length() {
        return length;
    }

    /**
     * Returns the body as a stream. Reading throws an {@link IOException} if the body is shorter or longer than announced.
     * Closing the stream closes this download.
     *
     * @throws IllegalStateException if the body was already read or closed
     */
    public InputStream stream() {
        if (closed.get()) {
            throw new IllegalStateException("the download is closed");
        }
        if (taken.getAndSet(true)) {
            throw new IllegalStateException("the download was already read; it can be read only once");
        }
        return new BodyStream(in, length, this::close);
    }

    /** Same as {@link #saveTo(Path, long)} without a limit. */
    public void saveTo(Path target) {
        saveTo(target, Long.MAX_VALUE);
    }

    /**
     * Saves the body as a file. The file appears, or replaces an existing one, only when the body is complete. Until then the
     * bytes are in a temporary file in the same directory, which is deleted on every failure. A symbolic link at the target is
     * replaced, not followed. An existing file's permissions are kept. If the target is a named pipe or a device, the body is
     * written into it.
     *
     * @param target the file; its directory must exist
     * @param maxBytes the maximum size of the body in bytes
     * @throws IllegalArgumentException if the target is a directory or {@code maxBytes} is negative
     */
    public void saveTo(Path target, long maxBytes) {
        try (InputStream body = stream()) {
            requireNotNegative(maxBytes);
            if (Files.isDirectory(target)) {
                throw new IllegalArgumentException("target must be a file, but is a directory: " + target);
            }
            refuseIfAnnouncedLarger(maxBytes);
            if (isDevice(target)) {
                try (OutputStream out = Files.newOutputStream(target, StandardOpenOption.WRITE)) {
                    copy(body, out, maxBytes);
                }
                return;
            }
            try (AtomicFile file = new AtomicFile(target)) {
                copy(body, file.stream(), maxBytes);
                file.commit();
            }
        } catch (IOException e) {
            throw notWritten("cannot save to " + target, e);
        }
    }

    private static boolean isDevice(Path target) {
        return Files.exists(target, LinkOption.NOFOLLOW_LINKS)
                && !Files.isRegularFile(target, LinkOption.NOFOLLOW_LINKS)
                && !Files.isSymbolicLink(target);
    }

    /**
     * Reads the body into memory.
     *
     * @param maxBytes the maximum size of the body in bytes, at most 2,147,483,639
     * @throws IllegalArgumentException if {@code maxBytes} is negative or larger than the maximum size of an array
     */
    public byte[] readAllBytes(long maxBytes) {
        try (InputStream body = stream()) {
            requireNotNegative(maxBytes);
            if (maxBytes > MAX_ARRAY) {
                throw new IllegalArgumentException(
                        "maxBytes must be at most " + MAX_ARRAY + "; save to a file instead");
            }
            refuseIfAnnouncedLarger(maxBytes);
            byte[] bytes = body.readNBytes((int) maxBytes + 1);
            if (bytes.length > maxBytes) {
                throw tooLarge("has more", maxBytes);
            }
            return bytes;
        } catch (IOException e) {
            throw notRead(e);
        }
    }

    /**
     * Writes the body to a stream, which stays open.
     *
     * @return the number of bytes
     */
    public long transferTo(OutputStream out) {
        try (InputStream body = stream()) {
            Objects.requireNonNull(out, "out");
            return copy(body, out, Long.MAX_VALUE);
        } catch (IOException e) {
            throw notWritten("cannot write to the given stream", e);
        }
    }

    /** Releases the connection. The part that was not read is lost. Closing again has no effect. */
    @Override
    public void close() {
        if (closed.getAndSet(true)) {
            return;
        }
        try {
            in.close();
        } catch (IOException e) {
            // irrelevant, because the body has already been read as far as needed
            LOG.debug("Closing a response body failed", e);
        }
    }

    /**
     * Copies the body. Errors of reading are exceptions of this SDK, so that an {@link IOException} is always an error of
     * writing.
     */
    private long copy(InputStream body, OutputStream out, long maxBytes) throws IOException {
        byte[] buffer = new byte[BUFFER];
        long count = 0;
        while (true) {
            long room = maxBytes - count;
            int n = read(body, buffer, room < BUFFER ? (int) Math.min(BUFFER, room + 1) : BUFFER);
            if (n < 0) {
                return count;
            }
            if (n > room) {
                throw tooLarge("has more", maxBytes);
            }
            out.write(buffer, 0, n);
            count += n;
        }
    }

    private int read(InputStream body, byte[] buffer, int wanted) {
        try {
            return body.read(buffer, 0, wanted);
        } catch (IOException e) {
            throw notRead(e);
        }
    }

    private MedialibException notRead(IOException e) {
        if (e instanceof BodyStream.TooLongException) {
            return new UnexpectedResponseException(String.valueOf(e.getMessage()), call, status, headers, "", null);
        }
        if (e.getCause() instanceof MedialibException known) {
            return known;
        }
        if (isInterruption(e)) {
            return interrupted(e);
        }
        return new TransportException("the body could not be read: " + e.getMessage(), call, e);
    }

    private RuntimeException notWritten(String what, IOException e) {
        return isInterruption(e) ? interrupted(e) : new UncheckedIOException(what + ": " + e, e);
    }

    private static boolean isInterruption(IOException e) {
        return Thread.currentThread().isInterrupted()
                && (e instanceof InterruptedIOException || e instanceof java.nio.channels.ClosedByInterruptException)
                && !(e instanceof SocketTimeoutException);
    }

    private CallInterruptedException interrupted(IOException e) {
        return new CallInterruptedException("the thread was interrupted while it read the body", call, e);
    }

    private void refuseIfAnnouncedLarger(long maxBytes) {
        if (length.isPresent() && length.getAsLong() > maxBytes) {
            throw tooLarge("has " + length.getAsLong(), maxBytes);
        }
    }

    private UnexpectedResponseException tooLarge(String has, long maxBytes) {
        return new UnexpectedResponseException(
                "the body " + has + " bytes; allowed are " + maxBytes, call, status, headers, "", null);
    }

    private static void requireNotNegative(long maxBytes) {
        if (maxBytes < 0) {
            throw new IllegalArgumentException("maxBytes must not be negative, but is " + maxBytes);
        }
    }

    @Override
    public String toString() {
        return "Download[" + (mediaType() == null ? "no media type" : mediaType()) + ", "
                + (length.isPresent() ? length.getAsLong() + " bytes" : "length unknown") + "]";
    }
}
