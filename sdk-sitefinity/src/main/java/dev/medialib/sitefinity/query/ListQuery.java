package dev.medialib.sitefinity.query;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Query for a list of items: filter, order, properties to return and paging.
 *
 * <pre>{@code
 * images.list(q -> q
 *         .filter(ImageFields.PARENT_ID.eq(library))
 *         .orderBy(ImageFields.LAST_MODIFIED.descending())
 *         .select(ImageFields.TITLE, ImageFields.TAGS)
 *         .limit(200));
 * }</pre>
 *
 * <p>Culture, provider and site are settings of the client; see {@code SitefinityClient.withCulture}. Immutable.
 */
public final class ListQuery {
    /** Query for all items, ordered by id. */
    public static final ListQuery ALL = builder().build();

    private static final String ID = "Id";

    private final @Nullable Filter filter;
    private final List<Order> order;
    private final Projection projection;
    private final @Nullable Integer pageSize;
    private final @Nullable Long limit;
    private final long skip;
    private final boolean count;

    private ListQuery(Builder builder) {
        this.filter = builder.filters.isEmpty() ? null : Filter.allOf(builder.filters);
        List<Order> orders = new ArrayList<>(builder.order);
        if (builder.tieBreak && orders.stream().noneMatch(o -> o.field().equals(ID))) {
            orders.add(new Order(ID, false));
        }
        this.order = List.copyOf(orders);
        this.projection = builder.projection.build();
        this.pageSize = builder.pageSize;
        this.limit = builder.limit;
        this.skip = builder.skip;
        this.count = builder.count;
    }

    /** Returns a new builder. */
    public static Builder builder() {
        return new Builder();
    }

    /** Creates a query with the options that {@code building} sets. */
    public static ListQuery of(Consumer<Builder> building) {
        Builder builder = new Builder();
        building.accept(builder);
        return builder.build();
    }

    private ListQuery(ListQuery other, Filter filter) {
        this.filter = filter;
        this.order = other.order;
        this.projection = other.projection;
        this.pageSize = other.pageSize;
        this.limit = other.limit;
        this.skip = other.skip;
        this.count = other.count;
    }

    /** Returns a copy of this query whose items must also match {@code condition}. */
    public ListQuery withFilter(Filter condition) {
        Objects.requireNonNull(condition, "condition");
        return new ListQuery(this, filter == null ? condition : condition.and(filter));
    }

    /** Returns the number of items per request; empty for the server's default. */
    public OptionalInt pageSize() {
        return pageSize == null ? OptionalInt.empty() : OptionalInt.of(pageSize);
    }

    /** Returns the maximum number of items; empty for all. */
    public OptionalLong limit() {
        return limit == null ? OptionalLong.empty() : OptionalLong.of(limit);
    }

    /** Returns the number of items to skip at the start. */
    public long skip() {
        return skip;
    }

    /** Returns whether the server counts all matching items. */
    public boolean isCounted() {
        return count;
    }

    /**
     * Returns the OData query options that are the same for all pages: {@code $filter}, {@code $orderby}, {@code $select} and
     * {@code $expand}.
     */
    public Map<String, String> options() {
        Map<String, String> options = new LinkedHashMap<>();
        if (filter != null) {
            options.put("$filter", filter.toString());
        }
        if (!order.isEmpty()) {
            options.put("$orderby", order.stream().map(Order::toString).collect(Collectors.joining(",")));
        }
        options.putAll(projection.options());
        return options;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ListQuery that && toString().equals(that.toString());
    }

    @Override
    public int hashCode() {
        return toString().hashCode();
    }

    /** Returns a text with all options. */
    @Override
    public String toString() {
        Map<String, Object> all = new LinkedHashMap<>(options());
        if (pageSize != null) {
            all.put("pageSize", pageSize);
        }
        if (limit != null) {
            all.put("limit", limit);
        }
        all.put("skip", skip);
        all.put("count", count);
        return "ListQuery" + all;
    }

