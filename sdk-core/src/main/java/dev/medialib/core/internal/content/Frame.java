package dev.medialib.core.internal.content;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** What stands around a content in the body of a request. */
@SuppressWarnings("ArrayRecordComponent")
public record Frame(byte[] before, byte[] after) {
    /** The content is the body. */
    public static final Frame NONE = new Frame(new byte[0], new byte[0]);

    /**
     * A {@code multipart/form-data} with the content as its only part, by RFC 7578.
     *
     * @param boundary must not occur in the content, which cannot be looked through: to be random
     * @param name of the part
     * @param mediaType of the content, valid as a header
     */
    public static Frame multipart(String boundary, String name, String fileName, String mediaType) {
        String head = "--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + quoted(name) + "\"; filename=\""
                + quoted(fileName) + "\"\r\nContent-Type: " + mediaType + "\r\n\r\n";
        String tail = "\r\n--" + boundary + "--\r\n";
        return new Frame(head.getBytes(StandardCharsets.UTF_8), tail.getBytes(StandardCharsets.US_ASCII));
    }

    /** As browsers write names: in UTF-8, with what would end the quotes or the line percent-encoded. */
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

    int size() {
        return before.length + after.length;
    }
}
