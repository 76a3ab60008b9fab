package dev.medialib.core.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.JsonNodeDeserializer;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;

/** How Jackson reads and writes {@link JsonData}, in this SDK's mapper as in a user's own. */
final class JsonDataJackson {
    private JsonDataJackson() {}

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
            return JsonData.wrap(TREES.deserialize(p, context));
        }

        @Override
        public JsonData getNullValue(DeserializationContext context) {
            return JsonData.NULL;
        }
    }
}
