package dev.medialib.core.error;

import dev.medialib.core.call.CallFacts;
import dev.medialib.core.http.Headers;
import java.io.Serializable;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Complete error response of a server that rejected a call. Immutable. */
public final class ApiError implements Serializable {
    private static final long serialVersionUID = 1;

    private final CallFacts call;
    private final int status;
    private final @Nullable String code;
    private final String message;
    private final Map<String, String> fieldErrors;
    private final @Nullable Duration retryAfter;
    private final Headers headers;
    private final String rawBody;

    private ApiError(Builder builder) {
        this.call = builder.call;
        this.status = builder.status;
        this.code = builder.code;
        this.message = builder.message;
        this.fieldErrors = builder.fieldErrors;
        this.retryAfter = builder.retryAfter;
        this.headers = builder.headers;
        this.rawBody = builder.rawBody;
    }

    /**
     * Returns a builder of an error with this status. The default message is the status, such as {@code HTTP status 404}. All
     * other properties are empty or null by default.
     *
     * @param call the call that was rejected
     * @param status the HTTP status
     */
    public static Builder builder(CallFacts call, int status) {
        return new Builder(call, status);
    }

    /** Returns the call that was rejected. */
    public CallFacts call() {
        return call;
    }

    /** Returns the HTTP status. A different status in the body is ignored. */
    public int status() {
        return status;
    }

    /** Returns the vendor's machine-readable code; null if the server sent none. */
    public @Nullable String code() {
        return code;
    }

    /** Returns the vendor's message, or the reason phrase if the server sent none. */
    public String message() {
        return message;
    }

    /** Returns messages by the path of the invalid input, in the server's order; may be empty. */
    public Map<String, String> fieldErrors() {
        return fieldErrors;
    }

    /** Returns the time after which the server allows a retry; null if it did not send one. */
    public @Nullable Duration retryAfter() {
        return retryAfter;
    }

    /** Returns the response's headers. */
    public Headers headers() {
        return headers;
    }

    /** Returns the body as text, up to 64 KiB; may be empty. The client's own secrets are masked. */
    public String rawBody() {
        return rawBody;
    }

    /**
     * Returns a copy of this error with the vendor's details from the body.
     *
     * @param code the vendor's machine-readable code; null for none
     * @param message the vendor's message
     * @param fieldErrors messages by the path of the invalid input; empty for none
     */
    public ApiError withDetails(@Nullable String code, String message, Map<String, String> fieldErrors) {
        return builder(call, status)
                .retryAfter(retryAfter)
                .headers(headers)
                .rawBody(rawBody)
                .code(code)
                .message(message)
                .fieldErrors(fieldErrors)
                .build();
    }

    /** The message where the server sent none. */
    private static String unnamed(int status) {
        return "HTTP status " + status;
    }

    String describe() {
        String unnamed = unnamed(status);
        boolean named = !message.equals(unnamed);
        StringBuilder text = new StringBuilder(named || code != null ? String.valueOf(status) : unnamed);
        if (code != null) {
            text.append(' ').append(code);
        }
        if (named) {
            text.append(": ").append(message);
        }
        fieldErrors.forEach(
                (path, problem) -> text.append("; ").append(path).append(": ").append(problem));
        return text.toString();
    }

    /** Returns the call, the status, the code and the messages, without the headers and the body. */
    @Override
    public String toString() {
        return "ApiError[" + call.operation() + ": " + describe() + "]";
    }

    /** Builder of {@link ApiError}. */
    public static final class Builder {
        private final CallFacts call;
        private final int status;
        private @Nullable String code;
        private String message;
        private Map<String, String> fieldErrors = Map.of();
        private @Nullable Duration retryAfter;
        private Headers headers = Headers.empty();
        private String rawBody = "";

        private Builder(CallFacts call, int status) {
            this.call = call;
            this.status = status;
            this.message = unnamed(status);
        }

        /** Sets {@link ApiError#code}. */
        public Builder code(@Nullable String vendorCode) {
            code = vendorCode;
            return this;
        }

        /** Sets {@link ApiError#message}. */
        public Builder message(String text) {
            message = text;
            return this;
        }

        /** Sets {@link ApiError#fieldErrors}. */
        public Builder fieldErrors(Map<String, String> messagesByPath) {
            fieldErrors = Collections.unmodifiableMap(new LinkedHashMap<>(messagesByPath));
            return this;
        }

        /** Sets {@link ApiError#retryAfter}. */
        public Builder retryAfter(@Nullable Duration time) {
            retryAfter = time;
            return this;
        }

        /** Sets {@link ApiError#headers}. */
        public Builder headers(Headers responseHeaders) {
            headers = responseHeaders;
            return this;
        }

        /** Sets {@link ApiError#rawBody}. */
        public Builder rawBody(String text) {
            rawBody = text;
            return this;
        }

        /** Returns the error. */
        public ApiError build() {
            return new ApiError(this);
        }
    }
}
