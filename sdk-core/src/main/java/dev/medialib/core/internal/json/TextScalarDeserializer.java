package dev.medialib.core.internal.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.BeanProperty;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.deser.ContextualDeserializer;
import com.fasterxml.jackson.databind.introspect.AnnotatedMethod;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.TreeTraversingParser;
import com.fasterxml.jackson.databind.util.AccessPattern;
import java.io.IOException;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Reads a number or boolean that may have come as a text, in packages that are marked with {@link TextScalars.Accepted}. */
final class TextScalarDeserializer extends JsonDeserializer<Object> implements ContextualDeserializer {
    /** What reads the number or boolean itself. */
    private final JsonDeserializer<?> standard;

    private TextScalarDeserializer(JsonDeserializer<?> standard) {
        this.standard = standard;
    }

    /** The deserializer for the property that a method of a builder sets; null where the standard one is right. */
    static @Nullable TextScalarDeserializer find(AnnotatedMethod setter) {
        if (setter.getParameterCount() != 1) {
            return null;
        }
        Class<?> type = setter.getRawParameterType(0);
        boolean scalar = type == Boolean.class || Number.class.isAssignableFrom(type);
        Package of = setter.getDeclaringClass().getPackage();
        return scalar && of != null && of.isAnnotationPresent(TextScalars.Accepted.class)
                ? new TextScalarDeserializer(Unresolved.INSTANCE)
                : null;
    }

    @Override
    public JsonDeserializer<?> createContextual(DeserializationContext context, BeanProperty property)
            throws JsonMappingException {
        return new TextScalarDeserializer(context.findContextualValueDeserializer(property.getType(), property));
    }

    @Override
    public @Nullable Object deserialize(JsonParser p, DeserializationContext context) throws IOException {
        Object value = p.hasToken(JsonToken.VALUE_STRING) ? TextScalars.read(p.getText()) : null;
        if (value == null) {
            return standard.deserialize(p, context);
        }
        JsonNode node =
                value instanceof BigDecimal number ? DecimalNode.valueOf(number) : BooleanNode.valueOf((Boolean) value);
        try (JsonParser scalar = new TreeTraversingParser(node)) {
            scalar.nextToken();
            return standard.deserialize(scalar, context);
        }
    }

    @Override
    public @Nullable Object getNullValue(DeserializationContext context) throws JsonMappingException {
        return standard.getNullValue(context);
    }

    @Override
    public AccessPattern getNullAccessPattern() {
        return standard.getNullAccessPattern();
    }

    /** Stands in until Jackson names the property. */
    private static final class Unresolved extends JsonDeserializer<Object> {
        static final Unresolved INSTANCE = new Unresolved();

        @Override
        public Object deserialize(JsonParser p, DeserializationContext context) {
            throw new IllegalStateException("the property is not known yet");
        }
    }
}
