package dev.medialib.sanity.query;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** How a query is answered. Immutable. */
public final class QueryOptions {
    /** Nothing but the server's defaults, and without the query in the answer. */
    public static final QueryOptions DEFAULTS = new QueryOptions(new Builder());

    private final List<Perspective> perspectives;
    private final @Nullable String resultSourceMap;
    private final @Nullable String tag;
    private final boolean returnQuery;
    private final boolean noStale;
    private final @Nullable String lastLiveEventId;

    private QueryOptions(Builder builder) {
        this.perspectives = List.copyOf(builder.perspectives);
        this.resultSourceMap = builder.resultSourceMap;
        this.tag = builder.tag;
        this.returnQuery = builder.returnQuery;
        this.noStale = builder.noStale;
        this.lastLiveEventId = builder.lastLiveEventId;
    }

    /** The defaults with some of them changed. */
    public static QueryOptions of(Consumer<Builder> changes) {
        Builder builder = new Builder();
        changes.accept(builder);
        return new QueryOptions(builder);
    }

    /** The tag for the project's request logs, without the client's prefix; null for none. */
    public @Nullable String tag() {
        return tag;
    }

    /** All but the tag, as parameters of the URL. */
    public Map<String, String> toParameters() {
        Map<String, String> parameters = new LinkedHashMap<>();
        if (noStale) {
            parameters.put("cacheMode", "noStale");
        }
        if (!returnQuery) {
            parameters.put("returnQuery", "false");
        }
        if (!perspectives.isEmpty()) {
            parameters.put(
                    "perspective",
                    String.join(
                            ",", perspectives.stream().map(Perspective::value).toList()));
        }
        if (resultSourceMap != null) {
            parameters.put("resultSourceMap", resultSourceMap);
        }
        if (lastLiveEventId != null) {
            parameters.put("lastLiveEventId", lastLiveEventId);
        }
        return parameters;
    }

    /** Changes {@link QueryOptions}. */
    public static final class Builder {
        private List<Perspective> perspectives = List.of();
        private @Nullable String resultSourceMap;
        private @Nullable String tag;
        private boolean returnQuery;
        private boolean noStale;
        private @Nullable String lastLiveEventId;

        private Builder() {}

        /**
         * Which versions of documents are seen. Several are a stack: a document is seen as in the first that has it.
         *
         * @throws IllegalArgumentException if {@link Perspective#RAW} is combined with another
         */
        public Builder perspective(Perspective first, Perspective... others) {
            List<Perspective> stack = new ArrayList<>();
            stack.add(Objects.requireNonNull(first, "first"));
            stack.addAll(List.of(others));
            if (stack.size() > 1 && stack.contains(Perspective.RAW)) {
                throw new IllegalArgumentException("the perspective raw cannot be combined with others: " + stack);
            }
            perspectives = stack;
            return this;
        }

        /** Asks where each value of the result comes from: {@link QueryResponse#resultSourceMap()}. */
        public Builder resultSourceMap() {
            resultSourceMap = "true";
            return this;
        }

        /** The same, with items of arrays named by their {@code _key} in place of their position. */
        public Builder resultSourceMapWithKeys() {
            resultSourceMap = "withKeyArraySelector";
            return this;
        }

        /** Asks for the query in the answer: {@link QueryResponse#query()}. */
        public Builder returnQuery() {
            returnQuery = true;
            return this;
        }

        /** Wants no answer that the cache holds beyond its time. Of effect only for datasets that are queried through the cache. */
        public Builder noStale() {
            noStale = true;
            return this;
        }

        /** Wants an answer that is at least as new as this event of the live content API. */
        public Builder lastLiveEventId(String eventId) {
            lastLiveEventId = Objects.requireNonNull(eventId, "eventId");
            return this;
        }

        /** Marks the request in the project's request logs, after the client's prefix: at most 75 letters, digits and {@code . _ -}. */
        public Builder tag(String requestTag) {
            tag = Objects.requireNonNull(requestTag, "requestTag");
            return this;
        }
    }
}