    /** Builder of {@link ListQuery}. */
    public static final class Builder {
        private final List<Filter> filters = new ArrayList<>();
        private final List<Order> order = new ArrayList<>();
        private final Projection.Builder projection = Projection.builder();
        private @Nullable Integer pageSize;
        private @Nullable Long limit;
        private long skip;
        private boolean count;
        private boolean tieBreak = true;

        Builder() {}

        /** Adds a filter. Items must match all added filters. */
        public Builder filter(Filter condition) {
            filters.add(Objects.requireNonNull(condition, "condition"));
            return this;
        }

        /**
         * Adds to the order of the items. Each further order applies to items that are equal in the previous ones. {@code Id}
         * is always added at the end. Otherwise equal items could change their order between two pages, and be listed twice
         * or not at all.
         *
         * @throws IllegalArgumentException if the same field is used twice
         */
        public Builder orderBy(Order... orders) {
            for (Order each : orders) {
                if (order.stream().anyMatch(o -> o.field().equals(each.field()))) {
                    throw new IllegalArgumentException(each.field() + " must not be in the order twice");
                }
                order.add(each);
            }
            return this;
        }

        /**
         * Omits {@code Id} from the sort order, for servers that cannot sort by {@code Id} and for lists of one page. If no
         * sort order is set, the server uses its own order, which is not documented.
         */
        public Builder withoutTieBreak() {
            tieBreak = false;
            return this;
        }

        /**
         * Adds properties to return. {@code Id} is always added. If no properties are selected, the server returns its
         * default properties.
         *
         * @throws IllegalArgumentException if a field is a path
         */
        public Builder select(Field... fields) {
            projection.select(fields);
            return this;
        }

        /**
         * Adds properties to return, by their names. {@code Id} is always added.
         *
         * @throws IllegalArgumentException if a name is not the name of a property
         */
        public Builder select(String... names) {
            projection.select(names);
            return this;
        }

        /** Selects all properties ({@code *}), including the properties that lists omit by default. */
        public Builder selectAll() {
            projection.selectAll();
            return this;
        }

        /**
         * Adds related items to return with each item.
         *
         * @throws IllegalArgumentException if a field is expanded twice
         */
        public Builder expand(Expand... related) {
            projection.expand(related);
            return this;
        }

        /**
         * Adds related items to return with each item, by the names of the fields.
         *
         * @throws IllegalArgumentException if a name is not the name of a property, or a field is expanded twice
         */
        public Builder expand(String... names) {
            projection.expand(names);
            return this;
        }

        /**
         * Sets the number of items per request ({@code $top}). If the number is above the server's maximum (50 by default), the
         * server uses its maximum and reports no error. To limit the number of listed items, use {@link #limit}.
         *
         * @param items the number of items, at least 1
         */
        public Builder pageSize(int items) {
            pageSize = (int) atLeast("pageSize", 1, items);
            return this;
        }

        /**
         * Sets the maximum number of listed items over all pages. The client applies this limit, even if the server sends
         * more.
         *
         * @param items the number of items, at least 1
         */
        public Builder limit(long items) {
            limit = atLeast("limit", 1, items);
            return this;
        }

        /**
         * Sets the number of items to skip at the start ({@code $skip}).
         *
         * @param items the number of items, at least 0
         */
        public Builder skip(long items) {
            skip = atLeast("skip", 0, items);
            return this;
        }

        /**
         * Requests the number of all matching items ({@code $count}), regardless of skip and limit. It is the {@code total}
         * of each page. The server needs a second database query for it. The client then needs no extra request to detect the
         * end of the list.
         */
        public Builder count() {
            count = true;
            return this;
        }

        private static long atLeast(String name, long least, long value) {
            if (value < least) {
                throw new IllegalArgumentException(name + " must be at least " + least + ", but is " + value);
            }
            return value;
        }

        /** Creates the query. */
        public ListQuery build() {
            return new ListQuery(this);
        }
    }
}
