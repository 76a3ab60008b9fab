package dev.medialib.testkit.sanity.groq;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Map;

/** Results of queries, as JSON. */
final class Results {

    /** Jackson writes at most 1,000 levels, and a response adds some. */
    private static final int MAX_DEPTH = 900;

    private Results() {}

    /**
     * Returns a value as JSON: dates and paths become strings. Values without them are returned as they are. What occurs twice in the
     * value is written twice, so that its size can double with each step of the query: each time counts.
     */
    static JsonNode of(JsonNode value, Evaluation evaluation) {
        return visit(value, 0, evaluation) ? json(value) : value;
    }

    /** Returns whether a date or a path is in a value. */
    private static boolean visit(JsonNode value, int depth, Evaluation evaluation) {
        if (depth > MAX_DEPTH) {
            throw new Span(0, 0)
                    .tooExpensive("FakeSanity gives results that are nested at most " + MAX_DEPTH + " levels deep");
        }
        evaluation.step(1);
        if (value.isTextual()) {
            evaluation.step(value.textValue().length());
        }
        boolean found = value.isPojo();
        for (JsonNode item : value) {
            found |= visit(item, depth + 1, evaluation);
        }
        return found;
    }

    private static JsonNode json(JsonNode value) {
        Instant instant = Values.instant(value);
        if (instant != null) {
            return Values.of(DateTimes.text(instant));
        }
        PathPattern path = Values.path(value);
        if (path != null) {
            return Values.of(path.pattern());
        }
        if (value.isArray()) {
            ArrayNode array = Values.array();
            value.forEach(item -> array.add(json(item)));
            return array;
        }
        if (!value.isObject()) {
            return value;
        }
        ObjectNode object = Values.object();
        for (Map.Entry<String, JsonNode> field : value.properties()) {
            object.set(field.getKey(), json(field.getValue()));
        }
        return object;
    }
}
