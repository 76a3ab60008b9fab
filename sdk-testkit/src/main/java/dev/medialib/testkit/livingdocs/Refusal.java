package dev.medialib.testkit.livingdocs;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.medialib.testkit.internal.Json;
import dev.medialib.testkit.internal.Reply;
import java.util.Map;

/** An error answer in the documented envelope {@code {"status", "error", "error_details"}}. */
final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final int status;
    private final String error;
    private final ObjectNode details;

    private Refusal(int status, String error, ObjectNode details) {
        super(status + " " + error + " " + details, null, false, false);
        this.status = status;
        this.error = error;
        this.details = details;
    }

    Reply reply() {
        ObjectNode body = Json.object().put("status", status).put("error", error);
        body.set("error_details", details);
        return Reply.json(status, error, body.toString());
    }

    /** Documented: paths in the request's JSON as keys, messages as values. */
    static Refusal badRequest(Map<String, String> problems) {
        return new Refusal(400, "Bad Request", Json.of(problems));
    }

    static Refusal badRequest(String path, String problem) {
        return badRequest(Map.of(path, problem));
    }

    static Refusal badRequest(ObjectNode details) {
        return new Refusal(400, "Bad Request", details);
    }

    static Refusal unauthorized(String message) {
        return new Refusal(401, "Unauthorized", Json.object().put("access_token", message));
    }

    static Refusal missingScope() {
        return new Refusal(
                403, "Forbidden", Json.object().put("access_token", "The request requires higher privileges"));
    }

    static Refusal revokedImage() {
        return new Refusal(
                403, "Forbidden", Json.object().put("message", "The requested image is revoked or marked as invalid"));
    }

    static Refusal noRoute(String path) {
        return new Refusal(404, "Not Found", Json.object().put("url", path));
    }

    static Refusal noImage() {
        return new Refusal(404, "Not Found", Json.object().put("message", "No image found."));
    }

    static Refusal noEntry(String id) {
        return notFound("MediaLibrary Entry does not exist (id: '" + id + "')");
    }

    static Refusal notFound(String message) {
        return new Refusal(
                404, "Not Found", Json.object().put("name", "NotFound").put("message", message));
    }

    static Refusal conflict(String message) {
        return new Refusal(
                409, "Conflict", Json.object().put("name", "Conflict").put("message", message));
    }

    static Refusal gone(ApiVersion version) {
        return new Refusal(
                410, "Gone", Json.object().put("message", "API version " + version.name() + " is no longer available"));
    }

    static Refusal tooLarge(int limit) {
        return new Refusal(
                413, "Payload Too Large", Json.object().put("message", "request entity larger than " + limit));
    }

    static Refusal quota(int perDay, int uploaded, int more) {
        String message = "Your plan does not allow you to upload more than " + perDay + " per day.\n"
                + "  You already uploaded " + uploaded + " in the last 24 hours and are trying to upload " + more
                + " more.\n  Please try again later.";
        return new Refusal(429, "Usage Limit Exceeded", Json.object().put("message", message));
    }
}
