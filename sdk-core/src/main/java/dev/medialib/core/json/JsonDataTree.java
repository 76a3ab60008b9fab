package dev.medialib.core.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.medialib.core.internal.json.JsonNumbers;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Trees of the callers' maps, lists and simple values. All other values are written as text and parsed again. */
final class JsonDataTree {
    private static final int MAX_DEPTH = 500;

    private JsonDataTree() {}

    /**
     * Returns the tree of a value.
     *
     * @throws IllegalArgumentException if JSON cannot represent the value
     */
    static JsonNode of(@Nullable Object value) {
        return of(value, 0);
    }

    private static JsonNode of(@Nullable Object value, int depth) {
        if (depth > MAX_DEPTH) {
            throw new IllegalArgumentException("a value cannot be written as JSON: it is nested more than " + MAX_DEPTH
                    + " levels deep, or contains itself");
        }
        if (value == null) {
            return NullNode.getInstance();
        }
        if (value instanceof JsonData data) {
            return data.node();
        }
        if (value instanceof String text) {
            return TextNode.valueOf(text);
        }
        if (value instanceof Boolean bool) {
            return BooleanNode.valueOf(bool);
        }
        if (value instanceof OpenEnum name) {
            return TextNode.valueOf(name.value());
        }
        if (value instanceof Map<?, ?> map && hasTextKeys(map)) {
            return object(map, depth);
        }
        if (value instanceof Collection<?> items) {
            ArrayNode array = JsonNodeFactory.instance.arrayNode(items.size());
            items.forEach(item -> array.add(of(item, depth + 1)));
            return array;
        }
        JsonNode number = value instanceof Number given ? JsonNumbers.parsedNode(given) : null;
        return number == null ? JsonData.written(value) : number;
    }

    private static boolean hasTextKeys(Map<?, ?> map) {
        for (Object key : map.keySet()) {
            if (!(key instanceof String)) {
                return false;
            }
        }
        return true;
    }

    private static ObjectNode object(Map<?, ?> map, int depth) {
        int capacity = map.size() + map.size() / 3 + 1;
        ObjectNode object = new ObjectNode(JsonNodeFactory.instance, new LinkedHashMap<>(capacity));
        map.forEach((name, value) -> object.set((String) name, of(value, depth + 1)));
        return object;
    }
}
