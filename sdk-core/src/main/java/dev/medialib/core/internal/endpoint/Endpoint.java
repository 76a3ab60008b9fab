package dev.medialib.core.internal.endpoint;

import dev.medialib.core.call.RequestOptions;
import dev.medialib.core.error.ApiException;
import dev.medialib.core.error.NotFoundException;
import dev.medialib.core.http.Method;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * An operation of an API as data. Endpoints are constants; what differs between two calls is in their input.
 *
 * @param <I> its input
 * @param <O> what it returns
 */
public final class Endpoint<I, O> {
    /** What a call may need beside the attempt that succeeds: a token, other attempts, waits. */
    private static final Duration TIME_AROUND_ATTEMPT = Duration.ofMinutes(1);

    private final String id;
    private final Method method;
    private final PathTemplate path;
    private final BiConsumer<? super I, RequestDraft> encoder;
    private final Function<? super I, Idempotency> idempotency;
    private final ResponseReader<? super I, O> reader;
    private final AlreadyDone<? super I, O> alreadyDone;
    private final Function<? super I, @Nullable ErrorMapper> errors;
    private final Function<? super I, List<String>> secrets;
    private final boolean needsCredential;
    private final boolean anywhere;
    private final @Nullable Duration slowTime;

    /** The input of endpoints that take none. */
    public enum NoInput {
        NO_INPUT
    }

    /** Recognizes the error response to a repeated request by which the server says that an earlier attempt was carried out. */
    @FunctionalInterface
    public interface AlreadyDone<I, O> {

        /** Returns the result of the earlier attempt, or null if the error means something else. */
        @Nullable Result<O> recognize(I input, ApiException error);
    }

    /** The result of a call whose own response was lost. */
    public record Result<O>(@Nullable O value) {}

    private Endpoint(Builder<I> builder, ResponseReader<? super I, O> reader, AlreadyDone<? super I, O> alreadyDone) {
        this.id = builder.id;
        this.method = builder.method;
        this.path = builder.path;
        this.encoder = builder.encoder;
        this.idempotency = builder.idempotency;
        this.errors = builder.errors;
        this.secrets = builder.secrets;
        this.needsCredential = builder.needsCredential;
        this.anywhere = builder.anywhere;
        this.slowTime = builder.slowTime;
        this.reader = reader;
        this.alreadyDone = alreadyDone;
    }

    public static <I> Builder<I> get(String id, String path, BiConsumer<? super I, RequestDraft> encoder) {
        return new Builder<>(id, Method.GET, path, encoder);
    }

    public static <I> Builder<I> of(
            Method method, String id, String path, BiConsumer<? super I, RequestDraft> encoder) {
        return new Builder<>(id, method, path, encoder);
    }

    /** A name for logs, metrics and errors, such as {@code livingdocs.mediaLibrary.get}. */
    public String id() {
        return id;
    }

    public Method method() {
        return method;
    }

    /** The path with its variables unfilled. */
    public String pathTemplate() {
        return path.toString();
    }

    public boolean needsCredential() {
        return needsCredential;
    }

    /** Whether the address may be on a host of which the API knows nothing, and redirects are followed. */
    public boolean anywhere() {
        return anywhere;
    }

    public boolean handsOver() {
        return reader.handsOver();
    }

    public boolean wantsRedirect() {
        return reader.wantsRedirect();
    }

    public boolean holdsSecret() {
        return reader.holdsSecret();
    }

    /** Fills the time limits that the caller left open, for an endpoint that takes longer than most. */
    public RequestOptions withTimeLimits(RequestOptions given, boolean upload) {
        Duration time = slowTime;
        if (time == null) {
            return given;
        }
        return given.with(options -> {
            if (given.idleTimeout() == null) {
                options.idleTimeout(time);
            }
            // uploads have no other limits
            if (given.attemptTimeout() == null && !upload) {
                options.attemptTimeout(time);
            }
            if (given.deadline() == null && !upload) {
                options.deadline(time.plus(TIME_AROUND_ATTEMPT));
            }
        });
    }

    public Idempotency idempotency(I input) {
        return idempotency.apply(input);
    }

    /** The secrets in an input, which are blanked in all that exceptions and logs keep. */
    public List<String> secrets(I input) {
        return secrets.apply(input);
    }

