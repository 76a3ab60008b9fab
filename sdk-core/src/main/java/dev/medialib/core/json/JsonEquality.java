package dev.medialib.core.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Comparator;
import java.util.Map;

/** Equality of JSON trees, with numbers compared by value and the order of properties left aside. */
final class JsonEquality {
    private static final Comparator<JsonNode> BY_VALUE = (a, b) -> {
        if (a.isNumber() && b.isNumber()) {
            return a.decimalValue().compareTo(b.decimalValue());
        }
        return a.equals(b) ? 0 : 1;
    };

    private JsonEquality() {}

    static boolean equal(JsonNode one, JsonNode other) {
        return one.equals(BY_VALUE, other);
    }

    /** Equal numbers have equal doubles, and the double of a number with a billion zeros costs nothing. */
    static int hash(JsonNode node) {
        if (node.isNumber()) {
            return Double.hashCode(node.decimalValue().doubleValue() + 0.0);
        }
        int hash = 1;
        if (node.isArray()) {
            for (JsonNode item : node) {
                hash = 31 * hash + hash(item);
            }
        } else if (node.isObject()) {
            for (Map.Entry<String, JsonNode> property : node.properties()) {
                hash += property.getKey().hashCode() ^ hash(property.getValue());
            }
        } else {
            hash = node.hashCode();
        }
        return hash;
    }
}
