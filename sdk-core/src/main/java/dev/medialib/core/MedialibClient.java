package dev.medialib.core;

import dev.medialib.core.call.RequestOptions;
import dev.medialib.core.call.RequestPreview;
import dev.medialib.core.call.Response;
import dev.medialib.core.http.Method;
import dev.medialib.core.internal.endpoint.Endpoint;
import dev.medialib.core.internal.endpoint.Idempotency;
import dev.medialib.core.internal.endpoint.ResponseReader;
import dev.medialib.core.internal.pipeline.ApiCaller;
import dev.medialib.core.json.JsonData;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What all clients can do. Clients are immutable and safe to share between threads: make one, share it, close it.
 *
 * <p>Views, such as {@link #withOptions} returns, share the connections of the client that they come from; closing a view does
 * nothing.
 *
 * @param <C> the client itself
 */
public abstract class MedialibClient<C extends MedialibClient<C>> implements AutoCloseable {
    private final ApiCaller caller;
    private final boolean view;

    protected MedialibClient(ApiCaller caller, boolean view) {
        this.caller = caller;
        this.view = view;
    }

    /** This client under other circumstances. */
    protected abstract C view(ApiCaller circumstances);

    /** What the client's resources make their calls with. */
    protected final ApiCaller caller() {
        return caller;
    }

    /** A view that makes its calls with other options: {@code client.withOptions(o -> o.retries(0))}. */
    public final C withOptions(Consumer<RequestOptions.Builder> changes) {
        return view(caller.withOptions(changes));
    }

    /**
     * Makes a call and gives the HTTP facts with its value: {@code client.withResponse(c -> c.mediaLibrary().get(id))}. Should the
     * block make several calls, the facts are those of the last, be it a refusal that the block made a value of.
     *
     * @throws IllegalStateException when the block makes no call
     */
    public final <T extends @Nullable Object> Response<T> withResponse(Function<? super C, ? extends T> block) {
        return caller.withResponse(inside -> block.apply(view(inside)));
    }

    /**
     * The exact request that the block's first call would send, with credentials blanked; nothing is sent and no token is fetched.
     *
     * @throws IllegalStateException when the block makes no call
     */
    public final RequestPreview preview(Consumer<? super C> block) {
        return caller.preview(inside -> block.accept(view(inside)));
    }

    /**
     * Runs the block, with one call or several, on another thread. Cancelling the future, or its {@code orTimeout}, stops the HTTP
     * call, the wait between attempts and the upload, at once. A deadline set with {@link #withOptions} runs from here.
     *
     * <p>Only the calls made with the client that the block is given are stopped. Futures derived with {@code thenApply} and the like
     * do not pass a cancellation on: cancel this one.
     */
    public final <T extends @Nullable Object> CompletableFuture<T> async(Function<? super C, ? extends T> block) {
        return caller.async(inside -> block.apply(view(inside)));
    }

    /**
     * Calls an endpoint that the SDK does not know, with this client's credential, retries and errors.
     *
     * <pre>{@code
     * JsonData publication = client.call(Method.GET, "documents/{id}/latestPublication",
     *         r -> r.path("id", 5).query("fields", "references"));
     * }</pre>
     *
     * @param path relative to the API's root, without a slash in front; {@code {id}} is a variable, {@code {+key}} one that keeps its
     *     slashes
     * @return the answer's JSON; a JSON null for an empty answer
     */
    public final JsonData call(Method method, String path, Consumer<CustomRequest> request) {
        CustomRequest custom = new CustomRequest();
        request.accept(custom);
        Endpoint<CustomRequest, JsonData> endpoint = Endpoint.<CustomRequest>of(
                        method, "custom", path, (input, draft) -> input.encode(draft))
                .idempotency(input -> idempotency(method, input))
                .returning(ResponseReader.jsonOrNothing(), error -> null);
        return caller.call(endpoint, custom);
    }

    private static Idempotency idempotency(Method method, CustomRequest request) {
        return switch (method) {
            case GET, HEAD -> Idempotency.READ;
            case PUT, DELETE -> Idempotency.REPEATABLE;
            case POST, PATCH -> request.isRepeatable() ? Idempotency.REPEATABLE : Idempotency.ONCE;
        };
    }

    /** Whether the address, the API version and the credential work, and what to do if not. Sends two or three requests. */
    public abstract ConnectionCheck check();

    /**
     * Ends what is under way, with a {@link dev.medialib.core.error.CallCancelledException}, and every thread that this client
     * started. Does nothing on a view.
     */
    @Override
    public final void close() {
        if (!view) {
            caller.engine().close();
        }
    }
}
