package dev.medialib.testkit.sanity;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.medialib.testkit.internal.Json;
import dev.medialib.testkit.internal.Reply;
import java.util.List;
import java.util.Map;
import okio.ByteString;
import org.jspecify.annotations.Nullable;

/** An error answer, in one of the shapes that the service's parts use: Boom, Content Lake's, a bare string, plain text. */
final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1;
    private static final Map<Integer, String> REASONS = Map.of(
            400, "Bad Request",
            401, "Unauthorized",
            403, "Forbidden",
            404, "Not Found",
            409, "Conflict",
            413, "Payload Too Large",
            422, "Unprocessable Entity",
            429, "Too Many Requests",
            502, "Bad Gateway");

    private final transient Reply reply;

    private Refusal(Reply reply) {
        super(reply.status() + " " + reply.body().utf8(), null, false, false);
        this.reply = reply;
    }

    Reply reply() {
        return reply;
    }

    static Refusal of(int status, ObjectNode body) {
        return new Refusal(Reply.json(status, reason(status), body.toString()));
    }

    /** {@code {"statusCode", "error", "message"}}. */
    static Refusal boom(int status, String message) {
        return of(status, boomBody(status, message));
    }

    static ObjectNode boomBody(int status, String message) {
        return Json.object()
                .put("statusCode", status)
                .put("error", reason(status))
                .put("message", message);
    }

    static Refusal badRequest(String message) {
        return boom(400, message);
    }

    static Refusal notFound(String message) {
        return boom(404, message);
    }

    static Refusal unauthorized(String message, String errorCode) {
        return of(401, boomBody(401, message).put("errorCode", errorCode));
    }

    static Refusal insufficientPermissions(String permission) {
        ObjectNode error = Json.object()
                .put("type", "insufficientPermissionsError")
                .put("permission", permission)
                .put("description", "Insufficient permissions; permission \"" + permission + "\" required");
        return contentLake(403, error);
    }

    /** {@code {"error": {"type", "description", …}}}. */
    static Refusal contentLake(int status, ObjectNode error) {
        ObjectNode body = Json.object();
        body.set("error", error);
        return of(status, body);
    }

    static Refusal contentLake(int status, @Nullable String type, String description) {
        ObjectNode error = Json.object();
        if (type != null) {
            error.put("type", type);
        }
        return contentLake(status, error.put("description", description));
    }

    /** What is wrong with single mutations, in the order of the mutations. */
    static Refusal mutations(List<MutationFailure> failures) {
        ObjectNode error = Json.object().put("type", "mutationError");
        MutationFailure first = failures.get(0);
        error.put(
                "description",
                failures.size() == 1
                        ? first.prefix() + first.error().path("description").asText()
                        : "Mutation(s) failed with " + failures.size() + " error(s)");
        for (MutationFailure failure : failures) {
            ObjectNode item = error.withArrayProperty("items").addObject();
            item.set("error", failure.error());
            item.put("index", failure.index());
        }
        return contentLake(first.status(), error);
    }

    /** {@code {"error": "…"}}, as a mock of the official client has it for videos. */
    static Refusal bareNotFound(String message) {
        return of(404, Json.object().put("error", message));
    }

    /** Plain text, as it comes from in front of the service. */
    static Refusal bodyTooLarge(int limit) {
        return new Refusal(new Reply(
                413,
                reason(413),
                Map.of("Content-Type", "text/plain; charset=utf-8"),
                ByteString.encodeUtf8("Request body exceeds limit of " + limit + " bytes")));
    }

    static String reason(int status) {
        return REASONS.getOrDefault(status, "");
    }
}
