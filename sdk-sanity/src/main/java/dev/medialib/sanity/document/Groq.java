package dev.medialib.sanity.document;

import dev.medialib.core.json.JsonData;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Text in GROQ, Sanity's query language, with the values of its parameters. Values are sent separately and are never inserted
 * into the text. Therefore untrusted input cannot change the query:
 *
 * <pre>{@code
 * Groq.of("*[_type == $type && title match $words][0...10]")
 *         .param("type", "sanity.asset")
 *         .param("words", typed + "*")
 * }</pre>
 *
 * <p>Immutable. Source: the vendor's page "GROQ" and its JavaScript client.
 *
 * @param text the query, not blank
 * @param params the values by name without the {@code $}; values that the text does not use are allowed
 */
public record Groq(String text, Map<String, JsonData> params) {
    private static final Pattern NAME = Pattern.compile("[A-Za-z_]\\w*");

    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if the text is blank, or a parameter name is invalid
     */
    public Groq {
        if (Objects.requireNonNull(text, "text").isBlank()) {
            throw new IllegalArgumentException("text must not be blank");
        }
        params = Collections.unmodifiableMap(new LinkedHashMap<>(params));
        params.forEach((name, value) -> {
            requireName(name);
            Objects.requireNonNull(value, "value of " + name);
        });
    }

    /**
     * Returns a text without parameters.
     *
     * @throws IllegalArgumentException if {@code text} is blank
     */
    public static Groq of(String text) {
        return new Groq(text, Map.of());
    }

    /**
     * Returns this text with a parameter. If the parameter already has a value, the new value replaces it.
     *
     * @param name a letter or an underscore, followed by letters, digits and underscores; without the {@code $}
     * @param value anything that {@link JsonData#of} accepts: a text, a number, a boolean, a list, a map or a model; null for
     *     the GROQ {@code null}
     * @throws IllegalArgumentException if the name is invalid, or JSON cannot represent the value
     */
    public Groq param(String name, @Nullable Object value) {
        requireName(name);
        Map<String, JsonData> more = new LinkedHashMap<>(params);
        more.put(name, JsonData.of(value));
        return new Groq(text, more);
    }

    private static void requireName(String name) {
        if (!NAME.matcher(Objects.requireNonNull(name, "name")).matches()) {
            throw new IllegalArgumentException(
                    "name must be a letter or an underscore, followed by letters, digits and underscores, without the $,"
                            + " but is \"" + name + "\"");
        }
    }

    /** Returns the text and the parameter names, without the values. */
    @Override
    public String toString() {
        return params.isEmpty() ? text : text + " " + params.keySet();
    }
}
