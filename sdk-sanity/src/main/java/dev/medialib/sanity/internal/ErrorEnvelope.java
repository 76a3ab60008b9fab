package dev.medialib.sanity.internal;

import dev.medialib.core.json.JsonData;
import dev.medialib.core.json.JsonMismatchException;
import dev.medialib.sanity.error.MutationError;
import java.util.List;
import java.util.function.IntToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * Content of an error response with any envelope. Known envelopes: {@code {statusCode, error, message}}, {@code {error: {type,
 * description, …}}}, {@code {error: "text"}} and {@code {error: {message}, statusCode}}.
 */
public record ErrorEnvelope(JsonData body, JsonData error) {

    public static ErrorEnvelope of(@Nullable JsonData body) {
        JsonData whole = body == null ? JsonData.NULL : body;
        JsonData error = whole.get("error");
        return new ErrorEnvelope(whole, error == null ? JsonData.NULL : error);
    }

    /** Returns the vendor's code; null when there is none. */
    public @Nullable String code() {
        String type = text(error, "type");
        if (type == null) {
            type = text(body, "errorCode");
        }
        return type == null ? text(body, "code") : type;
    }

    /** Returns the message; null when the response contains no readable text. */
    public @Nullable String message() {
        String description = first(text(error, "description"), text(error, "message"));
        if (description != null) {
            return description;
        }
        if (body.isString()) {
            return body.asString();
        }
        String phrase = text(body, "error");
        String message = text(body, "message");
        String details = text(body, "details");
        String said = message == null || message.equals(phrase)
                ? phrase
                : phrase == null ? message : phrase + " - " + message;
        return said == null ? details : details == null ? said : said + " (" + details + ")";
    }

    /**
     * Returns the errors of the mutations.
     *
     * @param callersIndex converts the server's index of a mutation, which may be -1, to the caller's index
     */
    public List<MutationError> items(IntToLongFunction callersIndex) {
        JsonData items = error.get("items");
        return items == null || !items.isArray()
                ? List.of()
                : items.asList().stream().map(item -> item(item, callersIndex)).toList();
    }

    private static MutationError item(JsonData item, IntToLongFunction callersIndex) {
        JsonData given = item.get("error");
        JsonData problem = given == null ? item : given;
        String description = text(problem, "description");
        return new MutationError(
                callersIndex.applyAsLong(number(item, "index")),
                text(problem, "type"),
                description == null ? "" : description,
                text(problem, "id"),
                item.toJson());
    }

    /** Returns a property that is a number; -1 otherwise. */
    public int position(String name) {
        return number(error, name);
    }

    /** Returns a property that is an integer; -1 otherwise. */
    public static int number(JsonData value, String name) {
        JsonData found = value.get(name);
        try {
            return found == null || !found.isNumber() ? -1 : Math.max(found.asInt(), -1);
        } catch (JsonMismatchException e) {
            return -1;
        }
    }

    public static @Nullable String text(JsonData value, String name) {
        JsonData found = value.get(name);
        return found != null && found.isString() && !found.asString().isBlank() ? found.asString() : null;
    }

    public static @Nullable String first(@Nullable String one, @Nullable String other) {
        return one == null ? other : one;
    }
}
