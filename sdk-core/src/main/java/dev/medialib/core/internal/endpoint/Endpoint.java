package dev.medialib.core.internal.endpoint;

import dev.medialib.core.call.RequestOptions;
import dev.medialib.core.error.ApiException;
import dev.medialib.core.error.NotFoundException;
import dev.medialib.core.http.Method;
import java.time.Duration;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * An operation of an API as data.
 *
 * @param <I> its input
 * @param <O> what it returns
 */
public final class Endpoint<I, O> {
    /** What a call may need beside the attempt that succeeds: a token, other attempts, waits. */
    private static final Duration TO_GET_THERE = Duration.ofMinutes(1);

    private final String id;
    private final Method method;
    private final PathTemplate path;
    private final BiConsumer<I, RequestDraft> encoder;
    private final Function<I, Idempotency> idempotency;
    private final ResponseReader<O> reader;
    private final DoneBefore<O> doneBefore;
    private final boolean needsCredential;
    private final @Nullable Duration patience;

    /** The input of endpoints that take none. */
    public enum NoInput {
        NO_INPUT
    }

    /** Recognizes the refusal of a repeated request by which the server says that an earlier attempt was carried out. */
    @FunctionalInterface
    public interface DoneBefore<O> {

        /** What the call then returns; null when the refusal means something else. */
        @Nullable Done<O> recognize(ApiException refusal);
    }

    /** The result of a call whose own answer was lost. */
    public record Done<O>(@Nullable O value) {}

    private Endpoint(Builder<I> builder, ResponseReader<O> reader, DoneBefore<O> doneBefore) {
        this.id = builder.id;
        this.method = builder.method;
        this.path = builder.path;
        this.encoder = builder.encoder;
        this.idempotency = builder.idempotency;
        this.doneBefore = doneBefore;
        this.needsCredential = builder.needsCredential;
        this.patience = builder.patience;
        this.reader = reader;
    }

    public static <I> Builder<I> get(String id, String path, BiConsumer<I, RequestDraft> encoder) {
        return new Builder<>(id, Method.GET, path, encoder);
    }

    public static <I> Builder<I> of(Method method, String id, String path, BiConsumer<I, RequestDraft> encoder) {
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

    public ResponseReader<O> reader() {
        return reader;
    }

    public boolean needsCredential() {
        return needsCredential;
    }

    /** The time limits that the caller left open are those of an endpoint that takes longer than most. */
    public RequestOptions withPatience(RequestOptions given, boolean upload) {
        Duration time = patience;
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
                options.deadline(time.plus(TO_GET_THERE));
            }
        });
    }

    public Idempotency idempotency(I input) {
        return idempotency.apply(input);
    }

    /** Only asked when an earlier attempt may have arrived; null when the refusal is one. */
    public @Nullable Done<O> doneBefore(ApiException refusal) {
        return doneBefore.recognize(refusal);
    }

    public OutgoingRequest request(ApiRoot root, I input) {
        RequestDraft draft = new RequestDraft();
        encoder.accept(input, draft);
        return draft.build(method, root, path);
    }

    /** Describes an endpoint; the last step says how its answer is read. */
    public static final class Builder<I> {
        private final String id;
        private final Method method;
        private final PathTemplate path;
        private final BiConsumer<I, RequestDraft> encoder;
        private Function<I, Idempotency> idempotency;
        private boolean needsCredential = true;
        private @Nullable Duration patience;

        private Builder(String id, Method method, String path, BiConsumer<I, RequestDraft> encoder) {
            this.id = id;
            this.method = method;
            this.path = PathTemplate.of(path);
            this.encoder = encoder;
            this.idempotency = input -> byMethod(method);
        }

        private static Idempotency byMethod(Method method) {
            return switch (method) {
                case GET, HEAD -> Idempotency.READ;
                case PUT, DELETE -> Idempotency.REPEATABLE;
                case POST, PATCH -> Idempotency.ONCE;
            };
        }

        /** In place of what the method says. */
        public Builder<I> idempotency(Function<I, Idempotency> byInput) {
            this.idempotency = byInput;
            return this;
        }

        /** For what the server works on, without a byte of an answer, for longer than the usual limits allow. */
        public Builder<I> patience(Duration time) {
            this.patience = time;
            return this;
        }

        /** Sent without the credential. */
        public Builder<I> open() {
            this.needsCredential = false;
            return this;
        }

        /** A repeated DELETE that finds nothing has done its work. */
        public <O> Endpoint<I, O> returning(ResponseReader<O> reader) {
            boolean deletes = method == Method.DELETE;
            return returning(
                    reader, refusal -> deletes && refusal instanceof NotFoundException ? new Done<>(null) : null);
        }

        public <O> Endpoint<I, O> returning(ResponseReader<O> reader, DoneBefore<O> doneBefore) {
            return new Endpoint<>(this, reader, doneBefore);
        }
    }
}
