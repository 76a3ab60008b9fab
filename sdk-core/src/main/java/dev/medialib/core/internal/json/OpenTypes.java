package dev.medialib.core.internal.json;

import com.fasterxml.jackson.core.JsonGenerationException;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializationConfig;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleSerializers;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Types that callers pass as values of any type, and that would otherwise be written as beans. */
final class OpenTypes extends SimpleSerializers {
    private static final long serialVersionUID = 1;

    /** Thrown for a type without a meaning in JSON. The message is for the caller and contains no value. */
    static final class RefusedTypeException extends JsonGenerationException {
        private static final long serialVersionUID = 1;

        RefusedTypeException(String message, JsonGenerator generator) {
            super(message, generator);
        }
    }

    @Override
    public @Nullable JsonSerializer<?> findSerializer(
            SerializationConfig config, JavaType type, BeanDescription description) {
        Class<?> raw = type.getRawClass();
        if (CharSequence.class.isAssignableFrom(raw) && raw != String.class) {
            return ToStringSerializer.instance;
        }
        return raw == Optional.class ? new OptionalRefusal() : super.findSerializer(config, type, description);
    }

    private static final class OptionalRefusal extends JsonSerializer<Object> {
        @Override
        public void serialize(Object value, JsonGenerator generator, SerializerProvider provider) throws IOException {
            throw new RefusedTypeException("an Optional is not a JSON value: pass its value, or null", generator);
        }
    }
}
