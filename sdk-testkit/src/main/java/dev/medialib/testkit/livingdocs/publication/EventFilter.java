package dev.medialib.testkit.livingdocs.publication;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.medialib.testkit.livingdocs.internal.Call;
import dev.medialib.testkit.livingdocs.internal.ErrorResponse;
import dev.medialib.testkit.livingdocs.internal.Store;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Conditions on events. An absent condition matches every event. */
record EventFilter(Call call) {

    boolean matches(Store.PublicationEvent event) {
        ObjectNode json = event.json();
        return inRange("id", Long.toString(json.path("id").asLong()))
                && inRange("createdAt", json.path("createdAt").asText())
                && isIn("documentTypes", json.path("documentType").asText())
                && isIn("contentTypes", event.contentType());
    }

    private boolean inRange(String name, String value) {
        return holds(name + ".gt", value, 1, 1)
                && holds(name + ".gte", value, 0, 1)
                && holds(name + ".lt", value, -1, -1)
                && holds(name + ".lte", value, -1, 0);
    }

    /** Returns whether the comparison of the value with the parameter is from {@code min} to {@code max} (-1, 0 or 1). */
    private boolean holds(String parameter, String value, int min, int max) {
        String limit = call.query(parameter);
        if (limit == null) {
            return true;
        }
        int order = Integer.signum(compare(parameter, value, limit));
        return order >= min && order <= max;
    }

    private static int compare(String parameter, String value, String limit) {
        try {
            return parameter.startsWith("id")
                    ? Long.compare(Long.parseLong(value), Long.parseLong(limit))
                    : Instant.parse(value).compareTo(Instant.parse(limit));
        } catch (NumberFormatException | DateTimeParseException e) {
            throw ErrorResponse.badRequest(parameter, "must be an id or a date: " + e.getMessage());
        }
    }

    private boolean isIn(String parameter, @Nullable String value) {
        String names = call.query(parameter);
        return names == null || List.of(names.split(",")).contains(value);
    }
}
