package dev.medialib.reliability;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.zip.GZIPOutputStream;

/** A response to send. Its headers do not include those that frame the body. */
@SuppressWarnings("ArrayRecordComponent")
record Reply(String statusLine, List<String> headers, byte[] body, boolean bodiless) {

    static Reply of(int status, String mediaType, String body) {
        return new Reply("HTTP/1.1 " + status + " Status", List.of(), bytes(body), false).withType(mediaType);
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    Reply withStatus(int status) {
        return new Reply("HTTP/1.1 " + status + " Status", headers, body, false);
    }

    Reply withStatusLine(String line) {
        return new Reply(line, headers, body, bodiless);
    }

    Reply with(String header) {
        List<String> more = new ArrayList<>(headers);
        more.add(header);
        return new Reply(statusLine, more, body, bodiless);
    }

    Reply without(String name) {
        String prefix = name.toLowerCase(Locale.ROOT) + ":";
        List<String> rest = headers.stream()
                .filter(header -> !header.toLowerCase(Locale.ROOT).startsWith(prefix))
                .toList();
        return new Reply(statusLine, rest, body, bodiless);
    }

    Reply withType(String mediaType) {
        return without("Content-Type").with("Content-Type: " + mediaType);
    }

    Reply withBody(byte[] other) {
        return new Reply(statusLine, headers, other, bodiless);
    }

    Reply withText(UnaryOperator<String> change) {
        return withBody(bytes(change.apply(new String(body, StandardCharsets.UTF_8))));
    }

    Reply gzipped() {
        return withBody(gzip(body)).with("Content-Encoding: gzip");
    }

    static byte[] gzip(byte[] bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** The status line and the headers with these added, up to the empty line. */
    String head(String... framing) {
        StringBuilder head = new StringBuilder(statusLine).append("\r\n");
        headers.forEach(header -> head.append(header).append("\r\n"));
        for (String header : framing) {
            head.append(header).append("\r\n");
        }
        return head.append("\r\n").toString();
    }

    /** The framing by length, which a response without a body may also have. */
    String length() {
        return "Content-Length: " + body.length;
    }
}
