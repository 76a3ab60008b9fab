package dev.medialib.sitefinity.item;

import dev.medialib.core.paging.Paged;
import dev.medialib.sitefinity.query.Filter;
import dev.medialib.sitefinity.query.ListQuery;
import dev.medialib.sitefinity.query.Projection;
import dev.medialib.sitefinity.query.StringField;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * Client that reads the items of one type. A service returns only published items, unless an administrator configured it to
 * return drafts. Therefore the client may not find a new upload.
 *
 * @param <T> the model of an item
 */
public interface EntitySet<T> {

    /** Returns all items, in the order of their ids. Media items come from all libraries and folders. */
    default Paged<T> list() {
        return list(ListQuery.ALL);
    }

    /** Same as {@link #list(ListQuery)} with the options that {@code query} sets. */
    default Paged<T> list(Consumer<ListQuery.Builder> query) {
        return list(ListQuery.of(query));
    }

    /**
     * Returns the items that match a query. The first request is sent when the first item is read. Items in lists lack some
     * properties of single items unless these are selected, see {@link Projection}.
     *
     * <p>If the server links to the next page, that link is followed, but only below the URL of the service. Otherwise the
     * next page starts after the number of items read so far. If items are added or deleted meanwhile, the following pages
     * shift.
     */
    Paged<T> list(ListQuery query);

    /** Returns the number of items. */
    long count();

    /** Returns the number of items that match a filter. */
    long count(Filter filter);

    /**
     * Returns one item.
     *
     * @throws dev.medialib.core.error.NotFoundException if there is no item with this id, or if the service returns only
     *     published items and the item is not published
     */
    T get(UUID id);

    /** Same as {@link #get(UUID, Projection)} with the options that {@code projection} sets. */
    T get(UUID id, Consumer<Projection.Builder> projection);

    /**
     * Returns one item with the selected properties and related items.
     *
     * @throws dev.medialib.core.error.NotFoundException if there is no item with this id, or if the service returns only
     *     published items and the item is not published
     */
    T get(UUID id, Projection projection);

    /** Same as {@link #get(UUID)}, but returns an empty {@code Optional} if there is no such item. */
    default Optional<T> find(UUID id) {
        return find(id, Projection.DEFAULT);
    }

    /** Same as {@link #get(UUID, Consumer)}, but returns an empty {@code Optional} if there is no such item. */
    default Optional<T> find(UUID id, Consumer<Projection.Builder> projection) {
        return find(id, Projection.of(projection));
    }

    /** Same as {@link #get(UUID, Projection)}, but returns an empty {@code Optional} if there is no such item. */
    Optional<T> find(UUID id, Projection projection);

    /** Same as {@link #search(String, List, ListQuery)}, in the order of ids. */
    default Paged<T> search(String text, List<StringField> fields) {
        return search(text, fields, ListQuery.ALL);
    }

    /** Same as {@link #search(String, List, ListQuery)} with the options that {@code query} sets. */
    default Paged<T> search(String text, List<StringField> fields, Consumer<ListQuery.Builder> query) {
        return search(text, fields, ListQuery.of(query));
    }

    /**
     * Searches items by words in their fields. The vendor does not document this request, but Sitefinity's back end sends it.
     * The server decides how words match.
     *
     * @param text the words, without escaping. The effect of quotes, {@code AND}, {@code OR} and {@code NOT} is not
     *     documented
     * @param fields the fields to search, such as {@code ImageFields.TITLE}. A search in several fields is not documented
     * @throws IllegalArgumentException if {@code text} is blank, or {@code fields} is empty
     */
    Paged<T> search(String text, List<StringField> fields, ListQuery query);

    /**
     * Returns the number of items that {@link #search(String, List)} finds. Sitefinity does not document this request either.
     *
     * @throws IllegalArgumentException if {@code text} is blank, or {@code fields} is empty
     */
    long searchCount(String text, List<StringField> fields);
}
