package dev.medialib.sanity.library;

import dev.medialib.core.internal.check.TextRules;
import dev.medialib.sanity.document.Perspective;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Options of a search for assets and references. */
public final class RefSearch {
    private final Map<String, String> parameters;

    private RefSearch(Map<String, String> parameters) {
        this.parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
    }

    /** Returns a new builder. All options are optional. */
    public static Builder builder() {
        return new Builder();
    }

    /** Creates options from {@code search}. */
    public static RefSearch of(Consumer<Builder> search) {
        Builder builder = builder();
        search.accept(builder);
        return builder.build();
    }

    Map<String, String> parameters() {
        return parameters;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof RefSearch that && parameters.equals(that.parameters);
    }

    @Override
    public int hashCode() {
        return parameters.hashCode();
    }

    @Override
    public String toString() {
        return "RefSearch" + parameters;
    }

    /** Builder of {@link RefSearch}. All options are optional. */
    public static final class Builder {
        private final Map<String, String> parameters = new LinkedHashMap<>();

        private Builder() {}

        /**
         * Sets the words to search for. The vendor's reference does not contain the name of this parameter; third parties send
         * {@code term}.
         */
        public Builder term(String words) {
            return put("term", words);
        }

        /** Sets a filter. Its language is not documented. */
        public Builder filter(String filter) {
            return put("filter", filter);
        }

        /** Sets the fields to return. */
        public Builder projection(String projection) {
            return put("projection", projection);
        }

        /**
         * Sets the perspective, which selects the visible versions of documents. Third parties report that the default is
         * published documents. The vendor's reference does not contain the name of this parameter; third parties send {@code
         * perspective}.
         */
        public Builder perspective(Perspective perspective) {
            return put("perspective", perspective.value());
        }

        /**
         * Continues a search.
         *
         * @param cursor the {@link RefSearchResult#nextCursor} of the previous result
         */
        public Builder cursor(String cursor) {
            return put("cursor", cursor);
        }

        /**
         * Sets the maximum number of results. The vendor's reference does not contain the name of this parameter; third parties
         * send {@code limit}.
         *
         * @param results at least 1
         */
        public Builder limit(int results) {
            if (results < 1) {
                throw new IllegalArgumentException("limit must be at least 1, but is " + results);
            }
            return put("limit", String.valueOf(results));
        }

        /** Creates the search. */
        public RefSearch build() {
            return new RefSearch(parameters);
        }

        private Builder put(String name, String value) {
            parameters.put(name, TextRules.requireText(name, value));
            return this;
        }
    }
}
