package dev.medialib.core.internal.pipeline;

import dev.medialib.core.call.MedialibException;
import dev.medialib.core.content.Download;
import dev.medialib.core.error.CallCancelledException;
import dev.medialib.core.error.CallInterruptedException;
import dev.medialib.core.error.DeadlineExceededException;
import dev.medialib.core.error.TransportException;
import dev.medialib.core.http.Headers;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * The body of a download that continues after a lost connection, if the server supports ranges (RFC 9110, 14). For one thread,
 * but another may close it.
 */
final class ResumingBody extends InputStream {
    /** After this number of bytes, retries are counted from zero again. */
    private static final long PROGRESS = 1024 * 1024;

    /** A date proves that a file is unchanged only if the file was older than this when it was sent: RFC 9110, 8.8.2.2. */
    private static final Duration DATE_PRECISION = Duration.ofSeconds(1);

    private final BiFunction<Long, String, Download> rest;
    private final Cancellation resuming;
    private final String validator;
    private final long length;
    private final int maxRetries;
    private final InputStream first;
    private volatile @Nullable Download continuation;
    private InputStream in;
    private volatile boolean closed;
    private long offset;
    private long resumedAt;
    private int retries;

    private ResumingBody(
            Download download,
            InputStream first,
            String validator,
            int maxRetries,
            Cancellation resuming,
            BiFunction<Long, String, Download> rest) {
        this.first = first;
        this.in = first;
        this.length = download.length().orElseThrow();
        this.validator = validator;
        this.maxRetries = maxRetries;
        this.resuming = resuming;
        this.rest = rest;
    }

    /**
     * Returns the body of a download, which is resumed if the server supports this.
     *
     * @param first the original body of the download
     * @param now the time that tells the century of dates with two digits
     * @param resuming is cancelled when the body is closed
     * @param rest requests the file from a byte on, if it has not changed since it had this validator
     */
    static InputStream of(
            Download download,
            InputStream first,
            int maxRetries,
            Instant now,
            Cancellation resuming,
            BiFunction<Long, String, Download> rest) {
        String validator = validator(download.headers(), now);
        boolean offered = download.status() == 200
                && download.length().isPresent()
                && "bytes"
                        .equalsIgnoreCase(String.valueOf(download.headers().first("Accept-Ranges"))
                                .strip());
        return offered && validator != null && maxRetries > 0
                ? new ResumingBody(download, first, validator, maxRetries, resuming, rest)
                : first;
    }

    /** The value of {@code If-Range}: a strong entity tag, or a date that is old enough; null if there is neither. */
    private static @Nullable String validator(Headers headers, Instant now) {
        String tag = headers.first("ETag");
        if (tag != null) {
            return tag.startsWith("\"") ? tag : null;
        }
        String modified = headers.first("Last-Modified");
        Instant changed = HttpDates.parse(modified, now);
        Instant sent = HttpDates.parse(headers.first("Date"), now);
        return changed != null && sent != null && !changed.isAfter(sent.minus(DATE_PRECISION)) ? modified : null;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int from, int wanted) throws IOException {
        Objects.checkFromIndexSize(from, wanted, buffer.length);
        while (true) {
            try {
                int n = in.read(buffer, from, wanted);
                offset += Math.max(n, 0);
                return n;
            } catch (IOException e) {
                resume(e);
            }
        }
    }

    private void resume(IOException problem) throws IOException {
        if (closed || !mayPass(problem)) {
            throw problem;
        }
        retries = offset - resumedAt >= PROGRESS ? 1 : retries + 1;
        if (retries > maxRetries) {
            throw problem;
        }
        resumedAt = offset;
        // its place among the requests that may run at the same time is needed for the next
        in.close();
        Download next;
        try {
            next = rest.apply(offset, validator);
        } catch (CallCancelledException | CallInterruptedException | DeadlineExceededException e) {
            e.addSuppressed(problem);
            throw new IOException(e.getMessage(), e);
        } catch (MedialibException | IllegalStateException e) {
            problem.addSuppressed(e);
            throw problem;
        }
        if (!isRest(next)) {
            next.close();
            throw problem;
        }
        continuation = next;
        in = next.stream();
        if (closed) {
            next.close();
        }
    }

    /** Returns false if the call was cancelled, interrupted or exceeded its deadline, because then nobody waits for the rest. */
    private static boolean mayPass(IOException problem) {
        return problem instanceof EOFException
                || (problem.getCause() instanceof TransportException cut && cut.isRetryable());
    }

    /** Another status than 206 means that the file has changed, or that the server ignores ranges after all. */
    private boolean isRest(Download next) {
        String expected = "bytes " + offset + "-" + (length - 1) + "/" + length;
        return next.status() == 206
                && expected.equals(next.headers().first("Content-Range"))
                && hasValidator(next.headers());
    }

    /** A server that does not know {@code If-Range} sends a part of whatever file it has: RFC 9110, 15.3.7.3. */
    private boolean hasValidator(Headers headers) {
        String name = validator.startsWith("\"") ? "ETag" : "Last-Modified";
        String now = headers.first(name);
        // an entity tag is due in each 206, a date is not
        return now == null ? name.equals("Last-Modified") : now.equals(validator);
    }

    @Override
    public int available() throws IOException {
        return in.available();
    }

    @Override
    public void close() throws IOException {
        closed = true;
        first.close();
        Download later = continuation;
        if (later != null) {
            later.close();
        }
        resuming.cancel();
    }
}
