package dev.medialib.sanity.model;

import dev.medialib.sanity.query.Perspective;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What to search assets and references for. */
public final class RefSearch {
    private final Map<String, String> parameters;

    private RefSearch(Map<String, String> parameters) {
        this.parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
    }

    /** A search that is built in place. */
    public static RefSearch of(Consumer<Builder> search) {
        Builder builder = new Builder();
        search.accept(builder);
        return new RefSearch(builder.parameters);
    }

    /** The query parameters as they are sent. */
    public Map<String, String> parameters() {
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

    /** Builds {@link RefSearch}es. Everything may be left out. */
    public static final class Builder {
        private final Map<String, String> parameters = new LinkedHashMap<>();

        private Builder() {}

        /** The words to search for. The vendor's reference has this parameter without its name; {@code term} is what others send. */
        public Builder term(String words) {
            return put("term", words);
        }

        /** A filter, whose language is not documented. */
        public Builder filter(String filter) {
            return put("filter", filter);
        }

        /** The fields to return. */
        public Builder projection(String projection) {
            return put("projection", projection);
        }

        /**
         * Which versions of documents are seen; by third-party reports, the published ones unless it is said. The vendor's reference has this parameter
         * without its name; {@code perspective} is what others send.
         */
        public Builder perspective(Perspective perspective) {
            return put("perspective", perspective.value());
        }

        /** Where to go on: what {@link RefSearchResult#nextCursor} gave. */
        public Builder cursor(String cursor) {
            return put("cursor", cursor);
        }

        /**
         * How many results at most. The vendor's reference has this parameter without its name; {@code limit} is what others send.
         *
         * @param results at least 1
         */
        public Builder limit(int results) {
            if (results < 1) {
                throw new IllegalArgumentException("limit must be at least 1, but is " + results);
            }
            return put("limit", String.valueOf(results));
        }

        private Builder put(String name, String value) {
            if (value.isBlank()) {
                throw new IllegalArgumentException(name + " must not be blank");
            }
            parameters.put(name, value);
            return this;
        }
    }
}
