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
 * The items of one type that a service serves. A service serves the published items unless an administrator chose the drafts: an item
 * that was only just uploaded may not be found.
 *
 * @param <T> what an item is
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

    /** All items, in the order of their ids. Those of media are over all libraries and folders. */
    public Paged<T> list() {
        return list(ListQuery.ALL);
    }

    /** {@link #list(ListQuery)} with a query that is built in place. */
    public Paged<T> list(Consumer<ListQuery.Builder> query) {
        return list(ListQuery.of(query));
    }

    /**
     * The items that a query asks for. Nothing is sent before the first is asked for. Items in lists lack properties that single items
     * have, unless they are selected: see {@link Projection}.
     *
     * <p>A service that names the next page is followed, within its own URL only; elsewhere the next page is asked for by how many items
     * came. Whoever adds or deletes items meanwhile shifts what is not yet read.
     */
    public Paged<T> list(ListQuery query) {
        return all.list(query, new ItemList.Options(Map.of(), Map.of()));
    }

    /** How many items there are. */
    public long count() {
        return service.caller().call(count, new CountInput(null));
    }

    /** How many items meet a condition. */
    public long count(Filter filter) {
        return service.caller().call(count, new CountInput(Objects.requireNonNull(filter, "filter")));
    }

    /**
     * One item.
     *
     * @throws NotFoundException if there is none with this id; nor is there, for a service that serves published items, when it is not
     *     published
     */
    public T get(UUID id) {
        return get(id, Projection.DEFAULT);
    }

    /** {@link #get(UUID, Projection)} with a projection that is built in place. */
    public T get(UUID id, Consumer<Projection.Builder> projection) {
        return get(id, built(projection));
    }

    /**
     * One item with the properties and related items that are asked for.
     *
     * @throws NotFoundException if there is none with this id; nor is there, for a service that serves published items, when it is not
     *     published
     */
    public T get(UUID id, Projection projection) {
        return service.caller().call(get, new ItemInput(id, projection));
    }

    /** {@link #get(UUID)}, where it is no error that there is none. */
    public Optional<T> find(UUID id) {
        return find(id, Projection.DEFAULT);
    }

    /** {@link #get(UUID, Consumer)}, where it is no error that there is none. */
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

    /** {@link #search(String, List, ListQuery)} in the order of ids. */
    public Paged<T> search(String text, List<StringField> fields) {
        return search(text, fields, ListQuery.ALL);
    }

    /** {@link #search(String, List, ListQuery)} with a query that is built in place. */
    public Paged<T> search(String text, List<StringField> fields, Consumer<ListQuery.Builder> query) {
        return search(text, fields, ListQuery.of(query));
    }

    /**
     * The items that have words in their fields. Not documented by Sitefinity; the client of its back end sends such requests. How the
     * words are matched is up to the server.
     *
     * @param text words; not escaped, what the server makes of quotes, {@code AND}, {@code OR} and {@code NOT} is not documented
     * @param fields where to look, such as {@code ImageFields.TITLE}; that several may be given is not documented
     * @throws IllegalArgumentException if {@code text} is blank, or {@code fields} empty
     */
    public Paged<T> search(String text, List<StringField> fields, ListQuery query) {
        return found.list(query, new SearchInput(text, joined(fields)).options());
    }

    /**
     * How many items {@link #search(String, List)} finds. Not documented by Sitefinity, like that.
     *
     * @throws IllegalArgumentException if {@code text} is blank, or {@code fields} empty
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
