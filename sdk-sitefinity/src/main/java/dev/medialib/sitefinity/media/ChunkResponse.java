package dev.medialib.sitefinity.media;

import dev.medialib.core.error.ApiError;
import dev.medialib.core.internal.endpoint.HtmlPage;
import dev.medialib.core.internal.endpoint.HttpResponse;
import dev.medialib.core.json.JsonData;
import org.jspecify.annotations.Nullable;

/**
 * The response to a chunk, whose status is 200 also when the server did not take it.
 *
 * @param taken whether it says that the chunk was uploaded
 * @param failedOrdinal the chunk that failed; null when it names none
 * @param error the response, for an exception
 */
record ChunkResponse(boolean taken, @Nullable Long failedOrdinal, ApiError error) {

    static ChunkResponse of(HttpResponse response) {
        String text = response.text();
        JsonData json = text.isBlank() ? JsonData.NULL : JsonData.tryParse(text);
        if (json == null) {
            throw response.unexpected("not JSON, as the response to a chunk is" + HtmlPage.hint(text));
        }
        JsonData failed = json.get("FailedChunkOrdinal");
        return new ChunkResponse(
                JsonData.of(true).equals(json.get("SuccessfullyUploaded")),
                failed != null && failed.isNumber() ? (Long) failed.asDecimal().longValue() : null,
                response.error(response.status(), null, "the server did not take the chunk", text));
    }
}
