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
 * An operation of an API as data. Endpoints are constants. The data of a call is in its input.
 *
 * @param <I> its input
 * @param <O> its result
 */
public final class Endpoint<I, O> {
    /** The time that a call may need in addition to the successful attempt: for a token, other attempts and delays. */
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

    /** Recognizes an error response to a retried request that means that an earlier attempt was successful. */
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

    /** Whether the address may be on any host, and redirects are followed. */
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

    /** Sets the time limits that the caller did not set, for an endpoint that takes longer than most. */
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

    /** The secrets in an input, which are masked in exceptions and logs. */
    public List<String> secrets(I input) {
        return secrets.apply(input);
    }

    public OutgoingRequest request(ApiRoot root, I input) {
        RequestDraft draft = new RequestDraft();
        encoder.accept(input, draft);
        return draft.build(method, root, path);
    }

    /** Returns this endpoint with the input of one call, for reading the response. */
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

        /** The error mapper that replaces the API's own; null if there is none. */
        @Nullable ErrorMapper errors();

        /** Called only if an earlier attempt may have arrived; null if the error is a real one. */
        @Nullable Result<O> alreadyDone(ApiException error);
    }

    @Override
    public String toString() {
        return id;
    }

    /** Builder of an endpoint. The last step sets the reader of the response. */
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

        /** Sets the idempotency by the input. The default depends on the HTTP method. */
        public Builder<I> idempotency(Function<? super I, Idempotency> byInput) {
            this.idempotency = byInput;
            return this;
        }

        /** Sets the idempotency for all inputs. The default depends on the HTTP method. */
        public Builder<I> idempotency(Idempotency always) {
            return idempotency(input -> always);
        }

        /** Replaces the API's own error mapper, for errors with another meaning in this endpoint. */
        public Builder<I> errors(ErrorMapper mapper) {
            Objects.requireNonNull(mapper, "mapper");
            return errors(input -> mapper);
        }

        /** Replaces the API's own error mapper by the input, for errors that depend on the input or must not contain it. */
        public Builder<I> errors(Function<? super I, ErrorMapper> byInput) {
            this.errors = byInput;
            return this;
        }

        /** Extends the time limits, for requests that the server processes for a long time before it responds. */
        public Builder<I> expectSlow(Duration time) {
            this.slowTime = time;
            return this;
        }

        /** Names the secrets in an input, such as a password. No exception and no log will show them. */
        public Builder<I> secrets(Function<? super I, List<String>> ofInput) {
            this.secrets = ofInput;
            return this;
        }

        /** Sends the request without the credential. */
        public Builder<I> unauthenticated() {
            this.needsCredential = false;
            return this;
        }

        /**
         * Allows addresses on any host and follows redirects, for files whose address is in the data. The credential and the
         * caller's headers are sent only to the API's own origins.
         */
        public Builder<I> anywhere() {
            this.anywhere = true;
            return this;
        }

        /** If a retried DELETE finds nothing, an earlier attempt was successful. */
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
