package dev.medialib.livingdocs.publication;

import dev.medialib.core.internal.check.TextRules;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Options that select publication events. All of them are optional. */
public final class PublicationEventQuery {
    private static final int DEFAULT_PAGE_SIZE = 100;
    private static final int MAX_PAGE_SIZE = 1000;

    final @Nullable Long afterId;
    final @Nullable Long beforeId;
    final @Nullable Instant createdFrom;
    final @Nullable Instant createdBefore;
    final List<String> contentTypes;
    final List<String> documentTypes;
    final boolean newestFirst;
    final int pageSize;

    private PublicationEventQuery(Builder builder) {
        afterId = builder.afterId;
        beforeId = builder.beforeId;
        createdFrom = builder.createdFrom;
        createdBefore = builder.createdBefore;
        contentTypes = builder.contentTypes;
        documentTypes = builder.documentTypes;
        newestFirst = builder.newestFirst;
        pageSize = builder.pageSize;
    }

    /** Creates a query with the options that {@code query} sets. */
    public static PublicationEventQuery of(Consumer<Builder> query) {
        Builder builder = builder();
        query.accept(builder);
        return builder.build();
    }

    /** Returns a new, empty builder. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns a text that identifies this query, without its page size. */
    @Override
    public String toString() {
        return "events after " + afterId + " before " + beforeId + " from " + createdFrom + " to " + createdBefore
                + " of " + contentTypes + " " + documentTypes + (newestFirst ? " newest first" : "");
    }

    /** Builder of {@link PublicationEventQuery}. */
    public static final class Builder {
        private @Nullable Long afterId;
        private @Nullable Long beforeId;
        private @Nullable Instant createdFrom;
        private @Nullable Instant createdBefore;
        private List<String> contentTypes = List.of();
        private List<String> documentTypes = List.of();
        private boolean newestFirst;
        private int pageSize = DEFAULT_PAGE_SIZE;

        private Builder() {}

        /** Selects the events after the one with this id. To continue later, store the id of the last event. */
        public Builder afterId(long id) {
            afterId = id;
            return this;
        }

        /** Selects the events before the one with this id. */
        public Builder beforeId(long id) {
            beforeId = id;
            return this;
        }

        /** Selects the events from this time on. */
        public Builder createdFrom(Instant time) {
            createdFrom = Objects.requireNonNull(time, "time");
            return this;
        }

        /** Selects the events before this time. */
        public Builder createdBefore(Instant time) {
            createdBefore = Objects.requireNonNull(time, "time");
            return this;
        }

        /**
         * Selects the documents of these content types.
         *
         * @param handles the handles of content types, which the project defines
         * @throws IllegalArgumentException if there is no handle, or one is blank or has a comma
         */
        public Builder contentTypes(String... handles) {
            contentTypes = listed("contentTypes", handles);
            return this;
        }

        /**
         * Selects the documents of these types.
         *
         * @param types {@code article}, {@code page} or {@code data-record}
         * @throws IllegalArgumentException if there is no type, or one is blank or has a comma
         */
        public Builder documentTypes(String... types) {
            documentTypes = listed("documentTypes", types);
            return this;
        }

        /** Lists the newest events first. The default order is the oldest first. */
        public Builder newestFirst() {
            newestFirst = true;
            return this;
        }

        /**
         * Sets the number of events that one request fetches.
         *
         * @param events from 1 to 1000; the default is 100
         * @throws IllegalArgumentException if {@code events} is out of range
         */
        public Builder pageSize(int events) {
            if (events < 1 || events > MAX_PAGE_SIZE) {
                throw new IllegalArgumentException(
                        "pageSize must be from 1 to " + MAX_PAGE_SIZE + ", but is " + events);
            }
            pageSize = events;
            return this;
        }

        /** Creates the query. */
        public PublicationEventQuery build() {
            return new PublicationEventQuery(this);
        }

        /** Returns the values. The request separates them by commas. */
        private static List<String> listed(String name, String... values) {
            if (values.length == 0) {
                throw new IllegalArgumentException(name + " must not be empty; leave it out to select all");
            }
            for (String value : values) {
                if (TextRules.requireText(name, value).contains(",")) {
                    throw new IllegalArgumentException(name + " must not have a comma; invalid: \"" + value + "\"");
                }
            }
            return List.of(values);
        }
    }
}
