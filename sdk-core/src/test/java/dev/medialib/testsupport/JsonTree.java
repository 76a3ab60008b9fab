package dev.medialib.testsupport;

import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.medialib.core.internal.json.JsonCodec;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.TreeMap;

/** JSON trees as texts that can be compared to the last digit. */
public final class JsonTree {
    private static final JsonMapper STRICT = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    /** JavaScript literals, as the documentation writes requests. */
    private static final JsonMapper LENIENT = STRICT.rebuild()
            .enable(
                    JsonReadFeature.ALLOW_JAVA_COMMENTS,
                    JsonReadFeature.ALLOW_SINGLE_QUOTES,
                    JsonReadFeature.ALLOW_UNQUOTED_FIELD_NAMES,
                    JsonReadFeature.ALLOW_TRAILING_COMMA)
            .build();

    private JsonTree() {}

    /** The tree of a JSON text, as text with sorted properties and exact numbers. */
    public static String tree(String json) {
        return canonical(read(STRICT, json));
    }

    /** The same of what the SDK writes for a value. */
    public static String written(Object value) {
        return tree(JsonCodec.writeString(value));
    }

    /** The same of the part of a JSON text to which a JSON pointer leads. */
    public static String tree(String json, String pointer) {
        return canonical(read(STRICT, json).at(pointer));
    }

    /** The same of a JavaScript literal, which may have comments, single quotes, bare names and trailing commas. */
    public static String lenientTree(String javaScript) {
        return canonical(read(LENIENT, javaScript));
    }

    private static JsonNode read(JsonMapper mapper, String text) {
        try {
            return mapper.readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String canonical(JsonNode node) {
        StringBuilder text = new StringBuilder();
        append(text, node, "\n");
        return text.toString();
    }

    private static void append(StringBuilder text, JsonNode node, String line) {
        if (node.isObject()) {
            TreeMap<String, JsonNode> sorted = new TreeMap<>();
            node.properties().forEach(p -> sorted.put(p.getKey(), p.getValue()));
            text.append('{');
            sorted.forEach((name, value) -> {
                text.append(line).append("  ").append(name).append(": ");
                append(text, value, line + "  ");
            });
            text.append(line).append('}');
        } else if (node.isArray()) {
            text.append('[');
            for (JsonNode item : node) {
                text.append(line).append("  ");
                append(text, item, line + "  ");
            }
            text.append(line).append(']');
        } else if (node.isFloatingPointNumber()) {
            text.append("decimal ").append(node.decimalValue());
        } else {
            text.append(node);
        }
    }
}
