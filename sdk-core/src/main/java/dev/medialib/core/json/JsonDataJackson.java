package dev.medialib.core.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.deser.std.JsonNodeDeserializer;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How Jackson 2 reads and writes {@link JsonData}, in this SDK's mapper as in a user's own. Jackson 3 does not know the
 * annotations of Jackson 2's databind, and takes the methods with {@code @JsonValue} and {@code @JsonCreator}.
 */
final class JsonDataJackson {
    private JsonDataJackson() {}

    static @Nullable Object plain(JsonNode node) {
        if (node.isObject()) {
            Map<String, @Nullable Object> map = new LinkedHashMap<>();
            node.properties().forEach(property -> map.put(property.getKey(), plain(property.getValue())));
            return map;
        }
        if (node.isArray()) {
            List<@Nullable Object> list = new ArrayList<>(node.size());
            node.forEach(item -> list.add(plain(item)));
            return list;
        }
        if (node.isNumber()) {
            return node.numberValue();
        }
        return node.isBoolean() ? (Object) node.booleanValue() : node.textValue();
    }

    static final class Writer extends StdSerializer<JsonData> {
        private static final long serialVersionUID = 1;

        Writer() {
            super(JsonData.class);
        }

        @Override
        public void serialize(JsonData data, JsonGenerator out, SerializerProvider provider) throws IOException {
            data.node().serialize(out, provider);
        }
    }

    static final class Reader extends StdDeserializer<JsonData> {
        private static final long serialVersionUID = 1;

        /** Looking it up for each value takes a tenth of the time of reading unknown properties. */
        private static final JsonDeserializer<? extends JsonNode> TREES =
                JsonNodeDeserializer.getDeserializer(JsonNode.class);

        Reader() {
            super(JsonData.class);
        }

        @Override
        public JsonData deserialize(JsonParser p, DeserializationContext context) throws IOException {
            boolean keepsDigits = context.isEnabled(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                    && !context.isEnabled(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES);
            return JsonData.wrap(keepsDigits ? TREES.deserialize(p, context) : exact(p, context));
        }

        /** A mapper with default settings would make a double of each fraction. */
        private static JsonNode exact(JsonParser p, DeserializationContext context) throws IOException {
            JsonNodeFactory nodes = JsonNodeFactory.instance;
            return switch (p.currentToken()) {
                case START_OBJECT -> {
                    p.nextToken();
                    yield members(p, context);
                }
                // as a delegate of a creator, a reader starts within the object
                case FIELD_NAME, END_OBJECT -> members(p, context);
                case START_ARRAY -> {
                    ArrayNode items = nodes.arrayNode();
                    while (p.nextToken() != JsonToken.END_ARRAY) {
                        items.add(exact(p, context));
                    }
                    yield items;
                }
                case VALUE_NUMBER_FLOAT -> DecimalNode.valueOf(p.getDecimalValue());
                case VALUE_NULL -> nodes.nullNode();
                default -> TREES.deserialize(p, context);
            };
        }

        private static ObjectNode members(JsonParser p, DeserializationContext context) throws IOException {
            ObjectNode object = JsonNodeFactory.instance.objectNode();
            for (; p.currentToken() == JsonToken.FIELD_NAME; p.nextToken()) {
                String name = p.currentName();
                p.nextToken();
                object.set(name, exact(p, context));
            }
            return object;
        }

        @Override
        public JsonData getNullValue(DeserializationContext context) {
            return JsonData.NULL;
        }
    }
}
