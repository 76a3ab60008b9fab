package dev.medialib.core.internal.content;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;

/**
 * The bytes around content in the body of a request, and its encoding.
 *
 * @param before the bytes before the content
 * @param after the bytes after the content
 * @param base64 whether it is written as base64 text
 */
@SuppressWarnings("ArrayRecordComponent")
public record BodyFraming(byte[] before, byte[] after, boolean base64) {
    /** The content is the body. */
    public static final BodyFraming NONE = new BodyFraming(new byte[0], new byte[0], false);

    /** The content as base64 text is the body. */
    public static final BodyFraming BASE64 = new BodyFraming(new byte[0], new byte[0], true);

    /**
     * A {@code multipart/form-data} with the content as its only part, by RFC 7578.
     *
     * @param boundary must not occur in the content, which is not searched, so it must be random
     * @param name of the part
     * @param mediaType of the content, valid as a header
     */
    public static BodyFraming multipart(String boundary, String name, String fileName, String mediaType) {
        String head = "--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + quoted(name) + "\"; filename=\""
                + quoted(fileName) + "\"\r\nContent-Type: " + mediaType + "\r\n\r\n";
        String tail = "\r\n--" + boundary + "--\r\n";
        return new BodyFraming(head.getBytes(StandardCharsets.UTF_8), tail.getBytes(StandardCharsets.US_ASCII), false);
    }

    /** Encodes names as browsers do: in UTF-8, with percent-encoded quotes and line ends. */
    private static String quoted(String name) {
        StringBuilder quoted = new StringBuilder();
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c == '"' || Character.isISOControl(c)) {
                quoted.append('%').append(String.format(Locale.ROOT, "%02X", (int) c));
            } else {
                quoted.append(c);
            }
        }
        return quoted.toString();
    }

    /** The length of the body, in bytes, by the length of the content. */
    long length(long content) {
        long groups = content / 3 + (content % 3 == 0 ? 0 : 1);
        return before.length + (base64 ? Math.multiplyExact(groups, 4L) : content) + after.length;
    }

    /** Returns the stream for the content. It must be closed after the last byte, which does not close {@code body}. */
    OutputStream encoding(OutputStream body) {
        OutputStream unclosed = new Unclosed(body);
        return base64 ? Base64.getEncoder().wrap(unclosed) : unclosed;
    }

    /** Stays open when the stream around it is closed, and passes on whole arrays. */
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
