package dev.medialib.sitefinity.media;

import dev.medialib.core.internal.json.JsonNumbers;
import dev.medialib.core.json.JsonData;
import dev.medialib.sitefinity.internal.Envelope;
import java.util.Objects;
import java.util.Optional;

/**
 * Server's parameters of an upload in chunks, requested before the upload.
 *
 * @param storage the name of the blob storage provider
 * @param chunkSize the size of a chunk in bytes
 * @param retries the maximum number of retries of a chunk
 * @param parallel the maximum number of chunks that are sent in parallel
 */
record ChunkSession(String id, String storage, long chunkSize, int retries, int parallel) {
    private static final int MAX_RETRIES = 100;
    private static final int MAX_PARALLEL = 64;

    /** Returns the parameters; empty if the storage does not support chunks, or the parameters are unusable. */
    static Optional<ChunkSession> of(JsonData response) {
        JsonData supported = response.get("ProviderSupportsChunkUpload");
        String id = headerText(response, "ChunkedFileUploadSessionId");
        String storage = headerText(response, "BlobStorageProviderName");
        long chunkSize = number(response, "ChunkSize", 0);
        if (supported == null || !Envelope.scalar(supported).equals(JsonData.of(true)) || chunkSize < 1) {
            return Optional.empty();
        }
        if (id.isBlank() || storage.isBlank()) {
            return Optional.empty();
        }
        return Optional.of(new ChunkSession(
                id,
                storage,
                chunkSize,
                (int) bounded(number(response, "MaxRetryCountForChunk", 0), 0, MAX_RETRIES),
                (int) bounded(number(response, "MaxSimultaneousChunkUploadRequestsPerSession", 1), 1, MAX_PARALLEL)));
    }

    /** Returns a text that is sent back in a header; empty if it is absent or invalid in a header. */
    private static String headerText(JsonData response, String name) {
        JsonData value = response.get(name);
        String text = value != null && value.isString() ? value.asString() : "";
        return text.chars().allMatch(c -> c >= ' ' && c < 0x7F) ? text : "";
    }

    private static long number(JsonData response, String name, long otherwise) {
        JsonData value = Envelope.scalar(Objects.requireNonNullElse(response.get(name), JsonData.NULL));
        Long whole = value.isNumber() ? JsonNumbers.exactLong(value.asDecimal()) : null;
        return whole == null ? otherwise : whole;
    }

    private static long bounded(long value, long min, long max) {
        return Math.max(min, Math.min(value, max));
    }
}
