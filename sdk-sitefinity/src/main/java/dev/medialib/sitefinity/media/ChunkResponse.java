package dev.medialib.sitefinity.media;

import dev.medialib.core.error.ApiError;
import dev.medialib.core.internal.endpoint.HttpResponse;
import dev.medialib.core.json.JsonData;
import dev.medialib.sitefinity.internal.Envelope;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Response to a chunk. Its status is 200 even if the server rejected the chunk.
 *
 * @param taken whether the server reports that the chunk was uploaded
 * @param failedOrdinal the number of the chunk that failed; null if the response has none
 * @param error the response, for an exception
 */
record ChunkResponse(boolean taken, @Nullable Long failedOrdinal, ApiError error) {

    static ChunkResponse of(HttpResponse response) throws IOException {
        String text = response.text();
        JsonData json = response.jsonOrNothing();
        JsonData failed = scalar(json, "FailedChunkOrdinal");
        return new ChunkResponse(
                JsonData.of(true).equals(scalar(json, "SuccessfullyUploaded")),
                failed.isNumber() ? (Long) failed.asDecimal().longValue() : null,
                response.error(response.status(), null, "the server rejected the chunk", text));
    }

    private static JsonData scalar(JsonData json, String name) {
        JsonData value = json.get(name);
        return value == null ? JsonData.NULL : Envelope.scalar(value);
    }
}
