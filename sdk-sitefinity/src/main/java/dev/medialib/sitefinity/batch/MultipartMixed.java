package dev.medialib.sitefinity.batch;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Bodies of type {@code multipart/mixed} (RFC 2046). Parts may be binary: bytes are kept as Latin-1 characters, which loses
 * none.
 */
final class MultipartMixed {
    private static final Pattern BOUNDARY = Pattern.compile(
            "multipart/mixed\\b.*?;\\s*boundary=(?:\"([^\"]+)\"|([^\\s;\"]+)).*",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private MultipartMixed() {}

    /**
     * Headers and body of a message.
     *
     * @param start the first line of an HTTP message; empty for a part
     * @param headers the headers by their names, ignoring case
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Message(String start, Map<String, String> headers, byte[] body) {

        /** Returns this message as bytes. */
        byte[] toBytes() {
            StringBuilder head = new StringBuilder();
            if (!start.isEmpty()) {
                head.append(start).append("\r\n");
            }
            headers.forEach((name, value) ->
                    head.append(name).append(": ").append(value).append("\r\n"));
            return joined(head.append("\r\n").toString().getBytes(StandardCharsets.UTF_8), body);
        }

        /** Parses an HTTP message, including its first line. */
        static Message parseHttp(byte[] bytes) {
            return parse(bytes, true);
        }

        private static Message parse(byte[] bytes, boolean http) {
            String text = new String(bytes, StandardCharsets.ISO_8859_1);
            Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
            String start = "";
            int at = 0;
            boolean first = http;
            while (at < text.length()) {
                int end = lineEnd(text, at);
                String line = text.substring(at, end).strip();
                at = end;
                if (first) {
                    start = line;
                    first = false;
                } else if (line.isEmpty()) {
                    break;
                } else {
                    int colon = line.indexOf(':');
                    if (colon < 1) {
                        throw new IllegalArgumentException("a header has no colon");
                    }
                    headers.put(
                            line.substring(0, colon).strip(),
                            line.substring(colon + 1).strip());
                }
            }
            return new Message(start, headers, text.substring(at).getBytes(StandardCharsets.ISO_8859_1));
        }
    }

    /** Returns the boundary in a content type; null if the type is not {@code multipart/mixed} or has no boundary. */
    static @Nullable String boundary(@Nullable String contentType) {
        Matcher matcher = BOUNDARY.matcher(contentType == null ? "" : contentType.strip());
        if (!matcher.matches()) {
            return null;
        }
        return matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
    }

    /** Returns a body with these parts. */
    static byte[] write(String boundary, List<Message> parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (Message part : parts) {
            out.writeBytes(ascii("--" + boundary + "\r\n"));
            out.writeBytes(part.toBytes());
            out.writeBytes(ascii("\r\n"));
        }
        out.writeBytes(ascii("--" + boundary + "--\r\n"));
        return out.toByteArray();
    }

    /**
     * Returns the parts of a body. Text before the first and after the last part is skipped.
     *
     * @throws IllegalArgumentException if the body does not end with its boundary, for example because it was cut off, or if
     *     a part is malformed
     */
    static List<Message> read(String boundary, byte[] body) {
        String text = new String(body, StandardCharsets.ISO_8859_1);
        String delimiter = "--" + boundary;
        List<Message> parts = new ArrayList<>();
        int at = delimiter(text, delimiter, 0);
        while (at >= 0) {
            int behind = at + delimiter.length();
            if (text.startsWith("--", behind)) {
                return parts;
            }
            int start = lineEnd(text, behind);
            at = delimiter(text, delimiter, start);
            if (at >= 0) {
                String part = text.substring(start, withoutLineEnd(text, start, at));
                parts.add(Message.parse(part.getBytes(StandardCharsets.ISO_8859_1), false));
            }
        }
        throw new IllegalArgumentException("the multipart body does not end with its boundary");
    }

    /** Returns the start of the next delimiter line, after which only spaces may follow; -1 if there is none. */
    private static int delimiter(String text, String delimiter, int from) {
        for (int at = text.indexOf(delimiter, from); at >= 0; at = text.indexOf(delimiter, at + 1)) {
            int behind = at + delimiter.length();
            String rest = text.substring(behind, lineEnd(text, behind)).strip().toLowerCase(Locale.ROOT);
            if ((at == 0 || text.charAt(at - 1) == '\n') && (rest.isEmpty() || rest.equals("--"))) {
                return at;
            }
        }
        return -1;
    }

    private static int lineEnd(String text, int from) {
        int end = text.indexOf('\n', from);
        return end < 0 ? text.length() : end + 1;
    }

    /** Returns the end of a part without its last line break, which belongs to the delimiter. */
    private static int withoutLineEnd(String text, int start, int end) {
        if (end - 2 >= start && text.startsWith("\r\n", end - 2)) {
            return end - 2;
        }
        return end - 1 >= start && text.charAt(end - 1) == '\n' ? end - 1 : end;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] joined(byte[] head, byte[] body) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(head.length + body.length);
        out.writeBytes(head);
        out.writeBytes(body);
        return out.toByteArray();
    }
}
