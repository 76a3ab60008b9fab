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
 * Which items of an entity set to list, in which order, and what comes with each.
 *
 * <pre>{@code
 * images.list(q -> q
 *         .filter(ImageFields.PARENT_ID.eq(library))
 *         .orderBy(ImageFields.LAST_MODIFIED.descending())
 *         .select(ImageFields.TITLE, ImageFields.TAGS)
 *         .limit(200));
 * }</pre>
 *
 * <p>Immutable. Culture, provider and site are the client's: see {@code SitefinityClient.withCulture}.
 */
public final class ListQuery {
    /** All items, ordered by their ids. */
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

    /** For building one. */
    public static Builder builder() {
        return new Builder();
    }

    /** One that is built in place. */
    public static ListQuery of(Consumer<Builder> building) {
        Builder builder = new Builder();
        building.accept(builder);
        return builder.build();
    }

    /** How many items each request asks for; empty when that is left to the server. */
    public OptionalInt pageSize() {
        return pageSize == null ? OptionalInt.empty() : OptionalInt.of(pageSize);
    }

    /** How many items are listed at most; empty for all. */
    public OptionalLong limit() {
        return limit == null ? OptionalLong.empty() : OptionalLong.of(limit);
    }

    /** How many items are left out at the start. */
    public long skip() {
        return skip;
    }

    /** Whether the server is asked how many items there are in all. */
    public boolean isCounted() {
        return count;
    }

    /** The OData query options that are the same for each page: {@code $filter}, {@code $orderby}, {@code $select}, {@code $expand}. */
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

    /** All that was asked for. */
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

    /** Builds {@link ListQuery}s. */
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

        /** Only items that meet this condition. Given several times, they meet all of them. */
        public Builder filter(Filter condition) {
            filters.add(Objects.requireNonNull(condition, "condition"));
            return this;
        }

        /**
         * The order of the items: by the first, those alike by the second, and so on. {@code Id} is added at the end unless it is
         * among them, since items that are alike may otherwise change places between two pages, and be listed twice or not at all.
         *
         * @throws IllegalArgumentException if a field is ordered by twice
         */
        public Builder orderBy(Order... orders) {
            for (Order each : orders) {
                if (order.stream().anyMatch(o -> o.field().equals(each.field()))) {
                    throw new IllegalArgumentException(each.field() + " must not be ordered by twice");
                }
                order.add(each);
            }
            return this;
        }

        /**
         * Does not add {@code Id} to the order: for servers on which it cannot be sorted by, and for lists of one page. Without any
         * order at all, the server's own applies, which is not documented.
         */
        public Builder withoutTieBreak() {
            tieBreak = false;
            return this;
        }

        /**
         * Only these properties, and {@code Id}.
         *
         * @throws IllegalArgumentException if one is a path
         */
        public Builder select(Field... fields) {
            projection.select(fields);
            return this;
        }

        /**
         * Only these properties, by their names, and {@code Id}.
         *
         * @throws IllegalArgumentException if one is not an identifier
         */
        public Builder select(String... names) {
            projection.select(names);
            return this;
        }

        /** All properties ({@code *}), also those that lists lack by default. */
        public Builder selectAll() {
            projection.selectAll();
            return this;
        }

        /**
         * Related items with each.
         *
         * @throws IllegalArgumentException if a field is expanded twice
         */
        public Builder expand(Expand... related) {
            projection.expand(related);
            return this;
        }

        /**
         * Related items with each, by the names of the fields.
         *
         * @throws IllegalArgumentException if one is not an identifier, or is expanded twice
         */
        public Builder expand(String... names) {
            projection.expand(names);
            return this;
        }

        /**
         * How many items each request asks for ({@code $top}). The server caps it silently at its own page size, which is 50 unless an
         * administrator changed it. All items are listed whatever it is: see {@link #limit}.
         *
         * @param items at least 1
         */
        public Builder pageSize(int items) {
            pageSize = (int) atLeast("pageSize", 1, items);
            return this;
        }

        /**
         * How many items are listed at most, over all pages. Kept by this client; the server may send more.
         *
         * @param items at least 1
         */
        public Builder limit(long items) {
            limit = atLeast("limit", 1, items);
            return this;
        }

        /**
         * How many items are left out at the start ({@code $skip}).
         *
         * @param items at least 0
         */
        public Builder skip(long items) {
            skip = atLeast("skip", 0, items);
            return this;
        }

        /**
         * Asks the server how many items there are in all ({@code $count}): the {@code total} of each page, whatever is skipped and
         * limited. It costs the server a second query, and saves the request by which the end of the list is found otherwise.
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

        /** The query. */
        public ListQuery build() {
            return new ListQuery(this);
        }
    }
}
