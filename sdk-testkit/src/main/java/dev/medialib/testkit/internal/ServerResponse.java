package dev.medialib.testkit.internal;

import java.util.LinkedHashMap;
import java.util.Map;
import okio.ByteString;

/** A response: status, reason phrase, headers and body. */
public record ServerResponse(int status, String reason, Map<String, String> headers, ByteString body) {

    private static final String JSON = "application/json; charset=utf-8";

    public static ServerResponse json(int status, String reason, String json) {
        return new ServerResponse(status, reason, Map.of("Content-Type", JSON), ByteString.encodeUtf8(json));
    }

    public static ServerResponse bytes(String contentType, ByteString body) {
        return new ServerResponse(200, "OK", Map.of("Content-Type", contentType), body);
    }

    /** Returns the first line of the response. */
    public String statusLine() {
        return ("HTTP/1.1 " + status + " " + reason).strip();
    }

    public ServerResponse withHeaders(Map<String, String> more) {
        Map<String, String> merged = new LinkedHashMap<>(headers);
        more.forEach((name, value) -> {
            merged.keySet().removeIf(name::equalsIgnoreCase);
            merged.put(name, value);
        });
        return new ServerResponse(status, reason, merged, body);
    }
}
