package dev.medialib.core.internal.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.deser.std.NumberDeserializers;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.type.LogicalType;
import com.fasterxml.jackson.databind.util.AccessPattern;
import java.io.IOException;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/**
 * Numbers as JSON means them: 1024.0 and 1e3 are whole, while NaN and infinity, which Jackson reads from text, are not numbers.
 */
final class NumberDeserialization {
    private NumberDeserialization() {}

    static void addTo(SimpleModule module) {
        addWhole(module, Long.class, n -> n);
        addWhole(module, Long.TYPE, n -> n);
        addWhole(module, Integer.class, n -> n == (int) n ? (int) n : null);
        addWhole(module, Integer.TYPE, n -> n == (int) n ? (int) n : null);
        addFinite(module, Double.class);
        addFinite(module, Double.TYPE);
        addFinite(module, Float.class);
        addFinite(module, Float.TYPE);
    }

    private static <T extends Number> void addWhole(
            SimpleModule module, Class<T> type, LongFunction<@Nullable T> narrow) {
        module.addDeserializer(type, new Whole<>(type, narrow));
    }

    private static <T extends Number> void addFinite(SimpleModule module, Class<T> type) {
        module.addDeserializer(type, new Finite<>(type));
    }

    /** Delegates the other cases to Jackson's own deserializer. */
    private abstract static class Delegating<T extends Number> extends StdScalarDeserializer<T> {
        private static final long serialVersionUID = 1;

        final transient JsonDeserializer<?> standard;

        Delegating(Class<T> type) {
            super(type);
            this.standard = NumberDeserializers.find(type, type.getName());
        }

        @SuppressWarnings("unchecked") // the standard deserializer of a type makes values of it
        final T deserializeStandard(JsonParser p, DeserializationContext context) throws IOException {
            return (T) standard.deserialize(p, context);
        }

        @Override
        @SuppressWarnings("unchecked")
        public @Nullable T getNullValue(DeserializationContext context) throws JsonMappingException {
            return (T) standard.getNullValue(context);
        }

        @Override
        public AccessPattern getNullAccessPattern() {
            return standard.getNullAccessPattern();
        }

        @Override
        public LogicalType logicalType() {
            return standard.logicalType();
        }
    }

    private static final class Whole<T extends Number> extends Delegating<T> {
        private static final long serialVersionUID = 1;

        private final transient LongFunction<@Nullable T> narrow;

        Whole(Class<T> type, LongFunction<@Nullable T> narrow) {
            super(type);
            this.narrow = narrow;
        }

        @Override
        public T deserialize(JsonParser p, DeserializationContext context) throws IOException {
            if (p.hasToken(JsonToken.VALUE_NUMBER_FLOAT)) {
                Long whole = JsonNumbers.exactLong(p.getDecimalValue());
                T value = whole == null ? null : narrow.apply(whole);
                if (value != null) {
                    return value;
                }
            }
            return deserializeStandard(p, context);
        }
    }

    private static final class Finite<T extends Number> extends Delegating<T> {
        private static final long serialVersionUID = 1;

        Finite(Class<T> type) {
            super(type);
        }

        @Override
        @SuppressWarnings("unchecked")
        public T deserialize(JsonParser p, DeserializationContext context) throws IOException {
            T value = deserializeStandard(p, context);
            return Double.isFinite(value.doubleValue())
                    ? value
                    : (T) context.handleWeirdNumberValue(handledType(), value, "not finite");
        }
    }
}
