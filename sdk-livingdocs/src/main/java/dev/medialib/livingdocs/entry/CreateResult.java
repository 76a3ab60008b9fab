package dev.medialib.livingdocs.entry;

import dev.medialib.core.call.MedialibException;
import dev.medialib.core.internal.json.JsonNumbers;
import dev.medialib.core.json.JsonData;
import org.jspecify.annotations.Nullable;

/**
 * The result of creating one entry.
 *
 * @param entry the entry to create
 * @param sent whether the entry was sent; after some errors, such as a rejected token, the remaining entries are not sent
 * @param result the server's result for this entry, as JSON; null when it sent none
 * @param failure the error of the request; null when there is a result
 */
public record CreateResult(
        NewEntry entry,
        boolean sent,
        @Nullable JsonData result,
        @Nullable MedialibException failure) {

    /** Returns whether this call created the entry. */
    public boolean created() {
        JsonData ok = result == null ? null : result.get("ok");
        return ok == null ? error() == null && record() != null : ok.isBoolean() && ok.asBoolean();
    }

    /** Returns whether the entry may exist although the server did not confirm it. */
    public boolean outcomeUnknown() {
        return sent && failure != null && failure.outcomeUnknown();
    }

    /** Returns the id of the new entry; null when it was not created or the server did not send the id. */
    public @Nullable String id() {
        String id = text("id");
        MediaLibraryEntry created = id == null ? record() : null;
        return created == null ? id : created.id();
    }

    /** Returns the new entry; null when the server did not send it. */
    public @Nullable MediaLibraryEntry record() {
        if (result == null) {
            return null;
        }
        // the OpenAPI description of the vendor shows bare entries in place of results
        JsonData entry = result.has("ok") || result.has("record") ? result.get("record") : result;
        return entry != null && entry.has("id") ? entry.as(MediaLibraryEntry.class) : null;
    }

    /** Returns the server's status for this entry, such as 409; 0 when it sent no number of this kind. */
    public int status() {
        JsonData status = result == null ? null : result.get("status");
        Long number = status == null || !status.isNumber() ? null : JsonNumbers.exactLong(status.asDecimal());
        return number == null || number.intValue() != number ? 0 : number.intValue();
    }

    /** Returns the kind of error, such as {@code UniqueIdViolation} or {@code ValidationError}; null when there is none. */
    public @Nullable String error() {
        return text("error");
    }

    /** Returns the error message; null when there is no error. */
    public @Nullable String message() {
        if (failure != null) {
            return failure.getMessage();
        }
        JsonData message = result == null ? null : result.at("/error_details/message");
        return message != null && message.isString() ? message.asString() : error();
    }

    private @Nullable String text(String name) {
        JsonData value = result == null ? null : result.get(name);
        return value != null && value.isString() ? value.asString() : null;
    }
}
