package dev.medialib.testkit.livingdocs.internal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.medialib.testkit.internal.Json;
import dev.medialib.testkit.internal.ServerResponse;
import dev.medialib.testkit.livingdocs.version.ApiVersion;
import java.util.Map;

/** Error response in the documented envelope {@code {"status", "error", "error_details"}}. */
public final class ErrorResponse extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final int status;
    private final String error;
    private final ObjectNode details;

    private ErrorResponse(int status, String error, ObjectNode details) {
        super(status + " " + error + " " + details, null, false, false);
        this.status = status;
        this.error = error;
        this.details = details;
    }

    public ServerResponse response() {
        ObjectNode body = Json.object().put("status", status).put("error", error);
        body.set("error_details", details);
        return ServerResponse.json(status, error, body.toString());
    }

    /** Returns the documented form of status 400: keys are paths in the request's JSON, values are messages. */
    public static ErrorResponse badRequest(Map<String, String> problems) {
        return new ErrorResponse(400, "Bad Request", Json.of(problems));
    }

    public static ErrorResponse badRequest(String path, String problem) {
        return badRequest(Map.of(path, problem));
    }

    public static ErrorResponse badRequest(ObjectNode details) {
        return new ErrorResponse(400, "Bad Request", details);
    }

    public static ErrorResponse unauthorized(String message) {
        return new ErrorResponse(401, "Unauthorized", Json.object().put("access_token", message));
    }

    public static ErrorResponse missingScope() {
        return new ErrorResponse(
                403, "Forbidden", Json.object().put("access_token", "The request requires higher privileges"));
    }

    public static ErrorResponse revokedImage() {
        return new ErrorResponse(
                403, "Forbidden", Json.object().put("message", "The requested image is revoked or marked as invalid"));
    }

    public static ErrorResponse noRoute(String path) {
        return new ErrorResponse(404, "Not Found", Json.object().put("url", path));
    }

    public static ErrorResponse noImage() {
        return new ErrorResponse(404, "Not Found", Json.object().put("message", "No image found."));
    }

    static ErrorResponse noEntry(String id) {
        return notFound("MediaLibrary Entry does not exist (id: '" + id + "')");
    }

    public static ErrorResponse notFound(String message) {
        return new ErrorResponse(
                404, "Not Found", Json.object().put("name", "NotFound").put("message", message));
    }

    public static ErrorResponse conflict(String message) {
        return new ErrorResponse(
                409, "Conflict", Json.object().put("name", "Conflict").put("message", message));
    }

    public static ErrorResponse gone(ApiVersion version) {
        return new ErrorResponse(
                410, "Gone", Json.object().put("message", "API version " + version.name() + " is no longer available"));
    }

    public static ErrorResponse tooLarge(int limit) {
        return new ErrorResponse(
                413, "Payload Too Large", Json.object().put("message", "request entity larger than " + limit));
    }

    public static ErrorResponse quota(int perDay, int uploaded, int more) {
        String message = "Your plan does not allow you to upload more than " + perDay + " per day.\n"
                + "  You already uploaded " + uploaded + " in the last 24 hours and are trying to upload " + more
                + " more.\n  Please try again later.";
        return new ErrorResponse(429, "Usage Limit Exceeded", Json.object().put("message", message));
    }
}
