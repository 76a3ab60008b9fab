package dev.medialib.core.internal.content;

import dev.medialib.core.call.MedialibException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A body whose end is an error if its check finds a fault. The error is the cause of an IOException, as for network errors.
 * {@code Download} unwraps it.
 */
public final class CheckedBody extends InputStream {
    private final InputStream in;
    private final BodyCheck check;
    private final Function<String, MedialibException> errors;
    private boolean ended;
    private @Nullable MedialibException error;

    /** @param errors makes the error of a fault */
    public CheckedBody(InputStream in, BodyCheck check, Function<String, MedialibException> errors) {
        this.in = in;
        this.check = check;
        this.errors = errors;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int wanted) throws IOException {
        Objects.checkFromIndexSize(offset, wanted, buffer.length);
        if (wanted == 0) {
            return 0;
        }
        int n = in.read(buffer, offset, wanted);
        if (n > 0) {
            check.update(buffer, offset, n);
        } else if (n < 0) {
            end();
        }
        return n;
    }

    /** Readers may read again at the end, and a digest has its result only once. */
    private void end() throws IOException {
        if (!ended) {
            ended = true;
            String problem = check.problem();
            error = problem == null ? null : errors.apply(problem);
        }
        if (error != null) {
            throw new IOException(error.getMessage(), error);
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
