package dev.medialib.sitefinity;

import dev.medialib.core.error.ApiError;
import dev.medialib.core.internal.endpoint.BufferedResponse;
import dev.medialib.core.json.JsonData;
import org.jspecify.annotations.Nullable;

/**
 * What the server says of a chunk, with status 200 in any case.
 *
 * @param taken whether it says that the chunk was uploaded
 * @param failedOrdinal the chunk that failed; null when it names none
 * @param refusal what it said, for an exception
 */
record ChunkAnswer(boolean taken, @Nullable Long failedOrdinal, ApiError refusal) {

    static ChunkAnswer of(BufferedResponse answer) {
        JsonData json = answer.text().isBlank() ? JsonData.NULL : JsonData.tryParse(answer.text());
        if (json == null) {
            throw answer.unexpected("not JSON, as uploads of chunks answer"
                    + (ErrorPage.is(answer.text())
                            ? ", but an HTML page: a login page, a proxy or a wrong base URL?"
                            : ""));
        }
        JsonData failed = json.get("FailedChunkOrdinal");
        ApiError refusal = ApiError.builder(answer.call(), answer.status())
                .message("the server did not take the chunk")
                .headers(answer.headers())
                .rawBody(answer.withoutSecrets().apply(answer.text()))
                .build();
        return new ChunkAnswer(
                JsonData.of(true).equals(json.get("SuccessfullyUploaded")),
                failed != null && failed.isNumber() ? (Long) failed.asDecimal().longValue() : null,
                refusal);
    }
}
