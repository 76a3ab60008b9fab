package dev.medialib.sitefinity.batch;

import dev.medialib.core.http.Method;
import dev.medialib.core.internal.endpoint.Endpoint;
import dev.medialib.core.internal.endpoint.RequestDraft;
import java.util.UUID;

/** Endpoint of batches. */
final class BatchEndpoints {
    /** Sends a batch. It is never retried after it was written. */
    static final Endpoint<Batch<?>, BatchResult> BATCH = Endpoint.<Batch<?>>of(
                    Method.POST, "sitefinity.batch", "$batch", BatchEndpoints::encode)
            .returning((batch, response) -> new BatchReader(batch.slots(), response).read());

    private BatchEndpoints() {}

    private static void encode(Batch<?> batch, RequestDraft request) {
        String boundary = "batch_" + UUID.randomUUID();
        batch.context().parameters().addTo(request);
        if (batch.continuesOnError()) {
            request.header("Prefer", "odata.continue-on-error");
        }
        request.header("Accept", "multipart/mixed")
                .bytes(batch.write(boundary), "multipart/mixed; boundary=" + boundary);
    }
}
