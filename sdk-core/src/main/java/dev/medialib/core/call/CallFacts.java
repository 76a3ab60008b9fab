package dev.medialib.core.call;

import dev.medialib.core.http.Method;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** Facts about a call that failed. They contain no item ids and no secrets, because the path is a template. Immutable. */
public final class CallFacts implements Serializable {
    private static final long serialVersionUID = 1;

    private final String endpoint;
    private final Method method;
    private final String pathTemplate;
    private final @Nullable String requestId;
    private final int attempts;
    private final boolean outcomeUnknown;
    private final boolean repeatable;

    private CallFacts(Builder builder) {
        this.endpoint = builder.endpoint;
        this.method = builder.method;
        this.pathTemplate = builder.pathTemplate;
        this.requestId = builder.requestId;
        this.attempts = builder.attempts;
        this.outcomeUnknown = builder.outcomeUnknown;
        this.repeatable = builder.repeatable;
    }

    /**
     * Returns a builder of the facts of a call. By default the call has one attempt, no request id and a known outcome, and is
     * not repeatable.
     *
     * @param endpoint the endpoint's id, such as {@code livingdocs.mediaLibrary.get}
     * @param pathTemplate the path with its variables unfilled, such as {@code mediaLibrary/{id}}
     */
    public static Builder builder(String endpoint, Method method, String pathTemplate) {
        return new Builder(endpoint, method, pathTemplate);
    }

    /** Returns the endpoint's id, such as {@code livingdocs.mediaLibrary.get}. */
    public String endpoint() {
        return endpoint;
    }

    /** Returns the HTTP method. */
    public Method method() {
        return method;
    }

    /** Returns the path with its variables unfilled, such as {@code mediaLibrary/{id}}. */
    public String pathTemplate() {
        return pathTemplate;
    }

    /**
     * Returns the id of the request in the server's log: the id that the server sent, or otherwise the id that the client sent;
     * null if there is neither.
     */
    public @Nullable String requestId() {
        return requestId;
    }

    /** Returns the number of requests that were sent, including the failed one; 0 if the call failed before the first request. */
    public int attempts() {
        return attempts;
    }

    /** Returns whether the server may have made a change that no response confirms. */
    public boolean outcomeUnknown() {
        return outcomeUnknown;
    }

    /**
     * Returns whether it is safe to make the call again. This is true if the call only reads, is repeatable by contract, or
     * cannot have reached the server.
     */
    public boolean repeatable() {
        return repeatable;
    }

    /** Returns the name of the call in messages and logs: {@code GET mediaLibrary/{id}}. */
    public String operation() {
        return method + " " + pathTemplate;
    }

    /** Returns the facts for the end of a message, such as {@code (request id 4f2, attempt 3, outcome unknown)}; may be empty. */
    String suffix() {
        StringBuilder facts = new StringBuilder();
        if (requestId != null) {
            facts.append("request id ").append(requestId);
        }
        if (attempts > 1) {
            facts.append(facts.isEmpty() ? "" : ", ").append("attempt ").append(attempts);
        }
        if (outcomeUnknown) {
            facts.append(facts.isEmpty() ? "" : ", ").append("outcome unknown: the server may have carried it out");
        }
        return facts.isEmpty() ? "" : " (" + facts + ")";
    }

    @Override
    public String toString() {
        return "CallFacts[" + endpoint + ": " + operation() + suffix() + "]";
    }

    /** Builder of {@link CallFacts}. */
    public static final class Builder {
        private final String endpoint;
        private final Method method;
        private final String pathTemplate;
        private @Nullable String requestId;
        private int attempts = 1;
        private boolean outcomeUnknown;
        private boolean repeatable;

        private Builder(String endpoint, Method method, String pathTemplate) {
            this.endpoint = endpoint;
            this.method = method;
            this.pathTemplate = pathTemplate;
        }

        /** Sets {@link CallFacts#requestId}. */
        public Builder requestId(@Nullable String id) {
            requestId = id;
            return this;
        }

        /** Sets {@link CallFacts#attempts}. */
        public Builder attempts(int number) {
            attempts = number;
            return this;
        }

        /** Sets {@link CallFacts#outcomeUnknown}. */
        public Builder outcomeUnknown(boolean unknown) {
            outcomeUnknown = unknown;
            return this;
        }

        /** Sets {@link CallFacts#repeatable}. */
        public Builder repeatable(boolean harmless) {
            repeatable = harmless;
            return this;
        }

        /** Returns the facts. */
        public CallFacts build() {
            return new CallFacts(this);
        }
    }
}