    public OutgoingRequest request(ApiRoot root, I input) {
        RequestDraft draft = new RequestDraft();
        encoder.accept(input, draft);
        return draft.build(method, root, path);
    }

    /** This endpoint with the input of one call, for readers of what comes back. */
    public Bound<O> bind(I input) {
        return new Bound<>() {
            @Override
            public Endpoint<?, O> endpoint() {
                return Endpoint.this;
            }

            @Override
            public @Nullable O read(HttpResponse response) throws IOException {
                return reader.read(input, response);
            }

            @Override
            public @Nullable ErrorMapper errors() {
                return errors.apply(input);
            }

            @Override
            public @Nullable Result<O> alreadyDone(ApiException error) {
                return alreadyDone.recognize(input, error);
            }
        };
    }

    /** An endpoint with the input of one call. */
    public interface Bound<O> {

        Endpoint<?, O> endpoint();

        @Nullable O read(HttpResponse response) throws IOException;

        /** Takes the place of the API's own error mapper; null when nothing does. */
        @Nullable ErrorMapper errors();

        /** Only asked when an earlier attempt may have arrived; null when the error is one. */
        @Nullable Result<O> alreadyDone(ApiException error);
    }

    @Override
    public String toString() {
        return id;
    }

    /** Describes an endpoint; the last step says how its response is read. */
    public static final class Builder<I> {
        private final String id;
        private final Method method;
        private final PathTemplate path;
        private final BiConsumer<? super I, RequestDraft> encoder;
        private Function<? super I, Idempotency> idempotency;
        private Function<? super I, @Nullable ErrorMapper> errors = input -> null;
        private Function<? super I, List<String>> secrets = input -> List.of();
        private boolean needsCredential = true;
        private boolean anywhere;
        private @Nullable Duration slowTime;

        private Builder(String id, Method method, String path, BiConsumer<? super I, RequestDraft> encoder) {
            this.id = id;
            this.method = method;
            this.path = PathTemplate.of(path);
            this.encoder = encoder;
            Idempotency byMethod = byMethod(method);
            this.idempotency = input -> byMethod;
        }

        private static Idempotency byMethod(Method method) {
            return switch (method) {
                case GET, HEAD -> Idempotency.READ;
                case PUT, DELETE -> Idempotency.REPEATABLE;
                case POST, PATCH -> Idempotency.ONCE;
            };
        }

        /** In place of what the method says. */
        public Builder<I> idempotency(Function<? super I, Idempotency> byInput) {
            this.idempotency = byInput;
            return this;
        }

        /** The same for each input, in place of what the method says. */
        public Builder<I> idempotency(Idempotency always) {
            return idempotency(input -> always);
        }

        /** In place of the API's own error mapper, for errors that mean something else here than elsewhere. */
        public Builder<I> errors(ErrorMapper mapper) {
            Objects.requireNonNull(mapper, "mapper");
            return errors(input -> mapper);
        }

        /** The same, for errors whose meaning depends on the input, or that must not quote it. */
        public Builder<I> errors(Function<? super I, ErrorMapper> byInput) {
            this.errors = byInput;
            return this;
        }

        /** For what the server works on, without a byte of a response, for longer than the usual limits allow. */
        public Builder<I> expectSlow(Duration time) {
            this.slowTime = time;
            return this;
        }

        /** Names the secrets in an input, such as a password. No exception and no log will show them. */
        public Builder<I> secrets(Function<? super I, List<String>> ofInput) {
            this.secrets = ofInput;
            return this;
        }

        /** Sent without the credential. */
        public Builder<I> unauthenticated() {
            this.needsCredential = false;
            return this;
        }

        /**
         * For files, whose address comes from data: it may be on any host, and redirects are followed. The credential, and what the
         * caller adds to the headers, go only to the API's own origins.
         */
        public Builder<I> anywhere() {
            this.anywhere = true;
            return this;
        }

        /** A repeated DELETE that finds nothing has done its work. */
        public <O> Endpoint<I, O> returning(ResponseReader<? super I, O> reader) {
            return method == Method.DELETE
                    ? returning(
                            reader, (input, error) -> error instanceof NotFoundException ? new Result<>(null) : null)
                    : returning(reader, (input, error) -> null);
        }

        public <O> Endpoint<I, O> returning(
                ResponseReader<? super I, O> reader, AlreadyDone<? super I, O> alreadyDone) {
            return new Endpoint<>(this, reader, alreadyDone);
        }
    }
}
