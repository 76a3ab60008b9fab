package dev.medialib.testkit.livingdocs.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.medialib.testkit.RecordedRequest;
import dev.medialib.testkit.internal.Json;
import dev.medialib.testkit.internal.ServerResponse;
import dev.medialib.testkit.livingdocs.settings.LivingdocsSettings;
import dev.medialib.testkit.livingdocs.settings.VersionedOperation;
import dev.medialib.testkit.livingdocs.version.ApiVersion;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import okio.ByteString;
import org.jspecify.annotations.Nullable;

/** Request with its route: version, decoded path variables, decoded query, and the body, which is parsed on demand. */
public record Call(
        RecordedRequest request,
        ByteString bytes,
        ApiVersion version,
        Map<String, String> path,
        Map<String, List<String>> query,
        LivingdocsSettings settings) {

    public boolean supports(VersionedOperation feature) {
        return version.isAtLeast(settings.featureSince.get(feature));
    }

    public String path(String name) {
        String value = path.get(name);
        if (value == null) {
            throw new IllegalStateException("the route has no {" + name + "}");
        }
        return value;
    }

    public @Nullable String query(String name) {
        List<String> values = query.get(name);
        return values == null ? null : values.get(0);
    }

    /**
     * Returns the body as a JSON object. A body is only read if its content type is JSON, as common body parsers do (assumed).
     */
    public ObjectNode body() {
        String type = request.header("Content-Type");
        if (type == null || !type.toLowerCase(Locale.ROOT).startsWith("application/json")) {
            throw ErrorResponse.badRequest("message", "Content-Type must be application/json");
        }
        JsonNode body;
        try {
            body = Json.parse(bytes.utf8());
        } catch (JsonProcessingException e) {
            throw ErrorResponse.badRequest("message", "Malformed JSON: " + e.getOriginalMessage());
        }
        if (body instanceof ObjectNode object) {
            return object;
        }
        throw ErrorResponse.badRequest("message", "The body must be a JSON object");
    }

    /** Returns the envelope without paging: {@code results} since 2026-01, {@code mediaLibraryEntries} before. */
    public ServerResponse envelope(JsonNode items) {
        ObjectNode body = Json.object();
        body.set(supports(VersionedOperation.RESULTS_ENVELOPE) ? "results" : "mediaLibraryEntries", items);
        return ok(body);
    }

    public static ServerResponse ok(JsonNode body) {
        return ServerResponse.json(200, "OK", body.toString());
    }
}
