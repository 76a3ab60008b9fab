package dev.medialib.core;

import dev.medialib.core.call.RequestOptions;
import dev.medialib.core.call.RequestPreview;
import dev.medialib.core.call.Response;
import dev.medialib.core.content.Download;
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
 * Base class of all clients. Clients are immutable and thread-safe: create one, share it, and close it.
 *
 * <p>Views, such as those of {@link #withOptions}, share the connections of their client. Closing a view has no effect.
 *
 * @param <C> the client itself
 */
public abstract class MedialibClient<C extends MedialibClient<C>> implements AutoCloseable {
    private final ApiCaller caller;
    private final boolean view;

    /**
     * Creates a client.
     *
     * @param view whether this client shares the connections of another client
     */
    protected MedialibClient(ApiCaller caller, boolean view) {
        this.caller = caller;
        this.view = view;
    }

    /** Returns a view of this client that uses another caller. */
    protected abstract C view(ApiCaller circumstances);

    /** Returns the caller of the client's requests. */
    protected final ApiCaller caller() {
        return caller;
    }

    /**
     * Returns a view of this client with other options: {@code client.withOptions(o -> o.retries(0))}.
     *
     * @param changes changes the options of this client
     * @return a view, which shares the connections of this client and does not have to be closed
     */
    public final C withOptions(Consumer<RequestOptions.Builder> changes) {
        return view(caller.withOptions(changes));
    }

    /**
     * Makes a call and returns its value with the HTTP response: {@code client.withResponse(c -> c.mediaLibrary().get(id))}. If
     * the block makes several calls, this method returns the response to the last call, even if the block handles the error of
     * this call.
     *
     * @param block makes the call and returns its value
     * @return the value of the block with the response of its last call
     * @throws IllegalStateException if the block makes no call
     */
    public final <T extends @Nullable Object> Response<T> withResponse(Function<? super C, ? extends T> block) {
        return caller.withResponse(inside -> block.apply(view(inside)));
    }

    /**
     * Returns the request that the block's first call would send, with masked credentials. No request is sent and no token is
     * fetched.
     *
     * @param block makes the call
     * @throws IllegalStateException if the block makes no call
     */
    public final RequestPreview preview(Consumer<? super C> block) {
        return caller.preview(inside -> block.accept(view(inside)));
    }

    /**
     * Runs the block, with one or several calls, on another thread. Cancelling the future, or its {@code orTimeout},
     * immediately stops the HTTP call, the delay between attempts and the upload. A deadline of {@link #withOptions} starts
     * with this call.
     *
     * <p>Only calls of the client that is passed to the block are stopped. A future that you derive, for example with {@code
     * thenApply}, does not pass a cancellation on: cancel this future.
     *
     * @param block receives a view of this client, and its result completes the future
     * @return the result of the block; it fails with the exception of the block
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
     * @param path the path relative to the API's root, without a leading slash; {@code {id}} is a variable, and {@code {+key}}
     *     is a variable whose slashes are kept
     * @param request sets the variables of the path, query parameters, headers and the body
     * @return the JSON of the response; a JSON null for an empty response
     */
    public final JsonData call(Method method, String path, Consumer<CustomRequest> request) {
        CustomRequest custom = new CustomRequest();
        request.accept(custom);
        Endpoint<CustomRequest, JsonData> endpoint = Endpoint.<CustomRequest>of(
                        method, "custom", path, (input, draft) -> input.encode(draft))
                .idempotency(input -> idempotency(method, input))
                .returning(ResponseReader.jsonOrNothing(), (input, error) -> null);
        return caller.call(endpoint, custom);
    }

    /**
     * Downloads from an endpoint that the SDK does not know, by GET. The content is not read yet. Therefore save or close the
     * download. Any media type is accepted.
     *
     * <pre>{@code
     * try (Download list = client.download("documents/{id}/export.csv", r -> r.path("id", 5))) {
     *     list.saveTo(Path.of("export.csv"));
     * }
     * }</pre>
     *
     * @param path as for {@link #call}
     * @param request sets the variables of the path, query parameters and headers
     */
    public final Download download(String path, Consumer<CustomRequest> request) {
        CustomRequest custom = new CustomRequest();
        request.accept(custom);
        Endpoint<CustomRequest, Download> endpoint = Endpoint.<CustomRequest>get(
                        "custom", path, (input, draft) -> input.encode(draft.file("*/*")))
                .returning(ResponseReader.file(input -> null));
        return caller.download(endpoint, custom, download -> null);
    }

    private static Idempotency idempotency(Method method, CustomRequest request) {
        return switch (method) {
            case GET, HEAD -> Idempotency.READ;
            case PUT, DELETE -> Idempotency.REPEATABLE;
            case POST, PATCH -> request.isRepeatable() ? Idempotency.REPEATABLE : Idempotency.ONCE;
        };
    }

    /**
     * Checks the address, the API version and the credential, and recommends an action if one of them does not work. Sends two
     * or three requests.
     */
    public abstract ConnectionCheck check();

    /**
     * Cancels the running calls, with a {@link dev.medialib.core.error.CallCancelledException}, and ends every thread that this
     * client started. Closing a view has no effect.
     */
    @Override
    public final void close() {
        if (!view) {
            caller.engine().close();
        }
    }
}
