package dev.medialib.sitefinity;

import dev.medialib.core.error.ApiException;
import dev.medialib.core.http.Headers;
import dev.medialib.core.json.JsonData;
import org.jspecify.annotations.Nullable;

/**
 * What one request of a batch was answered.
 *
 * @param slot the number of the request or changeset in the batch, from 0
 * @param contentId the number of the request in its changeset; null outside of any, and when a changeset was refused as a whole
 * @param status the HTTP status
 * @param headers the headers of this answer
 * @param body as text; may be empty
 * @param error the refusal; null when the request was carried out
 */
public record BatchAnswer(
        int slot,
        @Nullable Integer contentId,
        int status,
        Headers headers,
        String body,
        @Nullable ApiException error) {

    /** Whether the request was carried out. */
    public boolean isSuccessful() {
        return error == null;
    }

    /** The body as JSON; a JSON null when it is none. */
    public JsonData json() {
        JsonData json = JsonData.tryParse(body);
        return json == null ? JsonData.NULL : json;
    }

    /**
     * The body as a model, such as {@code Image.class}.
     *
     * @throws ApiException the refusal, if there is one
     * @throws dev.medialib.core.json.JsonMismatchException if the body is something else
     */
    public <T> T as(Class<T> type) {
        if (error != null) {
            throw error;
        }
        return json().as(type);
    }
}
