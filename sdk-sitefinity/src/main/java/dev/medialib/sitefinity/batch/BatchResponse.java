package dev.medialib.sitefinity.batch;

import dev.medialib.core.call.MedialibException;
import dev.medialib.core.http.Headers;
import dev.medialib.core.json.JsonData;
import org.jspecify.annotations.Nullable;

/**
 * Response to one request of a batch.
 *
 * @param slot the number of the request or changeset in the batch, from 0
 * @param contentId the number of the request in its changeset; null outside of a changeset, and if a changeset failed as a
 *     whole
 * @param status the HTTP status
 * @param headers the headers of this response
 * @param body the body as text; may be empty
 * @param error null if the request succeeded; otherwise the exception that the call would have thrown outside of a batch: an
 *     {@link dev.medialib.core.error.ApiException}, or an {@link dev.medialib.core.error.UnexpectedResponseException} for a
 *     redirect, an HTML page or an unreadable result
 */
public record BatchResponse(
        int slot,
        @Nullable Integer contentId,
        int status,
        Headers headers,
        String body,
        @Nullable MedialibException error) {

    /** Returns whether the request succeeded. */
    public boolean isSuccessful() {
        return error == null;
    }

    /** Returns the body as JSON, or a JSON null if the body is not JSON. */
    public JsonData json() {
        JsonData json = JsonData.tryParse(body);
        return json == null ? JsonData.NULL : json;
    }

    /**
     * Returns the body as a model, such as {@code Image.class}.
     *
     * @throws MedialibException if the request failed
     * @throws dev.medialib.core.json.JsonMismatchException if the body has another shape
     */
    public <T> T as(Class<T> type) {
        if (error != null) {
            throw error;
        }
        return json().as(type);
    }
}
