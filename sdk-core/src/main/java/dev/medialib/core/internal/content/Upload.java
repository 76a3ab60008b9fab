package dev.medialib.core.internal.content;

import dev.medialib.core.content.Content;
import dev.medialib.core.content.Progress;
import dev.medialib.core.content.ProgressListener;
import dev.medialib.core.error.BodyNotReplayableException;
import java.io.IOException;
import java.io.OutputStream;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The sending of one content within one logical call, in one or more attempts. The server never gets a complete body if the
 * content is not as announced, because the last bytes are sent after all checks.
 */
public final class Upload {
    private static final Logger LOG = LoggerFactory.getLogger(Upload.class);

    /** The size of the buffer, and the distance between two reports of progress. */
    private static final int CHUNK = 64 * 1024;

    private final Content content;
    private final @Nullable ProgressListener listener;
    private final @Nullable Sha1 sha1;
    private final BodyFraming frame;
    private @Nullable OptionalLong announced;
    private @Nullable FileSnapshot stamp;
    private boolean listenerFailed;
    private volatile boolean opened;

    public Upload(Content content, @Nullable ProgressListener listener) {
        this(content, listener, null, BodyFraming.NONE);
    }

    /**
     * The sending of a content within a frame.
     *
     * @param sha1 computes the hash of the content, without the frame; null if it is not needed
     */
    public Upload(Content content, @Nullable ProgressListener listener, @Nullable Sha1 sha1, BodyFraming frame) {
        this.content = content;
        this.listener = listener;
        this.sha1 = sha1;
        this.frame = frame;
    }

    public Content content() {
        return content;
    }

    /** The length of the body in bytes, with the frame; -1 when it is not known. */
    public long bodyLength() {
        OptionalLong known = announce();
        return known.isPresent() ? frame.length(known.getAsLong()) : -1;
    }

    /**
     * The content's length to announce, in bytes; empty when it is not known. It is determined once for all attempts.
     *
     * @throws dev.medialib.core.error.ContentSourceException if a file is missing or cannot be read
     * @throws BodyNotReplayableException if another call has already read the one-shot stream
     */
    public OptionalLong announce() {
        OptionalLong known = announced;
        if (known == null) {
            if (content.isSpent()) {
                throw new BodyNotReplayableException("another call has already read this one-shot stream", null, null);
            }
            known = content.length();
            FileSnapshot first = FileSnapshot.first(content);
            known = first == null ? known : OptionalLong.of(first.size());
            stamp = first;
            announced = known;
        }
        return known;
    }

    /** Whether an attempt has opened the content: a one-shot stream cannot be sent again. */
    public boolean opened() {
        return opened;
    }

    /**
     * Writes the whole content; neither flushes nor closes {@code out}, whose exceptions pass through.
     *
     * @param attempt from 1, for the progress listener
     * @throws ContentFailure if the content cannot be read, has changed, or is not as long as announced
     */
    public void writeTo(OutputStream out, int attempt) throws IOException {
        OptionalLong total = announce();
        requireUnchanged();
        opened = true;
        if (sha1 != null) {
            sha1.begin();
        }
        try (ContentReader source = new ContentReader(content)) {
            report(attempt, 0, total);
            out.write(frame.before());
            OutputStream encoding = frame.encoding(out);
            long sent = total.isPresent()
                    ? copyExactly(total.getAsLong(), source, encoding, attempt)
                    : copyAll(source, encoding, attempt);
            // writes the last characters of base64; not after a failure, which must not look like an end
            encoding.close();
            out.write(frame.after());
            if (sent % CHUNK != 0) {
                report(attempt, sent, total);
            }
        }
    }

    private long copyExactly(long length, ContentReader source, OutputStream out, int attempt) throws IOException {
        byte[] buffer = new byte[(int) Math.min(CHUNK, Math.max(length, 1))];
        long sent = 0;
        while (sent < length) {
            int n = source.read(buffer, (int) Math.min(CHUNK - sent % CHUNK, length - sent));
            if (n < 0) {
                throw new ContentFailure(
                        "the content ended after " + sent + " bytes, but its length is " + length, null);
            }
            hash(buffer, n);
            if (sent + n == length) {
                finish(source, length);
            }
            out.write(buffer, 0, n);
            sent += n;
            reportChunk(attempt, sent);
        }
        if (length == 0) {
            finish(source, length);
        }
        return sent;
    }

    private long copyAll(ContentReader source, OutputStream out, int attempt) throws IOException {
        byte[] buffer = new byte[CHUNK];
        long sent = 0;
        int n;
        while ((n = source.read(buffer, (int) (CHUNK - sent % CHUNK))) >= 0) {
            hash(buffer, n);
            out.write(buffer, 0, n);
            sent += n;
            reportChunk(attempt, sent);
        }
        requireHash();
        return sent;
    }

    /** The checks of content after all bytes of its length were read. */
    private void finish(ContentReader source, long length) throws ContentFailure {
        if (source.readOne() >= 0) {
            throw new ContentFailure(
                    "the content continues after " + length + " bytes, but its length is " + length, null);
        }
        source.close();
        requireUnchanged();
        requireHash();
    }

    private void hash(byte[] buffer, int length) {
        if (sha1 != null) {
            sha1.update(buffer, length);
        }
    }

    private void requireHash() throws ContentFailure {
        if (sha1 != null) {
            sha1.end();
        }
    }

    private void requireUnchanged() throws ContentFailure {
        FileSnapshot before = stamp;
        if (before != null) {
            before.requireUnchanged();
        }
    }

    private void reportChunk(int attempt, long sent) {
        if (sent % CHUNK == 0) {
            report(attempt, sent, announce());
        }
    }

    private void report(int attempt, long sent, OptionalLong total) {
        if (listener == null) {
            return;
        }
        try {
            listener.onProgress(Progress.of(attempt, sent, total));
        } catch (RuntimeException e) {
            if (!listenerFailed) {
                listenerFailed = true;
                LOG.warn("A progress listener failed; the upload continues", e);
            }
        }
    }
}
