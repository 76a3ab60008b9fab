package dev.medialib.testkit.sanity.internal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.medialib.testkit.internal.Json;
import dev.medialib.testkit.internal.ServerResponse;
import java.util.Map;
import okio.ByteString;
import org.jspecify.annotations.Nullable;

/** Error response in one of the service's shapes: Boom, Content Lake, a plain string, or plain text. */
public final class ErrorResponse extends RuntimeException {

    private static final long serialVersionUID = 1;
    private static final Map<Integer, String> REASONS = Map.ofEntries(
            Map.entry(400, "Bad Request"),
            Map.entry(401, "Unauthorized"),
            Map.entry(403, "Forbidden"),
            Map.entry(404, "Not Found"),
            Map.entry(409, "Conflict"),
            Map.entry(413, "Payload Too Large"),
            Map.entry(422, "Unprocessable Entity"),
            Map.entry(429, "Too Many Requests"),
            Map.entry(501, "Not Implemented"),
            Map.entry(502, "Bad Gateway"));

    private final transient ServerResponse response;

    private ErrorResponse(ServerResponse response) {
        super(response.status() + " " + response.body().utf8(), null, false, false);
        this.response = response;
    }

    public ServerResponse response() {
        return response;
    }

    public static ErrorResponse of(int status, ObjectNode body) {
        return new ErrorResponse(ServerResponse.json(status, reason(status), body.toString()));
    }

    /** Returns a Boom error: {@code {"statusCode", "error", "message"}}. */
    public static ErrorResponse boom(int status, String message) {
        return of(status, boomBody(status, message));
    }

    public static ObjectNode boomBody(int status, String message) {
        return Json.object()
                .put("statusCode", status)
                .put("error", reason(status))
                .put("message", message);
    }

    public static ErrorResponse badRequest(String message) {
        return boom(400, message);
    }

    public static ErrorResponse notFound(String message) {
        return boom(404, message);
    }

    public static ErrorResponse unauthorized(String message, String errorCode) {
        return of(401, boomBody(401, message).put("errorCode", errorCode));
    }

    public static ErrorResponse insufficientPermissions(String permission) {
        ObjectNode error = Json.object()
                .put("type", "insufficientPermissionsError")
                .put("permission", permission)
                .put("description", "Insufficient permissions; permission \"" + permission + "\" required");
        return contentLake(403, error);
    }

    /** Returns a Content Lake error: {@code {"error": {"type", "description", …}}}. */
    public static ErrorResponse contentLake(int status, ObjectNode error) {
        ObjectNode body = Json.object();
        body.set("error", error);
        return of(status, body);
    }

    public static ErrorResponse contentLake(int status, @Nullable String type, String description) {
        ObjectNode error = Json.object();
        if (type != null) {
            error.put("type", type);
        }
        return contentLake(status, error.put("description", description));
    }

    /** Returns {@code {"error": "…"}}, as in a mock of the official client for videos. */
    public static ErrorResponse bareNotFound(String message) {
        return of(404, Json.object().put("error", message));
    }

    /** Returns plain text, as from a proxy in front of the service. */
    public static ErrorResponse bodyTooLarge(int limit) {
        return new ErrorResponse(new ServerResponse(
                413,
                reason(413),
                Map.of("Content-Type", "text/plain; charset=utf-8"),
                ByteString.encodeUtf8("Request body exceeds limit of " + limit + " bytes")));
    }

    static String reason(int status) {
        return REASONS.getOrDefault(status, "");
    }
}
