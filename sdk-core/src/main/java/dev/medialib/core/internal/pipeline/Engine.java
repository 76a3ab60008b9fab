package dev.medialib.core.internal.pipeline;

import dev.medialib.core.auth.Credential;
import dev.medialib.core.auth.TokenProvider;
import dev.medialib.core.call.CallListener;
import dev.medialib.core.call.RequestOptions;
import dev.medialib.core.error.ApiException;
import dev.medialib.core.internal.check.RandomIds;
import dev.medialib.core.internal.content.Upload;
import dev.medialib.core.internal.endpoint.ApiProfile;
import dev.medialib.core.internal.endpoint.ApiRoot;
import dev.medialib.core.internal.endpoint.Endpoint;
import dev.medialib.core.internal.endpoint.Origin;
import dev.medialib.core.internal.endpoint.OutgoingRequest;
import dev.medialib.core.internal.endpoint.RequestBodySource;
import dev.medialib.core.internal.http.HttpTransport;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/** Sends calls through the pipeline. One for each client, shared by all its views. */
public final class Engine implements AutoCloseable {
    /**
     * Configuration of an engine.
     *
     * @param origins the origins that receive the credential
     * @param listener for the events of calls; null for none
     * @param executor for asynchronous calls; null for threads of the engine's own
     */
    public record Config(
            ApiProfile profile,
            Set<Origin> origins,
            Credential credential,
            HttpTransport transport,
            int maxConcurrentRequests,
            RequestOptions options,
            @Nullable CallListener listener,
            @Nullable Executor executor,
            String userAgent,
            TimeSource time) {}

    private final Config config;
    private final Stage pipeline;
    private final AsyncRunner async;
    private final Cancellation closed = new Cancellation();
    private final Secrets keys;
    private final SortedMap<String, String> ownHeaders;

    public Engine(Config config) {
        this.config = config;
        this.pipeline = Pipeline.of(config);
        this.async = new AsyncRunner(config.executor(), config.time());
        this.keys =
                Secrets.of(fixed(config.credential())).and(config.transport().secrets());
        this.ownHeaders = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        ownHeaders.put("User-Agent", config.userAgent());
        ownHeaders.put("Accept", "application/json");
        ownHeaders.putAll(config.profile().headers());
    }

    /** The secrets that are known before the first call. They are also masked in calls that do not send them. */
    private static List<String> fixed(Credential credential) {
        List<String> secrets = new ArrayList<>(credential.keys().values());
        TokenProvider tokens = credential.tokens();
        if (tokens != null && !credential.isRefreshable()) {
            try {
                secrets.add(tokens.fetch().value());
            } catch (Exception e) {
                throw new IllegalStateException("a fixed token needs no fetching", e);
            }
        }
        return secrets;
    }

    RequestOptions options() {
        return config.options();
    }

    AsyncRunner async() {
        requireOpen();
        return async;
    }

    Cancellation closed() {
        return closed;
    }

    public TimeSource time() {
        return config.time();
    }

    <I, O> @Nullable O call(Endpoint<I, O> endpoint, I input, ApiRoot root, CallSettings scope) {
        requireOpen();
        OutgoingRequest request = withHeaders(endpoint.request(root, input), scope.options());
        RequestOptions options = endpoint.withTimeLimits(scope.options(), request.isUpload());
        String sentRequestIdHeader = config.profile().sentRequestId();
        CallContext.Call<O> call = new CallContext.Call<>(
                CallObservation.of(config.listener(), config.profile().name(), endpoint, request.url()),
                endpoint.bind(input),
                request,
                endpoint.idempotency(input),
                options,
                scope.cancellation(),
                scope.deadline(),
                scope.preview(),
                upload(request),
                sentRequestIdHeader == null ? null : request.headers().get(sentRequestIdHeader));
        Outcome<O> outcome = pipeline.run(
                new CallContext<>(call, scope.deadline(), 0, false, false, null, keys.and(endpoint.secrets(input))));
        if (outcome instanceof Outcome.Success<O> answered) {
            scope.captured(answered);
            return answered.value();
        }
        if (outcome instanceof Outcome.Failure<O> failed) {
            if (failed.error() instanceof ApiException refusal) {
                scope.captured(facts(refusal));
            }
            throw failed.error();
        }
        throw new IllegalStateException("no stage read the response of " + endpoint.id());
    }

    /** The facts of an error response, which some calls return as a value. */
    private static Outcome.Success<?> facts(ApiException refusal) {
        return new Outcome.Success<>(
                null,
                refusal.status(),
                refusal.headers(),
                refusal.requestId(),
                refusal.error().call().attempts());
    }

    private void requireOpen() {
        if (closed.isCancelled()) {
            throw new IllegalStateException("this client is closed");
        }
    }

    private static @Nullable Upload upload(OutgoingRequest request) {
        return request.body() instanceof RequestBodySource.Streamed streamed
                ? new Upload(streamed.content(), streamed.progress(), streamed.sha1(), streamed.frame())
                : null;
    }

    /** The engine's headers, then the endpoint's, then the caller's. */
    private OutgoingRequest withHeaders(OutgoingRequest request, RequestOptions options) {
        Map<String, String> headers = new TreeMap<>(ownHeaders);
        if (config.profile().sentRequestId() != null) {
            headers.put(config.profile().sentRequestId(), RandomIds.next());
        }
        headers.putAll(request.headers());
        options.headers().keySet().forEach(this::requireNoCredential);
        headers.putAll(options.headers());
        return new OutgoingRequest(request.method(), request.url(), headers, request.body());
    }

    private void requireNoCredential(String name) {
        Credential credential = config.credential();
        if (credential.keys().keySet().stream().anyMatch(name::equalsIgnoreCase)
                || (credential.tokens() != null && credential.headerName().equalsIgnoreCase(name))) {
            throw new IllegalArgumentException(
                    "header " + name + " carries the client's credential and cannot be given as an option");
        }
    }

    /** Ends running calls and every thread that the engine started. The user's executor and OkHttp client are not closed. */
    @Override
    public void close() {
        closed.cancel();
        async.close();
        config.transport().close();
    }
}
