package dev.medialib.sitefinity;

import dev.medialib.core.error.NotFoundException;
import dev.medialib.core.internal.endpoint.Endpoint;
import dev.medialib.core.internal.endpoint.RequestDraft;
import dev.medialib.core.internal.endpoint.ResponseReader;
import dev.medialib.core.paging.Paged;
import dev.medialib.sitefinity.query.Field;
import dev.medialib.sitefinity.query.Filter;
import dev.medialib.sitefinity.query.ListQuery;
import dev.medialib.sitefinity.query.Projection;
import dev.medialib.sitefinity.query.StringField;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Items of one type. A service serves published items, unless an administrator configured drafts: an item that was just uploaded
 * may not be found.
 *
 * @param <T> the model of an item
 */
public abstract class EntitySet<T> {
    final Service service;
    final EntitySets.Type type;
    final Class<T> itemClass;

    private final Endpoint<ItemInput, T> get;
    private final Endpoint<CountInput, Long> count;
    private final Endpoint<SearchInput, Long> searchCount;
    private final ItemList<T> all;
    private final ItemList<T> found;

    private record ItemInput(UUID id, Projection projection) {}

    private record CountInput(@Nullable Filter filter) {}

    private record SearchInput(String text, String fields) {
        SearchInput {
            if (text.isBlank()) {
                throw new IllegalArgumentException("text must not be blank");
            }
        }

        ItemList.Options options() {
            return new ItemList.Options(Map.of("fields", fields), Map.of("$search", text));
        }
    }

    EntitySet(Service service, EntitySets.Type type, Class<T> itemClass) {
        this.service = service;
        this.type = type;
        this.itemClass = itemClass;
        this.all = new ItemList<>(service, type, id("list"), "{set}", itemClass);
        this.found =
                new ItemList<>(service, type, id("search"), "{set}/Default.Search(searchFields='{fields}')", itemClass);
        this.get = Endpoint.<ItemInput>get(id("get"), "{set}({id})", this::encode)
                .returning(ResponseReader.json(itemClass));
        this.count = Endpoint.<CountInput>get(id("count"), "{set}/$count", this::encode)
                .returning(ResponseReader.jsonShape(Envelope::number));
        this.searchCount = Endpoint.<SearchInput>get(
                        id("searchCount"), "{set}/Default.GetSearchCount(searchFields='{fields}')", this::encode)
                .returning(ResponseReader.jsonShape(Envelope::number));
    }

    /** The name of an operation in logs and errors. */
    final String id(String operation) {
        return "sitefinity." + type.usualName() + "." + operation;
    }

    private void encode(ItemInput input, RequestDraft r) {
        service.address(r, type).path("id", input.id());
        input.projection().options().forEach(r::query);
    }

    private void encode(CountInput input, RequestDraft r) {
        service.address(r, type)
                .header("Accept", "text/plain, application/json")
                .query("$filter", input.filter());
    }

    private void encode(SearchInput input, RequestDraft r) {
        service.address(r, type).path("fields", input.fields()).query("$search", input.text());
    }

    /** Returns all items, in the order of their ids. Media items come from all libraries and folders. */
    public Paged<T> list() {
        return list(ListQuery.ALL);
    }

    /** Same as {@link #list(ListQuery)} with the options that {@code query} sets. */
    public Paged<T> list(Consumer<ListQuery.Builder> query) {
        return list(ListQuery.of(query));
    }

    /**
     * Returns the items that a query matches. The first request is sent when the first item is read. Items in lists lack
     * properties of single items unless they are selected, see {@link Projection}.
     *
     * <p>If the server names the next page, its link is followed, but only within the URL of the service. Otherwise the next page
     * is requested by the number of items read so far. Items that are added or deleted meanwhile shift the following pages.
     */
    public Paged<T> list(ListQuery query) {
        return all.list(query, new ItemList.Options(Map.of(), Map.of()));
    }

    /** Returns the number of items. */
    public long count() {
        return service.caller().call(count, new CountInput(null));
    }

    /** Returns the number of items that match a filter. */
    public long count(Filter filter) {
        return service.caller().call(count, new CountInput(Objects.requireNonNull(filter, "filter")));
    }

    /**
     * Returns one item.
     *
     * @throws NotFoundException if there is no item with this id, or if it is not published and the service serves published
     *     items
     */
    public T get(UUID id) {
        return get(id, Projection.DEFAULT);
    }

    /** Same as {@link #get(UUID, Projection)} with the options that {@code projection} sets. */
    public T get(UUID id, Consumer<Projection.Builder> projection) {
        return get(id, built(projection));
    }

    /**
     * Returns one item with the selected properties and related items.
     *
     * @throws NotFoundException if there is no item with this id, or if it is not published and the service serves published
     *     items
     */
    public T get(UUID id, Projection projection) {
        return service.caller().call(get, new ItemInput(id, projection));
    }

    /** Same as {@link #get(UUID)}, but returns an empty {@code Optional} if there is no such item. */
    public Optional<T> find(UUID id) {
        return find(id, Projection.DEFAULT);
    }

    /** Same as {@link #get(UUID, Consumer)}, but returns an empty {@code Optional} if there is no such item. */
    public Optional<T> find(UUID id, Consumer<Projection.Builder> projection) {
        return find(id, built(projection));
    }

    private Optional<T> find(UUID id, Projection projection) {
        try {
            return Optional.of(get(id, projection));
        } catch (NotFoundException e) {
            // a page of the site or of IIS: the service is not there, which says nothing of its items
            if (e.rawBody().stripLeading().startsWith("<")) {
                throw e;
            }
            return Optional.empty();
        }
    }

    /** Same as {@link #search(String, List, ListQuery)}, in the order of ids. */
    public Paged<T> search(String text, List<StringField> fields) {
        return search(text, fields, ListQuery.ALL);
    }

    /** Same as {@link #search(String, List, ListQuery)} with the options that {@code query} sets. */
    public Paged<T> search(String text, List<StringField> fields, Consumer<ListQuery.Builder> query) {
        return search(text, fields, ListQuery.of(query));
    }

    /**
     * Searches items by words in their fields. Sitefinity does not document this request; it is known from the client of its back
     * end. The server decides how words match.
     *
     * @param text the words, without escaping; the effect of quotes, {@code AND}, {@code OR} and {@code NOT} is not documented
     * @param fields the fields to search, such as {@code ImageFields.TITLE}; several fields are not documented
     * @throws IllegalArgumentException if {@code text} is blank, or {@code fields} is empty
     */
    public Paged<T> search(String text, List<StringField> fields, ListQuery query) {
        return found.list(query, new SearchInput(text, joined(fields)).options());
    }

    /**
     * Returns the number of items that {@link #search(String, List)} finds. Sitefinity does not document this request either.
     *
     * @throws IllegalArgumentException if {@code text} is blank, or {@code fields} is empty
     */
    public long searchCount(String text, List<StringField> fields) {
        return service.caller().call(searchCount, new SearchInput(text, joined(fields)));
    }

    private static String joined(List<StringField> fields) {
        if (fields.isEmpty()) {
            throw new IllegalArgumentException("fields must not be empty");
        }
        return fields.stream().map(Field::name).distinct().collect(Collectors.joining(","));
    }

    private static Projection built(Consumer<Projection.Builder> projection) {
        Projection.Builder builder = Projection.builder();
        projection.accept(builder);
        return builder.build();
    }
}
