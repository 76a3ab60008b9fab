package dev.medialib.livingdocs.imports;

import dev.medialib.core.call.MedialibException;
import dev.medialib.core.json.JsonData;
import dev.medialib.livingdocs.model.MediaLibraryEntry;
import org.jspecify.annotations.Nullable;

/**
 * What became of one entry that was to be created.
 *
 * @param entry what was to be created
 * @param sent whether it was sent; after some failures, such as a refused token, the remaining entries are not
 * @param answer what the server said of it, in its own form; null when it said nothing
 * @param failure why there is no answer; null when there is one
 */
public record CreateResult(
        NewEntry entry,
        boolean sent,
        @Nullable JsonData answer,
        @Nullable MedialibException failure) {

    /** Whether the entry exists now by this call. */
    public boolean created() {
        JsonData ok = answer == null ? null : answer.get("ok");
        return ok == null ? error() == null && record() != null : ok.isBoolean() && ok.asBoolean();
    }

    /** Whether it may have been created although no answer says so. */
    public boolean outcomeUnknown() {
        return sent && failure != null && failure.outcomeUnknown();
    }

    /** The id of the new entry; null when it was not created or the server does not tell. */
    public @Nullable String id() {
        String id = text("id");
        MediaLibraryEntry created = id == null ? record() : null;
        return created == null ? id : created.id();
    }

    /** The entry as the server made it; null when it does not tell. */
    public @Nullable MediaLibraryEntry record() {
        if (answer == null) {
            return null;
        }
        // the OpenAPI description of the vendor shows bare entries in place of results
        JsonData entry = answer.has("ok") || answer.has("record") ? answer.get("record") : answer;
        return entry != null && entry.has("id") ? entry.as(MediaLibraryEntry.class) : null;
    }

    /** The server's status for this entry, such as 409; 0 when it gave none. */
    public int status() {
        JsonData status = answer == null ? null : answer.get("status");
        return status != null && status.isNumber() ? status.asInt() : 0;
    }

    /** The kind of refusal, such as {@code UniqueIdViolation} or {@code ValidationError}; null when there is none. */
    public @Nullable String error() {
        return text("error");
    }

    /** What went wrong; null when nothing did. */
    public @Nullable String message() {
        if (failure != null) {
            return failure.getMessage();
        }
        JsonData message = answer == null ? null : answer.at("/error_details/message");
        return message != null && message.isString() ? message.asString() : error();
    }

    private @Nullable String text(String name) {
        JsonData value = answer == null ? null : answer.get(name);
        return value != null && value.isString() ? value.asString() : null;
    }
}
