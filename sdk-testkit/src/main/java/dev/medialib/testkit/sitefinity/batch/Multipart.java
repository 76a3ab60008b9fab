package dev.medialib.testkit.sitefinity.batch;

import dev.medialib.testkit.sitefinity.internal.ErrorResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import okio.Buffer;
import okio.ByteString;
import org.jspecify.annotations.Nullable;

/** Multipart bodies. Parts can be binary. Lines end with CR LF. */
final class Multipart {

    private static final ByteString CRLF = ByteString.encodeUtf8("\r\n");
    private static final ByteString BLANK_LINE = ByteString.encodeUtf8("\r\n\r\n");
    private static final Pattern BOUNDARY =
            Pattern.compile("multipart/mixed\\s*;.*boundary=\"?([^\";]+)\"?.*", Pattern.CASE_INSENSITIVE);

    /**
     * Header lines, and the body after the blank line.
     *
     * @param start the first line of an HTTP message; {@code ""} for a part
     */
    record Part(String start, Map<String, String> headers, ByteString body) {

        /** Reads headers and body. An HTTP message also has a start line. */
        static Part read(ByteString bytes, boolean message) {
            int blank = bytes.indexOf(BLANK_LINE);
            // without headers, only the line end follows
            int end = blank < 0 ? bytes.size() : blank;
            String head = bytes.substring(0, end).utf8();
            ByteString body = blank < 0 ? ByteString.EMPTY : bytes.substring(blank + BLANK_LINE.size());
            List<String> lines = new ArrayList<>(head.strip().lines().toList());
            String start = message && !lines.isEmpty() ? lines.remove(0) : "";
            Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
            for (String line : lines) {
                int colon = line.indexOf(':');
                if (colon < 1) {
                    throw ErrorResponse.badRequest("A part of the batch has a malformed header: " + line);
                }
                headers.put(
                        line.substring(0, colon).strip(),
                        line.substring(colon + 1).strip());
            }
            return new Part(start, headers, body);
        }
    }

    private Multipart() {}

    static @Nullable String boundary(@Nullable String contentType) {
        Matcher matcher = BOUNDARY.matcher(contentType == null ? "" : contentType);
        return matcher.matches() ? matcher.group(1) : null;
    }

    static List<Part> parts(ByteString body, String boundary) {
        ByteString delimiter = ByteString.encodeUtf8("--" + boundary);
        ByteString next = ByteString.encodeUtf8("\r\n--" + boundary);
        List<Part> parts = new ArrayList<>();
        int at = body.indexOf(delimiter);
        while (at >= 0) {
            int start = at + delimiter.size();
            if (body.rangeEquals(start, ByteString.encodeUtf8("--"), 0, 2)) {
                return parts;
            }
            // includes the line end, because a part without headers begins with the blank line
            int end = body.indexOf(next, start);
            if (end < 0 || !body.rangeEquals(start, CRLF, 0, 2)) {
                break;
            }
            parts.add(Part.read(body.substring(start, end), false));
            at = end + 2;
        }
        throw ErrorResponse.badRequest("The batch does not end with its boundary.");
    }

    static ByteString write(String boundary, List<Part> parts) {
        Buffer out = new Buffer();
        for (Part part : parts) {
            out.writeUtf8("--" + boundary + "\r\n");
            write(out, part);
            out.writeUtf8("\r\n");
        }
        return out.writeUtf8("--" + boundary + "--\r\n").readByteString();
    }

    static ByteString write(Part part) {
        Buffer out = new Buffer();
        write(out, part);
        return out.readByteString();
    }

    private static void write(Buffer out, Part part) {
        if (!part.start().isEmpty()) {
            out.writeUtf8(part.start() + "\r\n");
        }
        part.headers().forEach((name, value) -> out.writeUtf8(name + ": " + value + "\r\n"));
        out.writeUtf8("\r\n").write(part.body());
    }

    static Map<String, String> headers(String... namesAndValues) {
        Map<String, String> headers = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            headers.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return headers;
    }
}
