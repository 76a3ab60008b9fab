package dev.medialib.sanity;

import dev.medialib.core.json.JsonData;
import dev.medialib.sanity.error.MutationError;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an error answer says, whatever its envelope. Seen are {@code {statusCode, error, message}}, {@code {error: {type, description,
 * …}}}, {@code {error: "text"}} and {@code {error: {message}, statusCode}}.
 */
record ErrorEnvelope(JsonData body, JsonData error) {

    static ErrorEnvelope of(@Nullable JsonData body) {
        JsonData whole = body == null ? JsonData.NULL : body;
        JsonData error = whole.get("error");
        return new ErrorEnvelope(whole, error == null ? JsonData.NULL : error);
    }

    /** The vendor's code; null when there is none. */
    @Nullable String code() {
        String type = text(error, "type");
        if (type == null) {
            type = text(body, "errorCode");
        }
        return type == null ? text(body, "code") : type;
    }

    /** Null when the answer says nothing that a person could read. */
    @Nullable String message() {
        String description = first(text(error, "description"), text(error, "message"));
        if (description != null) {
            return description;
        }
        String phrase = error.isString() ? error.asString() : null;
        String message = text(body, "message");
        String details = text(body, "details");
        String said = message == null ? phrase : phrase == null ? message : phrase + " - " + message;
        return said == null ? details : details == null ? said : said + " (" + details + ")";
    }

    /** What is wrong with each mutation. */
    List<MutationError> items() {
        JsonData items = error.get("items");
        return items == null || !items.isArray()
                ? List.of()
                : items.asList().stream().map(ErrorEnvelope::item).toList();
    }

    private static MutationError item(JsonData item) {
        JsonData given = item.get("error");
        JsonData problem = given == null ? item : given;
        JsonData index = item.get("index");
        String description = text(problem, "description");
        return new MutationError(
                index != null && index.isNumber() ? (int) index.asDouble() : -1,
                text(problem, "type"),
                description == null ? "" : description,
                text(problem, "id"),
                item.toJson());
    }

    /** A number that is one; -1 otherwise. */
    int position(String name) {
        JsonData value = error.get(name);
        return value != null && value.isNumber() ? (int) value.asDouble() : -1;
    }

    static @Nullable String text(JsonData value, String name) {
        JsonData found = value.get(name);
        return found != null && found.isString() && !found.asString().isBlank() ? found.asString() : null;
    }

    static @Nullable String first(@Nullable String one, @Nullable String other) {
        return one == null ? other : one;
    }
}
