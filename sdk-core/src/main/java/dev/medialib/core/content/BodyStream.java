package dev.medialib.core.content;

import dev.medialib.core.error.TransportException;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.ProtocolException;
import java.util.Objects;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Counts a response body, since a connection that closes early otherwise looks like the end of the data. */
final class BodyStream extends InputStream {

    /** The body is longer than announced. */
    static final class TooLongException extends IOException {
        private static final long serialVersionUID = 1;

        TooLongException(String message) {
            super(message);
        }
    }

    private final InputStream in;
    private final OptionalLong length;
    private final Runnable onClose;
    private long count;

    BodyStream(InputStream in, OptionalLong length, Runnable onClose) {
        this.in = in;
        this.length = length;
        this.onClose = onClose;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        int n = read(one, 0, 1);
        return n < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int wanted) throws IOException {
        Objects.checkFromIndexSize(offset, wanted, buffer.length);
        if (wanted == 0) {
            return 0;
        }
        int n;
        try {
            n = in.read(buffer, offset, wanted);
        } catch (EOFException | ProtocolException e) {
            // HTTP libraries that count bytes report a truncated body in this way
            requireAll(e);
            throw e;
        } catch (IOException e) {
            if (e.getCause() instanceof TransportException) {
                requireAll(e);
            }
            throw e;
        }
        if (n < 0) {
            requireAll(null);
            return -1;
        }
        count += n;
        if (length.isPresent() && count > length.getAsLong()) {
            throw new TooLongException(
                    "the body has at least " + count + " bytes, but its length is " + length.getAsLong());
        }
        return n;
    }

    private void requireAll(@Nullable IOException cause) throws EOFException {
        if (length.isPresent() && count < length.getAsLong()) {
            EOFException cut = new EOFException(
                    "the body ended after " + count + " bytes, but its length is " + length.getAsLong());
            cut.initCause(cause);
            throw cut;
        }
    }

    @Override
    public int available() throws IOException {
        return in.available();
    }

    @Override
    public void close() {
        onClose.run();
    }
}
