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
    /** The server's defaults, except that the response does not contain the query. */
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

    /** Returns a new builder. All options are optional. The server's defaults apply. */
    public static Builder builder() {
        return new Builder();
    }

    /** Creates options from the defaults and {@code changes}. */
    public static QueryOptions of(Consumer<Builder> changes) {
        Builder builder = builder();
        changes.accept(builder);
        return builder.build();
    }

    /** Returns the tag without the client's prefix; null for none. */
    @Nullable String tag() {
        return tag;
    }

    /**
     * Returns the parameters of the URL, except the tag.
     *
     * @param cached whether the query is sent to the CDN
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
         * Sets the perspective. Several perspectives form a stack: each document is returned in the version of the first
         * perspective that contains it.
         *
         * @throws IllegalArgumentException if {@link Perspective#RAW} is combined with another
         */
        public Builder perspective(Perspective first, Perspective... others) {
            List<Perspective> stack = new ArrayList<>();
            stack.add(Objects.requireNonNull(first, "first"));
            stack.addAll(List.of(others));
            if (stack.size() > 1 && stack.contains(Perspective.RAW)) {
                throw new IllegalArgumentException(
                        "perspective raw must not be combined with others, but the perspectives are " + stack);
            }
            perspectives = stack;
            return this;
        }

        /** Requests the origin of each value, which {@link QueryResponse#resultSourceMap()} returns. */
        public Builder resultSourceMap() {
            resultSourceMap = "true";
            return this;
        }

        /** Same as {@link #resultSourceMap()}, with the {@code _key} of array items instead of their position. */
        public Builder resultSourceMapWithKeys() {
            resultSourceMap = "withKeyArraySelector";
            return this;
        }

        /** Requests that the response contains the query, which {@link QueryResponse#query()} returns. */
        public Builder returnQuery() {
            returnQuery = true;
            return this;
        }

        /**
         * Requests a result that is not stale. The option is sent only to the CDN, see {@link
         * dev.medialib.sanity.SanityClientBuilder#useCdn}. Results of other queries are never stale.
         */
        public Builder noStale() {
            noStale = true;
            return this;
        }

        /** Requests a result that is not older than an event of the live content API. */
        public Builder lastLiveEventId(String eventId) {
            lastLiveEventId = Objects.requireNonNull(eventId, "eventId");
            return this;
        }

        /**
         * Sets the tag of the request in the project's request logs. It follows the client's prefix.
         *
         * @param requestTag letters, digits and {@code . _ -}; at most 75 characters, including the prefix
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
