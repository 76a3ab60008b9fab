package dev.medialib.core.call;

import dev.medialib.core.internal.check.DurationRules;
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
 * Options of calls: time limits, retries and additional headers. Set them for all calls when you build a client, or for some
 * calls with {@link dev.medialib.core.MedialibClient#withOptions}. Immutable.
 */
public final class RequestOptions {
    private static final RequestOptions DEFAULTS = new Builder().build();

    private final @Nullable Duration deadline;
    private final @Nullable Duration attemptTimeout;
    private final @Nullable Duration idleTimeout;
    private final RetryPolicy retryPolicy;
    private final long maxResponseBytes;
    private final long maxJsonTokens;
    private final Map<String, String> headers;

    private RequestOptions(Builder builder) {
        this.deadline = builder.deadline;
        this.attemptTimeout = builder.attemptTimeout;
        this.idleTimeout = builder.idleTimeout;
        this.retryPolicy = builder.retryPolicy;
        this.maxResponseBytes = builder.maxResponseBytes;
        this.maxJsonTokens = builder.maxJsonTokens;
        this.headers = Collections.unmodifiableMap(new LinkedHashMap<>(builder.headers));
    }

    /** Returns the default options. */
    public static RequestOptions defaults() {
        return DEFAULTS;
    }

    /** Returns these options with changes. */
    public RequestOptions with(Consumer<Builder> changes) {
        Builder builder = new Builder(this);
        changes.accept(builder);
        return builder.build();
    }

    /** Returns the time limit of a whole call; null means 120 seconds, and no limit for uploads. */
    public @Nullable Duration deadline() {
        return deadline;
    }

    /** Returns the time limit of one attempt; null means 60 seconds, and no limit for uploads. */
    public @Nullable Duration attemptTimeout() {
        return attemptTimeout;
    }

    /**
     * Returns the time limit without a byte in either direction; null means the idle timeout of the transport, which is 60
     * seconds by default.
     */
    public @Nullable Duration idleTimeout() {
        return idleTimeout;
    }

    /** Returns the policy of retries. */
    public RetryPolicy retryPolicy() {
        return retryPolicy;
    }

    /** Returns the maximum size of a response in bytes, after decompression. */
    public long maxResponseBytes() {
        return maxResponseBytes;
    }

    /** Returns the maximum number of tokens in the JSON of a response. */
    public long maxJsonTokens() {
        return maxJsonTokens;
    }

    /** Returns the additional headers of each request. */
    public Map<String, String> headers() {
        return headers;
    }

    /** Returns a text with the names of the headers only, because their values may be secrets. */
    @Override
    public String toString() {
        return "RequestOptions[deadline=" + deadline + ", attemptTimeout=" + attemptTimeout + ", idleTimeout="
                + idleTimeout + ", retryPolicy=" + retryPolicy + ", maxResponseBytes=" + maxResponseBytes
                + ", maxJsonTokens="
                + maxJsonTokens + ", headers="
                + headers.keySet() + "]";
    }

    /** Builder of {@link RequestOptions}. */
    public static final class Builder {
        private @Nullable Duration deadline;
        private @Nullable Duration attemptTimeout;
        private @Nullable Duration idleTimeout;
        private RetryPolicy retryPolicy = RetryPolicy.defaults();
        private long maxResponseBytes = 64L * 1024 * 1024;
        private long maxJsonTokens = 2_000_000;
        private final Map<String, String> headers = new LinkedHashMap<>();

        private Builder() {}

        private Builder(RequestOptions options) {
            this.deadline = options.deadline;
            this.attemptTimeout = options.attemptTimeout;
            this.idleTimeout = options.idleTimeout;
            this.retryPolicy = options.retryPolicy;
            this.maxResponseBytes = options.maxResponseBytes;
            this.maxJsonTokens = options.maxJsonTokens;
            this.headers.putAll(options.headers);
        }

        /**
         * Sets the time limit of a whole call: its attempts, the delays between them, and fetching a token. For a list it applies
         * to each page, and for a streamed download until it is returned. With {@link dev.medialib.core.MedialibClient#async} it
         * starts with the submission and covers the whole block. The default is 120 seconds, and no limit for uploads.
         *
         * @throws IllegalArgumentException if {@code time} is not positive
         */
        public Builder deadline(Duration time) {
            this.deadline = DurationRules.requirePositive("deadline", time);
            return this;
        }

        /**
         * Sets the time limit of one attempt, from connecting to the last byte of the response. The default is 60 seconds, and no
         * limit for uploads, which have the idle timeout.
         *
         * @throws IllegalArgumentException if {@code time} is not positive
         */
        public Builder attemptTimeout(Duration time) {
            this.attemptTimeout = DurationRules.requirePositive("attemptTimeout", time);
            return this;
        }

        /**
         * Sets the time without a byte in either direction after which an attempt fails. The default is 60 seconds.
         *
         * @throws IllegalArgumentException if {@code time} is not positive
         */
        public Builder idleTimeout(Duration time) {
            this.idleTimeout = DurationRules.requirePositive("idleTimeout", time);
            return this;
        }

        /**
         * Sets the number of retries after the first attempt; 0 for none.
         *
         * @throws IllegalArgumentException if the number is negative
         */
        public Builder retries(int repetitions) {
            if (repetitions < 0) {
                throw new IllegalArgumentException("retries must not be negative, but is " + repetitions);
            }
            this.retryPolicy = retryPolicy.withMaxAttempts(Math.min(repetitions, Integer.MAX_VALUE - 1) + 1);
            return this;
        }

        /** Sets the policy of retries. */
        public Builder retryPolicy(RetryPolicy policy) {
            this.retryPolicy = Objects.requireNonNull(policy, "policy");
            return this;
        }

        /**
         * Sets the maximum size of a response in bytes, after decompression. A larger response causes an
         * {@link dev.medialib.core.error.UnexpectedResponseException}. The default is 64 MiB. Streamed downloads have a separate
         * limit, which is set when they are read.
         *
         * @throws IllegalArgumentException if {@code bytes} is not positive
         */
        public Builder maxResponseBytes(long bytes) {
            if (bytes < 1) {
                throw new IllegalArgumentException("maxResponseBytes must be positive, but is " + bytes);
            }
            this.maxResponseBytes = bytes;
            return this;
        }

        /**
         * Sets the maximum number of names, values, brackets and braces in the JSON of a response. JSON with more causes an
         * {@link dev.medialib.core.error.UnexpectedResponseException}. A token can take up to 60 bytes of memory, so the limit
         * protects against small responses that would fill the memory. The default is 2,000,000.
         *
         * @throws IllegalArgumentException if {@code tokens} is not positive
         */
        public Builder maxJsonTokens(long tokens) {
            if (tokens < 1) {
                throw new IllegalArgumentException("maxJsonTokens must be positive, but is " + tokens);
            }
            this.maxJsonTokens = tokens;
            return this;
        }

        /**
         * Adds a header to each request. It replaces a header with the same name of these options or of the SDK.
         *
         * @throws IllegalArgumentException if the header carries the credential or describes the body, or name or value are
         *     invalid
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
    }
}
