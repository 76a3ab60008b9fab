package dev.medialib.testkit.sanity.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.medialib.testkit.RecordedRequest;
import dev.medialib.testkit.internal.Json;
import dev.medialib.testkit.internal.ServerResponse;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import okio.ByteString;
import org.jspecify.annotations.Nullable;

/** Request with its route: version, decoded path variables, decoded query, and the body. */
public record Call(
        RecordedRequest request,
        ByteString bytes,
        ApiVersion version,
        Map<String, String> path,
        Map<String, List<String>> query,
        boolean authorized) {

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

    public List<String> queries(String name) {
        return query.getOrDefault(name, List.of());
    }

    /** Returns the first value of every parameter. */
    public Map<String, String> parameters() {
        Map<String, String> first = new TreeMap<>();
        query.forEach((name, values) -> first.put(name, values.get(0)));
        return first;
    }

    /** Returns a boolean parameter. */
    public boolean flag(String name, boolean absent) {
        String value = query(name);
        if (value == null) {
            return absent;
        }
        if (!value.equals("true") && !value.equals("false")) {
            throw ErrorResponse.badRequest("\"" + name + "\" must be a boolean");
        }
        return value.equals("true");
    }

    /** Returns a parameter with one of these values; null if it is absent. */
    public @Nullable String oneOf(String name, List<String> words) {
        String value = query(name);
        if (value != null && !words.contains(value)) {
            throw ErrorResponse.badRequest("\"" + name + "\" must be one of " + words);
        }
        return value;
    }

    /** Returns the body as a JSON object. The description of the error is known from reports of users. */
    public ObjectNode body() {
        try {
            if (Json.parse(bytes.utf8()) instanceof ObjectNode object) {
                return object;
            }
        } catch (JsonProcessingException e) {
            throw ErrorResponse.contentLake(400, null, "Unexpected JSON value: " + e.getOriginalMessage());
        }
        throw ErrorResponse.contentLake(400, null, "Unexpected JSON value: the body must be an object");
    }

    public static ServerResponse ok(JsonNode body) {
        return response(200, body);
    }

    public static ServerResponse response(int status, JsonNode body) {
        return ServerResponse.json(status, status == 201 ? "Created" : "OK", body.toString());
    }

    public static ServerResponse noContent() {
        return new ServerResponse(204, "No Content", Map.of(), ByteString.EMPTY);
    }
}
