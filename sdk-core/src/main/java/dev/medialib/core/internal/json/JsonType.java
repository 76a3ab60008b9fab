package dev.medialib.core.internal.json;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;

/**
 * A type with its parameters, which a {@link Class} cannot hold: {@code new JsonType<List<Asset>>() {}}.
 *
 * @param <T> the type
 */
public abstract class JsonType<T> {
    private final Type type;

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

    public static <T> JsonType<T> of(Class<T> type) {
        return new JsonType<>(type) {};
    }

    final Type type() {
        return type;
    }
}
