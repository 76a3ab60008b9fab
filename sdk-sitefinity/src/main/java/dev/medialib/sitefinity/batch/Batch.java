package dev.medialib.sitefinity.batch;

import dev.medialib.core.MedialibClient;
import dev.medialib.core.http.Method;
import dev.medialib.sitefinity.internal.ApiContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * Builder of a batch of requests. {@code SitefinityClient.batch} creates it and passes it to the lambda.
 *
 * @param <C> the type of the client whose calls are added
 */
public final class Batch<C extends MedialibClient<C>> {
    /**
     * Position in the batch.
     *
     * @param changeset whether the requests form a changeset
     * @param requests the requests by their content ids; outside of a changeset the id is empty
     */
    record Slot(boolean changeset, Map<String, BatchRequest> requests) {}

    private final C client;
    private final ApiContext context;
    private final List<Slot> slots = new ArrayList<>();
    private int contentIds;
    private boolean continueOnError;

    Batch(C client, ApiContext context) {
        this.client = client;
        this.context = context;
    }

    /**
     * Makes the server continue after a failed request or changeset ({@code Prefer: odata.continue-on-error} of OData). By
     * default the server stops after a failure, and the result has fewer responses than requests. The vendor documents neither
     * behavior.
     */
    public Batch<C> continueOnError() {
        continueOnError = true;
        return this;
    }

    /**
     * Adds the request that the first call of the block would send. Example: {@code b.call(c -> c.images().get(id))}.
     *
     * @throws IllegalArgumentException if the call sends a file
     * @throws IllegalStateException if the block makes no call
     */
    public Batch<C> call(Consumer<? super C> block) {
        return request(BatchRequest.of(client.preview(block)));
    }

    /** Adds a request. */
    public Batch<C> request(BatchRequest request) {
        slots.add(new Slot(false, Map.of("", request)));
        return this;
    }

    /**
     * Adds a changeset, which is a group of changes. In OData, a server applies either all changes of a changeset or no change.
     * Sitefinity does not document what happens to the first changes if a later one fails.
     *
     * @throws IllegalArgumentException if the changeset contains no request, or a request that only reads
     */
    public Batch<C> changeset(Consumer<Changeset> changes) {
        Changeset changeset = new Changeset();
        changes.accept(changeset);
        if (changeset.requests.isEmpty()) {
            throw new IllegalArgumentException(
                    "changeset must contain at least one request; add one with call or request");
        }
        slots.add(new Slot(true, changeset.requests));
        return this;
    }

    ApiContext context() {
        return context;
    }

    boolean continuesOnError() {
        return continueOnError;
    }

    List<Slot> slots() {
        return List.copyOf(slots);
    }

    byte[] write(String boundary) {
        String root = context.caller().root().toString();
        List<MultipartMixed.Message> parts = new ArrayList<>();
        for (Slot slot : slots) {
            List<MultipartMixed.Message> inner = new ArrayList<>();
            slot.requests().forEach((id, request) -> inner.add(request.part(root, id)));
            parts.add(slot.changeset() ? changeset(inner) : inner.get(0));
        }
        return MultipartMixed.write(boundary, parts);
    }

    private static MultipartMixed.Message changeset(List<MultipartMixed.Message> parts) {
        String boundary = "changeset_" + UUID.randomUUID();
        return new MultipartMixed.Message(
                "",
                Map.of("Content-Type", "multipart/mixed; boundary=" + boundary),
                MultipartMixed.write(boundary, parts));
    }

    /** Builder of a changeset. Later requests can refer to the results of earlier ones. */
    public final class Changeset {
        private final Map<String, BatchRequest> requests = new LinkedHashMap<>();

        private Changeset() {}

        /**
         * Adds the request that the first call of the block would send. Example: {@code cs.call(c -> c.albums().create(a
         * -> a.title("Animals")))}.
         *
         * @return a reference to the result, for later requests of this changeset
         * @throws IllegalArgumentException if the call only reads, or sends a file
         * @throws IllegalStateException if the block makes no call
         */
        public BatchReference call(Consumer<? super C> block) {
            return request(BatchRequest.of(client.preview(block)));
        }

        /**
         * Adds a request.
         *
         * @return a reference to the result, for later requests of this changeset
         * @throws IllegalArgumentException if the request only reads
         */
        public BatchReference request(BatchRequest request) {
            if (request.isRead()) {
                throw new IllegalArgumentException("changeset must contain only changes, but " + request
                        + " only reads; add it to the batch itself");
            }
            BatchReference reference = new BatchReference(contentIds++);
            requests.put(String.valueOf(reference.contentId()), request);
            return reference;
        }

        /**
         * Adds an operation on the result of an earlier request, in the client's culture.
         *
         * @param item the reference to the earlier request
         * @param action the name of the operation, such as {@code Publish}
         * @return a reference to the result, for later requests of this changeset
         */
        public BatchReference operate(BatchReference item, String action) {
            BatchRequest request = BatchRequest.of(Method.POST, item + "/operation");
            for (Map.Entry<String, String> parameter :
                    context.parameters().address().entrySet()) {
                request = request.query(parameter.getKey(), parameter.getValue());
            }
            return request(request.json(Map.of("action", action, "actionParameters", Map.of())));
        }
    }
}
