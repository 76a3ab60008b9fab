package dev.medialib.testkit.internal;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Strict JSON: one document, without duplicate names. */
public final class Json {

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    // files are in Base64
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxStringLength(Integer.MAX_VALUE)
                            .build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private Json() {}

    public static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    public static ArrayNode array() {
        return JsonNodeFactory.instance.arrayNode();
    }

    public static JsonNode parse(String json) throws JsonProcessingException {
        return MAPPER.readTree(json);
    }

    /** Parses JSON that a test passes. Invalid JSON is a mistake in the test and throws IllegalArgumentException. */
    public static JsonNode given(String json) {
        try {
            return parse(json);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("json must be valid: " + e.getOriginalMessage(), e);
        }
    }

    /** Parses a JSON object that a test passes. Anything else is a mistake in the test and throws IllegalArgumentException. */
    public static ObjectNode seed(String json) {
        if (given(json) instanceof ObjectNode object) {
            return object;
        }
        throw new IllegalArgumentException("json must be an object");
    }

    public static JsonNode of(@Nullable Object value) {
        return MAPPER.valueToTree(value);
    }

    /** Creates an object from fields. If a name occurs twice, the last value is used. */
    public static ObjectNode of(Map<String, ?> fields) {
        ObjectNode object = object();
        fields.forEach((name, value) -> object.set(name, of((Object) value)));
        return object;
    }

    /** Returns the text of a field; null if the field is absent, null or not a string. */
    public static @Nullable String text(JsonNode object, String field) {
        return object.path(field).textValue();
    }

    public static boolean isAbsent(JsonNode object, String field) {
        return object.path(field).isMissingNode() || object.path(field).isNull();
    }
}
