package dev.medialib.core.internal.content;

import dev.medialib.core.content.Content;
import dev.medialib.core.content.Progress;
import dev.medialib.core.content.ProgressListener;
import dev.medialib.core.error.BodyNotReplayableException;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Base64;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The sending of one content within one logical call, in one or more attempts. The server never gets a complete body out
 * of content that is not what was announced: the last bytes are held back until all checks are done.
 */
public final class Upload {
    private static final Logger LOG = LoggerFactory.getLogger(Upload.class);

    /** The size of the buffer, and the distance between two reports of progress. */
    private static final int CHUNK = 64 * 1024;

    private final Content content;
    private final @Nullable ProgressListener listener;
    private final boolean base64;
    private @Nullable OptionalLong announced;
    private @Nullable Stamp stamp;
    private boolean listenerFailed;
    private volatile boolean opened;

    public Upload(Content content, @Nullable ProgressListener listener) {
        this(content, listener, false);
    }

    /** @param base64 whether the content goes as base64 text; its length and its progress stay those of the content */
    public Upload(Content content, @Nullable ProgressListener listener, boolean base64) {
        this.content = content;
        this.listener = listener;
        this.base64 = base64;
    }

    public Content content() {
        return content;
    }

    /**
     * The length to announce, in bytes; empty when it is not known. It is looked up once and holds for all attempts.
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
            Stamp first = Stamp.first(content);
            known = first == null ? known : OptionalLong.of(first.size());
            stamp = first;
            announced = known;
        }
        return known;
    }

    /** The length of what is written, in bytes; empty when it is not known. */
    public OptionalLong announceEncoded() {
        OptionalLong length = announce();
        return base64 && length.isPresent()
                ? OptionalLong.of(Math.multiplyExact(groups(length.getAsLong()), 4L))
                : length;
    }

    /** How many groups of three bytes there are, the last of them perhaps shorter. */
    private static long groups(long length) {
        return length / 3 + (length % 3 == 0 ? 0 : 1);
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
        if (!base64) {
            write(out, attempt);
            return;
        }
        OutputStream text = Base64.getEncoder().wrap(new Unclosed(out));
        write(text, attempt);
        // writes the last group; not done after a failure, which must not look like an end
        text.close();
    }

    private void write(OutputStream out, int attempt) throws IOException {
        OptionalLong total = announce();
        requireUnchanged();
        opened = true;
        try (Source source = new Source(content)) {
            report(attempt, 0, total);
            long sent = total.isPresent()
                    ? copyExactly(total.getAsLong(), source, out, attempt)
                    : copyAll(source, out, attempt);
            if (sent % CHUNK != 0) {
                report(attempt, sent, total);
            }
        }
    }

    private long copyExactly(long length, Source source, OutputStream out, int attempt) throws IOException {
        byte[] buffer = new byte[(int) Math.min(CHUNK, Math.max(length, 1))];
        long sent = 0;
        while (sent < length) {
            int n = source.read(buffer, (int) Math.min(CHUNK - sent % CHUNK, length - sent));
            if (n < 0) {
                throw new ContentFailure(
                        "the content ended after " + sent + " of " + length + " announced bytes", null);
            }
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

    private long copyAll(Source source, OutputStream out, int attempt) throws IOException {
        byte[] buffer = new byte[CHUNK];
        long sent = 0;
        int n;
        while ((n = source.read(buffer, (int) (CHUNK - sent % CHUNK))) >= 0) {
            out.write(buffer, 0, n);
            sent += n;
            reportChunk(attempt, sent);
        }
        return sent;
    }

    /** All that can be wrong with content of which every announced byte was read. */
    private void finish(Source source, long length) throws ContentFailure {
        if (source.readOne() >= 0) {
            throw new ContentFailure("the content has more than the " + length + " announced bytes", null);
        }
        source.close();
        requireUnchanged();
    }

    private void requireUnchanged() throws ContentFailure {
        Stamp before = stamp;
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
            listener.onProgress(new Progress(attempt, sent, total));
        } catch (RuntimeException e) {
            if (!listenerFailed) {
                listenerFailed = true;
                LOG.warn("A progress listener threw; the upload goes on", e);
            }
        }
    }

    /** Stays open when what stands before it is closed, and hands on whole arrays. */
    private static final class Unclosed extends FilterOutputStream {
        Unclosed(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
