package dev.medialib.core.internal.pipeline;

import java.io.IOException;
import java.nio.charset.Charset;
import java.util.Arrays;
import okio.BufferedSource;

/** A response body in memory, or the beginning of one. */
final class BodyBytes {
    private static final int FIRST = 8 * 1024;
    /** An announced length without a body must not fill the memory. */
    private static final int MAX_TRUSTED_LENGTH = 8 * 1024 * 1024;
    /** The longest array that every Java virtual machine allocates. */
    private static final long MAX_ARRAY = Integer.MAX_VALUE - 8L;

    private byte[] bytes;
    private int length;

    /** @param announced the length that the server announced, in bytes; negative when it did not */
    BodyBytes(long announced) {
        this.bytes = new byte[announced < 0 ? FIRST : (int) Math.min(announced, MAX_TRUSTED_LENGTH)];
    }

    /** Reads to the end of {@code source}, or to the limit; false when there is more than {@code limit} bytes. */
    boolean readFrom(BufferedSource source, long limit) throws IOException {
        long max = Math.min(limit, MAX_ARRAY);
        while (length < max) {
            if (length == bytes.length) {
                if (source.exhausted()) {
                    return true;
                }
                bytes = Arrays.copyOf(bytes, (int) Math.min(max, Math.max(FIRST, bytes.length * 2L)));
            }
            int n = source.read(bytes, length, (int) Math.min(bytes.length, max) - length);
            if (n < 0) {
                return true;
            }
            length += n;
        }
        return source.exhausted();
    }

    byte[] bytes() {
        return bytes;
    }

    int length() {
        return length;
    }

    /** Its first bytes as text, at most {@code max} of them. */
    String text(Charset charset, int max) {
        return new String(bytes, 0, Math.min(length, max), charset);
    }
}
