package dev.medialib.sitefinity;

import dev.medialib.core.json.JsonData;
import java.util.Optional;

/**
 * What the server says about an upload in chunks before it begins.
 *
 * @param storage the name of the blob storage provider
 * @param chunkSize in bytes
 * @param repetitions how often a chunk may be sent again
 * @param parallel how many chunks may be on their way at a time
 */
record ChunkSession(String id, String storage, long chunkSize, int repetitions, int parallel) {
    private static final int MOST_REPETITIONS = 100;
    private static final int MOST_PARALLEL = 64;

    /** Empty when the storage takes no chunks, or the server does not say in a usable way how they should be. */
    static Optional<ChunkSession> of(JsonData answer) {
        JsonData supported = answer.get("ProviderSupportsChunkUpload");
        String id = headerText(answer, "ChunkedFileUploadSessionId");
        String storage = headerText(answer, "BlobStorageProviderName");
        long chunkSize = number(answer, "ChunkSize", 0);
        if (supported == null || !supported.equals(JsonData.of(true)) || chunkSize < 1) {
            return Optional.empty();
        }
        if (id.isBlank() || storage.isBlank()) {
            return Optional.empty();
        }
        return Optional.of(new ChunkSession(
                id,
                storage,
                chunkSize,
                (int) bounded(number(answer, "MaxRetryCountForChunk", 0), 0, MOST_REPETITIONS),
                (int) bounded(number(answer, "MaxSimultaneousChunkUploadRequestsPerSession", 1), 1, MOST_PARALLEL)));
    }

    /** Empty when it is absent, or could not be sent back in a header. */
    private static String headerText(JsonData answer, String name) {
        JsonData value = answer.get(name);
        String text = value != null && value.isString() ? value.asString() : "";
        return text.chars().allMatch(c -> c >= ' ' && c < 0x7F) ? text : "";
    }

    private static long number(JsonData answer, String name, long otherwise) {
        JsonData value = answer.get(name);
        return value != null && value.isNumber() ? value.asLong() : otherwise;
    }

    private static long bounded(long value, long least, long most) {
        return Math.max(least, Math.min(value, most));
    }
}
