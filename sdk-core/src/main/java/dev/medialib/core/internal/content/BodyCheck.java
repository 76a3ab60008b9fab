package dev.medialib.core.internal.content;

import dev.medialib.core.call.MedialibException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;

/** A check of a whole body, such as that of its hash. */
public interface BodyCheck {

    /** Receives the next bytes. */
    void update(byte[] bytes, int offset, int length);

    /**
     * Checks the whole body.
     *
     * @throws MedialibException if it is not what was announced
     */
    void complete();

    /** Returns the same stream. At its end, reading fails if the check fails. */
    default InputStream over(InputStream in) {
        return new CheckedBody(in, this);
    }

    /** The error is the cause of an IOException, as for network errors. {@code Download} unwraps it. */
    final class CheckedBody extends InputStream {
        private final InputStream in;
        private final BodyCheck check;

        private CheckedBody(InputStream in, BodyCheck check) {
            this.in = in;
            this.check = check;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] buffer, int offset, int wanted) throws IOException {
            Objects.checkFromIndexSize(offset, wanted, buffer.length);
            int n = in.read(buffer, offset, wanted);
            if (n > 0) {
                check.update(buffer, offset, n);
            } else if (n < 0) {
                complete();
            }
            return n;
        }

        private void complete() throws IOException {
            try {
                check.complete();
            } catch (MedialibException e) {
                throw new IOException(e.getMessage(), e);
            }
        }

        @Override
        public int available() throws IOException {
            return in.available();
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }
}
