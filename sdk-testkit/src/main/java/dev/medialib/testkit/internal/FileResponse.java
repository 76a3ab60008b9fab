package dev.medialib.testkit.internal;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import okio.ByteString;
import org.jspecify.annotations.Nullable;

/** Response with a file, as web servers send it: with an entity tag and open-ended ranges (RFC 9110, section 14). */
public final class FileResponse {
    private static final Pattern RANGE = Pattern.compile("bytes=(\\d{1,18})-");

    private FileResponse() {}

    public static ServerResponse of(
            Function<String, @Nullable String> requestHeaders, String contentType, ByteString bytes) {
        String tag = "\"" + bytes.sha1().hex() + "\"";
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Content-Type", contentType);
        headers.put("ETag", tag);
        headers.put("Accept-Ranges", "bytes");
        String condition = requestHeaders.apply("If-Range");
        Matcher range = RANGE.matcher(text(requestHeaders.apply("Range")));
        if (!range.matches() || (condition != null && !condition.equals(tag))) {
            return new ServerResponse(200, "OK", headers, bytes);
        }
        long from = Long.parseLong(range.group(1));
        if (from >= bytes.size()) {
            headers.put("Content-Range", "bytes */" + bytes.size());
            return new ServerResponse(416, "Range Not Satisfiable", headers, ByteString.EMPTY);
        }
        headers.put("Content-Range", "bytes " + from + "-" + (bytes.size() - 1) + "/" + bytes.size());
        return new ServerResponse(206, "Partial Content", headers, bytes.substring((int) from));
    }

    private static String text(@Nullable String header) {
        return header == null ? "" : header;
    }
}
