package dev.medialib.testkit.livingdocs.publication;

import com.fasterxml.jackson.databind.JsonNode;
import dev.medialib.testkit.livingdocs.internal.ErrorResponse;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Filters of a search: {@code term}, {@code exists}, {@code or}, {@code and}, {@code not}. A list means "and". Ranges are not
 * supported. Only values at the end of a path are indexed, as documented.
 */
final class SearchFilter {

    private SearchFilter() {}

    static boolean matches(JsonNode filter, JsonNode publication) {
        if (filter.isArray()) {
            return all(filter, publication);
        }
        if (filter.has("and")) {
            return all(filter.path("and"), publication);
        }
        if (filter.has("or")) {
            return stream(filter.path("or")).anyMatch(part -> matches(part, publication));
        }
        if (filter.has("not")) {
            return !matches(filter.path("not"), publication);
        }
        JsonNode value = value(publication, filter.path("key").asText());
        if (filter.has("term")) {
            JsonNode term = filter.path("term");
            return term.isArray() ? stream(term).anyMatch(value::equals) : value.equals(term);
        }
        if (filter.has("exists")) {
            return value.isValueNode() == filter.path("exists").asBoolean();
        }
        throw ErrorResponse.badRequest("filters", "must have a key with term or exists, or one of and, or, not");
    }

    private static boolean all(JsonNode filters, JsonNode publication) {
        return stream(filters).allMatch(part -> matches(part, publication));
    }

    private static JsonNode value(JsonNode publication, String key) {
        JsonNode value = publication;
        for (String name : List.of(key.split("\\."))) {
            value = value.path(name);
        }
        return value;
    }

    private static Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
