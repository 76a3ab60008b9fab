package dev.medialib.testkit.sanity.groq;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.medialib.testkit.internal.Json;

/** JSON that is equal if it means the same: a number is its value, however it is written or kept. */
final class ByValue {

    private ByValue() {}

    static JsonNode of(JsonNode node) {
        if (node.isNumber()) {
            // adding 0 makes 0 of -0, which JSON of a JavaScript program does not have
            return DoubleNode.valueOf(node.doubleValue() + 0.0);
        }
        if (node instanceof ArrayNode array) {
            ArrayNode copy = Json.array();
            array.forEach(item -> copy.add(of(item)));
            return copy;
        }
        if (node instanceof ObjectNode object) {
            ObjectNode copy = Json.object();
            object.properties().forEach(member -> copy.set(member.getKey(), of(member.getValue())));
            return copy;
        }
        return node;
    }
}
