package dev.medialib.sanity.document;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Options of a query. Immutable. */
public final class QueryOptions {
    /** The server's defaults, without the query in the response. */
    static final QueryOptions DEFAULTS = new QueryOptions(new Builder());

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

    /** Returns a new builder. All options are optional; the defaults are those of the server. */
    public static Builder builder() {
        return new Builder();
    }

    /** Creates options with the given changes to the defaults. */
    public static QueryOptions of(Consumer<Builder> changes) {
        Builder builder = builder();
        changes.accept(builder);
        return builder.build();
    }

    /** The tag without the client's prefix; null for none. */
    @Nullable String tag() {
        return tag;
    }

    /**
     * The parameters of the URL, except the tag.
     *
     * @param cached whether the query goes to a cache
     */
    Map<String, String> toParameters(boolean cached) {
        Map<String, String> parameters = new LinkedHashMap<>();
        if (noStale && cached) {
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

    /** Builder of {@link QueryOptions}. */
    public static final class Builder {
        private List<Perspective> perspectives = List.of();
        private @Nullable String resultSourceMap;
        private @Nullable String tag;
        private boolean returnQuery;
        private boolean noStale;
        private @Nullable String lastLiveEventId;

        private Builder() {}

        /**
         * Sets the perspective. Several perspectives form a stack: a document is returned as in the first perspective that has
         * it.
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

        /** Requests the origin of each value, see {@link QueryResponse#resultSourceMap()}. */
        public Builder resultSourceMap() {
            resultSourceMap = "true";
            return this;
        }

        /** Same as {@link #resultSourceMap()}, with the {@code _key} of array items instead of their position. */
        public Builder resultSourceMapWithKeys() {
            resultSourceMap = "withKeyArraySelector";
            return this;
        }

        /** Requests the query in the response, see {@link QueryResponse#query()}. */
        public Builder returnQuery() {
            returnQuery = true;
            return this;
        }

        /**
         * Requests a result that is not stale. This is sent only for datasets that are queried through the CDN; results of
         * other queries are never stale.
         */
        public Builder noStale() {
            noStale = true;
            return this;
        }

        /** Requests a result that is at least as new as an event of the live content API. */
        public Builder lastLiveEventId(String eventId) {
            lastLiveEventId = Objects.requireNonNull(eventId, "eventId");
            return this;
        }

        /**
         * Sets the tag of the request in the project's request logs, which follows the client's prefix: at most 75 letters,
         * digits and {@code . _ -}.
         */
        public Builder tag(String requestTag) {
            tag = Objects.requireNonNull(requestTag, "requestTag");
            return this;
        }

        /** Creates the options. */
        public QueryOptions build() {
            return new QueryOptions(this);
        }
    }
}
