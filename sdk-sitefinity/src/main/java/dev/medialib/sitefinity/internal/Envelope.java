package dev.medialib.sitefinity.internal;

import dev.medialib.core.internal.json.JsonNumbers;
import dev.medialib.core.internal.json.TextScalars;
import dev.medialib.core.json.JsonData;
import dev.medialib.core.json.JsonMismatchException;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reader of the forms in which OData wraps a list, a number or an object. */
public final class Envelope {
    private Envelope() {}

    /**
     * Returns the object of a response. OData wraps it in {@code value} if a function returns it; otherwise it is the
     * response itself.
     */
    public static JsonData object(JsonData response) {
        JsonData value = response.get("value");
        return value != null && value.isObject() ? value : response;
    }

    /** Returns the number of items on all pages, if it was requested and is a whole number. */
    static OptionalLong total(Map<String, JsonData> response) {
        JsonData count = response.get("@odata.count");
        JsonData number = count == null ? null : numberOf(count);
        Long total = number == null ? null : JsonNumbers.exactLong(number.asDecimal());
        return total == null || total < 0 ? OptionalLong.empty() : OptionalLong.of(total);
    }

    /** Returns the server's link to the next page; null if there is none. */
    static @Nullable String nextLink(Map<String, JsonData> response) {
        JsonData link = response.get("@odata.nextLink");
        return link == null || !link.isString() || link.asString().isBlank() ? null : link.asString();
    }

    /** Returns a number. {@code /$count} returns it alone, a function in an object. */
    static Long number(JsonData response) {
        JsonData value = response.isObject() ? value(response, "a number") : response;
        JsonData found = numberOf(value);
        long number = (found == null ? value : found).asLong();
        if (number < 0) {
            throw new JsonMismatchException("$", "a count", "a negative number");
        }
        return number;
    }

    private static @Nullable JsonData numberOf(JsonData value) {
        JsonData number = scalar(value);
        return number.isNumber() ? number : null;
    }

    /**
     * Returns the number or boolean in a value, which OData can also write as a string (IEEE754Compatible). Other values are
     * returned unchanged.
     */
    public static JsonData scalar(JsonData value) {
        Object scalar = value.isString() ? TextScalars.read(value.asString()) : null;
        return scalar == null ? value : JsonData.of(scalar);
    }

    /** Returns the list that OData wraps in {@code value}. */
    public static <T> List<T> list(JsonData response, Class<T> type) {
        return at("$.value", response.get("value"), "an array", value -> value.asListOf(type));
    }

    /** Reads the value at a path of a response. The exception of a mismatch names the path from the root of the response. */
    public static <T> T at(String path, @Nullable JsonData value, String expected, Function<JsonData, T> reader) {
        if (value == null) {
            throw new JsonMismatchException(path, expected, "missing");
        }
        try {
            return reader.apply(value);
        } catch (JsonMismatchException e) {
            throw new JsonMismatchException(path + e.path().substring(1), e.expected(), e.found());
        }
    }

    private static JsonData value(JsonData response, String expected) {
        return at("$.value", response.get("value"), expected, value -> value);
    }
}
