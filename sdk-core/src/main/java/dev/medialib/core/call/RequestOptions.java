package dev.medialib.core.call;

import dev.medialib.core.internal.check.HeaderRules;
import dev.medialib.core.retry.RetryPolicy;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * How calls are made: their time limits, repetitions and extra headers. Given for all calls when a client is built, and for
 * some with {@link dev.medialib.core.MedialibClient#withOptions}. Immutable.
 */
public final class RequestOptions {
    private static final RequestOptions DEFAULTS = new Builder().build();

    private final @Nullable Duration deadline;
    private final @Nullable Duration attemptTimeout;
    private final @Nullable Duration idleTimeout;
    private final RetryPolicy retryPolicy;
    private final long maxResponseBytes;
    private final Map<String, String> headers;

    private RequestOptions(Builder builder) {
        this.deadline = builder.deadline;
        this.attemptTimeout = builder.attemptTimeout;
        this.idleTimeout = builder.idleTimeout;
        this.retryPolicy = builder.retryPolicy;
        this.maxResponseBytes = builder.maxResponseBytes;
        this.headers = Collections.unmodifiableMap(new LinkedHashMap<>(builder.headers));
    }

    public static RequestOptions defaults() {
        return DEFAULTS;
    }

    /** These options with some of them changed. */
    public RequestOptions with(Consumer<Builder> changes) {
        Builder builder = new Builder(this);
        changes.accept(builder);
        return builder.build();
    }

    /** The time for a whole call; null means 120 s, and no limit for uploads. */
    public @Nullable Duration deadline() {
        return deadline;
    }

    /** The time for one attempt; null means 60 s, and no limit for uploads. */
    public @Nullable Duration attemptTimeout() {
        return attemptTimeout;
    }

    /** The time without a byte in either direction; null means the transport's, which is 60 s unless it was set. */
    public @Nullable Duration idleTimeout() {
        return idleTimeout;
    }

    public RetryPolicy retryPolicy() {
        return retryPolicy;
    }

    /** The size, after decompression, up to which an answer is read. */
    public long maxResponseBytes() {
        return maxResponseBytes;
    }

    /** Headers that are added to each request. */
    public Map<String, String> headers() {
        return headers;
    }

    /** The names of the headers only: their values may be secrets. */
    @Override
    public String toString() {
        return "RequestOptions[deadline=" + deadline + ", attemptTimeout=" + attemptTimeout + ", idleTimeout="
                + idleTimeout + ", retryPolicy=" + retryPolicy + ", maxResponseBytes=" + maxResponseBytes + ", headers="
                + headers.keySet() + "]";
    }

    /** Changes {@link RequestOptions}. */
    public static final class Builder {
        private @Nullable Duration deadline;
        private @Nullable Duration attemptTimeout;
        private @Nullable Duration idleTimeout;
        private RetryPolicy retryPolicy = RetryPolicy.defaults();
        private long maxResponseBytes = 64L * 1024 * 1024;
        private final Map<String, String> headers = new LinkedHashMap<>();

        private Builder() {}

        private Builder(RequestOptions options) {
            this.deadline = options.deadline;
            this.attemptTimeout = options.attemptTimeout;
            this.idleTimeout = options.idleTimeout;
            this.retryPolicy = options.retryPolicy;
            this.maxResponseBytes = options.maxResponseBytes;
            this.headers.putAll(options.headers);
        }

        /**
         * The time for everything that a call does: its attempts, the waits between them, fetching a token. For a list it holds
         * for each page; a streamed download has met it when it is handed over. Under {@link dev.medialib.core.MedialibClient#async} it runs from
         * the submission and covers all that is done there. Default: 120 s, and no limit for uploads.
         */
        public Builder deadline(Duration time) {
            this.deadline = requirePositive("deadline", time);
            return this;
        }

        /**
         * The time for one attempt, from connecting to the last byte of the answer. Default: 60 s, and no limit for uploads, which
         * the idle timeout guards.
         */
        public Builder attemptTimeout(Duration time) {
            this.attemptTimeout = requirePositive("attemptTimeout", time);
            return this;
        }

        /** The time without a byte in either direction after which an attempt has failed. Default: 60 s. */
        public Builder idleTimeout(Duration time) {
            this.idleTimeout = requirePositive("idleTimeout", time);
            return this;
        }

        /** The number of repetitions after the first attempt; 0 for none. */
        public Builder retries(int repetitions) {
            if (repetitions < 0) {
                throw new IllegalArgumentException("retries must not be negative, but is " + repetitions);
            }
            this.retryPolicy = retryPolicy.withMaxAttempts(Math.min(repetitions, Integer.MAX_VALUE - 1) + 1);
            return this;
        }

        public Builder retryPolicy(RetryPolicy policy) {
            this.retryPolicy = Objects.requireNonNull(policy, "policy");
            return this;
        }

        /**
         * The size, after decompression, up to which an answer is read; a larger one is an
         * {@link dev.medialib.core.error.UnexpectedResponseException}. Default: 64 MiB. Streamed downloads have a limit of their own,
         * given when they are read.
         */
        public Builder maxResponseBytes(long bytes) {
            if (bytes < 1) {
                throw new IllegalArgumentException("maxResponseBytes must be positive, but is " + bytes);
            }
            this.maxResponseBytes = bytes;
            return this;
        }

        /**
         * Adds a header to each request, in place of one of that name that these options or the SDK would send. Headers that carry
         * the credential or frame the body are refused.
         */
        public Builder header(String name, String value) {
            HeaderRules.requireFree(name);
            HeaderRules.requireValid(name, value);
            headers.keySet().removeIf(name::equalsIgnoreCase);
            headers.put(name, value);
            return this;
        }

        private RequestOptions build() {
            return new RequestOptions(this);
        }

        private static Duration requirePositive(String name, Duration value) {
            if (Objects.requireNonNull(value, name).isNegative() || value.isZero()) {
                throw new IllegalArgumentException(name + " must be positive, but is " + value);
            }
            return value;
        }
    }
}
