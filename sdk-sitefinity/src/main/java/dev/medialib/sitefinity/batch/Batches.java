package dev.medialib.sitefinity.batch;

import dev.medialib.core.MedialibClient;
import dev.medialib.sitefinity.internal.ApiContext;
import java.util.function.Consumer;

/**
 * Batches of a client. {@code SitefinityClient.batch} does the same.
 *
 * @param <C> the client
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
     * @throws IllegalArgumentException if there is no request
     * @throws dev.medialib.core.error.UnexpectedResponseException if the response cannot be read, or has no response to a request
     *     although no request failed; the outcome of the changes is unknown
     */
    public BatchResult send(Consumer<Batch<C>> requests) {
        Batch<C> batch = new Batch<>(client, context);
        requests.accept(batch);
        if (batch.slots().isEmpty()) {
            throw new IllegalArgumentException("a batch must hold at least one request");
        }
        return context.caller().call(BatchEndpoints.BATCH, batch);
    }
}
