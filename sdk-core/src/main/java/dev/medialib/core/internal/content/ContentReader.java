package dev.medialib.core.internal.content;

import dev.medialib.core.content.Content;
import java.io.Closeable;
import java.io.InputStream;
import java.util.concurrent.Callable;

/** A user's stream. All its failures are {@link ContentFailure}s. */
final class ContentReader implements Closeable {
    private final InputStream in;
    private boolean closed;

    ContentReader(Content content) throws ContentFailure {
        this.in = guarded("opened", content::open);
    }

    /** At least one byte, or -1 at the end. */
    int read(byte[] buffer, int wanted) throws ContentFailure {
        int n = guarded("read", () -> in.read(buffer, 0, wanted));
        if (n == 0) {
            // some streams return 0 against the rules of InputStream; reading a single byte avoids this
            int one = readOne();
            buffer[0] = (byte) one;
            return one < 0 ? -1 : 1;
        }
        if (n > wanted) {
            throw new ContentFailure("the stream claims to have read " + n + " bytes where " + wanted + " fit", null);
        }
        return n < 0 ? -1 : n;
    }

    int readOne() throws ContentFailure {
        return guarded("read", in::read);
    }

    @Override
    public void close() throws ContentFailure {
        if (!closed) {
            closed = true;
            guarded("closed", () -> {
                in.close();
                return true;
            });
        }
    }

    private static <T> T guarded(String what, Callable<T> action) throws ContentFailure {
        try {
            return action.call();
        } catch (Exception e) {
            throw new ContentFailure("the content could not be " + what + ": " + e, e);
        }
    }
}
