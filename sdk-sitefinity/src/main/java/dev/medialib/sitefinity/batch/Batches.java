package dev.medialib.sitefinity.batch;

import dev.medialib.core.MedialibClient;
import dev.medialib.sitefinity.internal.ApiContext;
import java.util.function.Consumer;

/**
 * Sender of the batches of a client. {@code SitefinityClient.batch} does the same.
 *
 * @param <C> the type of the client
 */
public final class Batches<C extends MedialibClient<C>> {
    private final C client;
    private final ApiContext context;

    /** Creates the resource. Only the client calls this constructor. */
    public Batches(C client, ApiContext context) {
        this.client = client;
        this.context = context;
    }

    /**
     * Sends several requests in one.
     *
     * @throws IllegalArgumentException if the batch contains no request
     * @throws dev.medialib.core.error.UnexpectedResponseException if the response is unreadable, or if it has no response to
     *     a request although no request failed. It is then unknown which changes were applied
     */
    public BatchResult send(Consumer<Batch<C>> requests) {
        Batch<C> batch = new Batch<>(client, context);
        requests.accept(batch);
        if (batch.slots().isEmpty()) {
            throw new IllegalArgumentException("batch must contain at least one request; add one with call or request");
        }
        return context.caller().call(BatchEndpoints.BATCH, batch);
    }
}
