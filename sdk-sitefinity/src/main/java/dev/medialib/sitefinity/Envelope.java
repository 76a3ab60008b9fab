package dev.medialib.sitefinity;

import dev.medialib.core.json.JsonData;
import dev.medialib.core.json.JsonMismatchException;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** How OData wraps a list or a number. */
final class Envelope {
    private Envelope() {}

    /** The items of a list. */
    static <T> List<T> items(JsonData response, Class<T> type) {
        JsonData value = value(response, "an array");
        try {
            return value.asListOf(type);
        } catch (JsonMismatchException e) {
            throw new JsonMismatchException("$.value" + e.path().substring(1), e.expected(), e.found());
        }
    }

    /** How many items there are on all pages, where it was asked for. */
    static OptionalLong total(JsonData response) {
        JsonData count = response.get("@odata.count");
        return count == null || !count.isNumber() || count.asLong() < 0
                ? OptionalLong.empty()
                : OptionalLong.of(count.asLong());
    }

    /** Where the server says that the next page is; null when it does not. */
    static @Nullable String nextLink(JsonData response) {
        JsonData link = response.get("@odata.nextLink");
        return link == null || !link.isString() || link.asString().isBlank() ? null : link.asString();
    }

    /** A number, as {@code /$count} gives it bare and a function wrapped. */
    static Long number(JsonData response) {
        long number = (response.isNumber() ? response : value(response, "a number")).asLong();
        if (number < 0) {
            throw new JsonMismatchException("$", "a count", "a negative number");
        }
        return number;
    }

    private static JsonData value(JsonData response, String expected) {
        JsonData value = response.get("value");
        if (value == null) {
            throw new JsonMismatchException("$.value", expected, "absent");
        }
        return value;
    }
}
