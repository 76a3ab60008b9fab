package dev.medialib.core.internal.pipeline;

import dev.medialib.core.call.MedialibException;
import dev.medialib.core.call.RequestOptions;
import dev.medialib.core.call.RequestPreview;
import dev.medialib.core.call.Response;
import dev.medialib.core.content.Download;
import dev.medialib.core.error.DeadlineExceededException;
import dev.medialib.core.error.UnexpectedResponseException;
import dev.medialib.core.http.Headers;
import dev.medialib.core.internal.check.DurationRules;
import dev.medialib.core.internal.content.BodyCheck;
import dev.medialib.core.internal.content.CheckedBody;
import dev.medialib.core.internal.endpoint.ApiRoot;
import dev.medialib.core.internal.endpoint.Endpoint;
import dev.medialib.core.paging.PagePosition;
import dev.medialib.core.paging.PageSource;
import dev.medialib.core.paging.Paged;
import dev.medialib.core.paging.PagingStrategy;
import dev.medialib.core.paging.ServerPage;
import java.io.InputStream;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Makes calls for clients and their resources: an engine, the root of all paths, and the settings of the view. */
public final class ApiCaller {
    private final Engine engine;
    private final ApiRoot root;
    private final CallSettings scope;

    private ApiCaller(Engine engine, ApiRoot root, CallSettings scope) {
        this.engine = engine;
        this.root = root;
        this.scope = scope;
    }

    public static ApiCaller of(Engine engine, ApiRoot root) {
        Deadline none = Deadline.after(null, engine.time());
        return new ApiCaller(engine, root, new CallSettings(engine.options(), engine.closed(), none, false, null));
    }

    /** Returns a caller with the same settings at another root. */
    public ApiCaller at(ApiRoot other) {
        return new ApiCaller(engine, other, scope);
    }

    public ApiRoot root() {
        return root;
    }

    public Engine engine() {
        return engine;
    }

    /** Calls an endpoint that returns something. */
    public <I, O> O call(Endpoint<I, O> endpoint, I input) {
        return Objects.requireNonNull(
                engine.call(endpoint, input, root, scope), () -> endpoint.id() + " returned nothing");
    }

    /**
     * Downloads a file. The body is resumed if the connection is lost and the server supports ranges.
     *
     * @param check creates the check of the whole body for the response; returns null for no check
     */
    public <I> Download download(
            Endpoint<I, Download> endpoint, I input, Function<Download, @Nullable BodyCheck> check) {
        Download download = call(endpoint, input);
        BodyCheck whole = check.apply(download);
        int retries = scope.options().retryPolicy().maxAttempts() - 1;
        Cancellation resuming = new Cancellation(scope.cancellation());
        ApiCaller again = new ApiCaller(engine, root, scope.withCancellation(resuming, scope.deadline()));
        return download.through(first -> {
            InputStream body = ResumingBody.of(
                    download,
                    first,
                    retries,
                    engine.time().now(),
                    resuming,
                    (offset, validator) -> again.withOptions(o ->
                                    o.header("Range", "bytes=" + offset + "-").header("If-Range", validator))
                            .call(endpoint, input));
            return whole == null ? body : new CheckedBody(body, whole, problem -> damaged(download, problem));
        });
    }

    private static MedialibException damaged(Download download, String problem) {
        return new UnexpectedResponseException(
                problem, download.call(), download.status(), download.headers(), "", null);
    }

    /** Calls an endpoint that returns nothing, or whose result may be lost by a retry. */
    public <I> void run(Endpoint<I, ?> endpoint, I input) {
        engine.call(endpoint, input, root, scope);
    }

    /**
     * Lists the items of a paged endpoint. Sends no request.
     *
     * @param query identifies this listing among others of the endpoint; page tokens contain a fingerprint of it
     * @param inputs creates the input for the page at a position, which may be from a forged page token
     */
    public <I, T> Paged<T> pages(
            Endpoint<I, ServerPage<T>> endpoint,
            Object query,
            Function<PagePosition, I> inputs,
            PagingStrategy strategy) {
        return Paged.of(PageSource.of(
                root + " " + endpoint.id() + " " + query,
                position -> Objects.requireNonNull(engine.call(endpoint, inputs.apply(position), root, scope)),
                strategy));
    }

    public RequestOptions options() {
        return scope.options();
    }

    public ApiCaller withOptions(Consumer<RequestOptions.Builder> changes) {
        return new ApiCaller(engine, root, scope.withOptions(scope.options().with(changes)));
    }

    private record CapturedResponse<T extends @Nullable Object>(
            T value, int status, Headers headers, @Nullable String requestId, int attempts) implements Response<T> {}

    public <T extends @Nullable Object> Response<T> withResponse(Function<ApiCaller, T> action) {
        AtomicReference<Outcome.Success<?>> last = new AtomicReference<>();
        T value = action.apply(new ApiCaller(engine, root, scope.withSink(last::set)));
        Outcome.Success<?> success = last.get();
        if (success == null) {
            throw new IllegalStateException("the block passed to withResponse makes no call");
        }
        return new CapturedResponse<>(
                value, success.status(), success.headers(), success.requestId(), success.attempts());
    }

    public RequestPreview preview(Consumer<ApiCaller> action) {
        try {
            action.accept(new ApiCaller(engine, root, scope.forPreview()));
        } catch (PreviewStage.Shown shown) {
            return shown.preview();
        }
        throw new IllegalStateException("the block passed to preview makes no call");
    }

    public <T extends @Nullable Object> CompletableFuture<T> async(Function<ApiCaller, T> action) {
        return engine.async().run(scope, inside -> action.apply(new ApiCaller(engine, root, inside)));
    }

    /** Returns a caller with the same settings, whose calls must all end within {@code limit} from now. */
    public ApiCaller within(Duration limit) {
        Deadline deadline = Deadline.after(limit, engine.time()).orEarlier(scope.deadline());
        return new ApiCaller(engine, root, scope.withCancellation(scope.cancellation(), deadline));
    }

    /**
     * Returns a caller for cleaning up after a cancellation or an exceeded deadline, with the same options but without the
     * cancellation and the deadline. Its calls end within {@code limit}, and when the client is closed.
     */
    public ApiCaller afterwards(Duration limit) {
        Deadline deadline = Deadline.after(limit, engine.time());
        return new ApiCaller(
                engine, root, new CallSettings(scope.options(), engine.closed(), deadline, scope.preview(), null));
    }

    /**
     * Polls until there is a result. The delay between two requests grows from half a second to ten seconds.
     *
     * @param limit the time for everything, positive
     * @param ask sends one request with a caller that has the limit; returns null while there is no result
     * @param late creates the exception for an exceeded limit, from the failure of the last request if the limit ended it,
     *     otherwise from null
     */
    public <T> T poll(
            Duration limit,
            Function<ApiCaller, @Nullable T> ask,
            Function<@Nullable DeadlineExceededException, DeadlineExceededException> late) {
        ApiCaller within = within(DurationRules.requirePositive("limit", limit));
        return new Poller(within.scope.deadline(), engine.time(), scope.cancellation())
                .until(() -> ask.apply(within), late);
    }
}
