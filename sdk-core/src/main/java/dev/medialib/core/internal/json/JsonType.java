package dev.medialib.core.internal.json;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import org.jspecify.annotations.Nullable;

/**
 * A type with its parameters, which a {@link Class} cannot hold: {@code new JsonType<List<Asset>>() {}}.
 *
 * @param <T> the type
 */
public abstract class JsonType<T> {
    private static final ClassValue<JsonType<?>> OF_CLASS = new ClassValue<>() {
        @Override
        protected JsonType<?> computeValue(Class<?> type) {
            return new JsonType<>(type) {};
        }
    };

    private final Type type;
    private volatile @Nullable TypeReaders readers;

    protected JsonType() {
        if (!(getClass().getGenericSuperclass() instanceof ParameterizedType parameterized)
                || parameterized.getRawType() != JsonType.class) {
            throw new IllegalStateException("a JsonType is made as new JsonType<List<String>>() {}");
        }
        this.type = parameterized.getActualTypeArguments()[0];
    }

    private JsonType(Type type) {
        this.type = type;
    }

    @SuppressWarnings("unchecked") // the type of a class is of this class
    public static <T> JsonType<T> of(Class<T> type) {
        return (JsonType<T>) OF_CLASS.get(type);
    }

    final Type type() {
        return type;
    }

    /** How Jackson reads values of this type. */
    final TypeReaders readers() {
        TypeReaders made = readers;
        if (made == null) {
            made = TypeReaders.of(type);
            readers = made;
        }
        return made;
    }
}
