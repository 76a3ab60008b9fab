package dev.medialib.core.internal.check;

import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Environment variables that configure a builder. A blank variable counts as not set. */
public final class Environment {
    private final Map<String, String> variables;

    public Environment(Map<String, String> variables) {
        this.variables = variables;
    }

    /** The value without blanks at its ends; null if it is not set. */
    public @Nullable String value(String name) {
        String value = variables.get(name);
        return value == null || value.isBlank() ? null : value.strip();
    }

    /** Passes the value to {@code setter} if it is set. */
    public void ifSet(String name, Consumer<String> setter) {
        String value = value(name);
        if (value != null) {
            setter.accept(value);
        }
    }

    /** The value without blanks at its ends. */
    public String required(String name) {
        String value = value(name);
        if (value == null) {
            throw new IllegalArgumentException("the environment variable " + name + " is not set");
        }
        return value;
    }

    /** A password, of which blanks at its ends are a part. */
    public String requiredPassword(String name) {
        required(name);
        return variables.getOrDefault(name, "");
    }
}
