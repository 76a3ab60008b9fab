package dev.medialib.sitefinity;

import dev.medialib.core.error.NotFoundException;
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
 * The items of one type, as they can be read. Not meant to be implemented by users: methods may be added.
 *
 * <p>A service serves published items unless an administrator configured it to serve drafts. An item that was only just uploaded may
 * not be found.
 *
 * @param <T> the type of an item
 */
public interface EntitySet<T> {

    /** Lists all items in the order of their ids. Media come from all libraries and folders. */
    default Paged<T> list() {
        return list(ListQuery.ALL);
    }

    /** Same as {@link #list(ListQuery)} with a query that the lambda builds. */
    default Paged<T> list(Consumer<ListQuery.Builder> query) {
        return list(ListQuery.of(query));
    }

    /**
     * Lists the items that match a query. Nothing is sent before the first item is read. Items of lists lack properties that single
     * items have, unless they are selected: see {@link Projection}.
     *
     * <p>If the server names the next page, that link is followed, within the service's own URL only. Otherwise the next page is
     * requested by the number of items that came so far. Items that are added or deleted meanwhile shift those that are not yet read.
     */
    Paged<T> list(ListQuery query);

    /** Returns the number of all items. */
    long count();

    /** Returns the number of items that match a filter. */
    long count(Filter filter);

    /**
     * Gets an item.
     *
     * @throws NotFoundException if there is no item with this id, or if it is not published and the service serves published items
     */
    T get(UUID id);

    /** Same as {@link #get(UUID, Projection)} with a projection that the lambda builds. */
    T get(UUID id, Consumer<Projection.Builder> projection);

    /**
     * Gets an item with the given properties and related items.
     *
     * @throws NotFoundException if there is no item with this id, or if it is not published and the service serves published items
     */
    T get(UUID id, Projection projection);

    /** Same as {@link #get(UUID)}, but returns an empty {@code Optional} if there is no such item. */
    Optional<T> find(UUID id);

    /** Same as {@link #get(UUID, Consumer)}, but returns an empty {@code Optional} if there is no such item. */
    Optional<T> find(UUID id, Consumer<Projection.Builder> projection);

    /** Same as {@link #search(String, List, ListQuery)} for all items in the order of their ids. */
    default Paged<T> search(String text, List<StringField> fields) {
        return search(text, fields, ListQuery.ALL);
    }

    /** Same as {@link #search(String, List, ListQuery)} with a query that the lambda builds. */
    default Paged<T> search(String text, List<StringField> fields, Consumer<ListQuery.Builder> query) {
        return search(text, fields, ListQuery.of(query));
    }

    /**
     * Lists the items that have words in their fields. Sitefinity does not document this; the client of its back end sends such
     * requests. The server decides how words are matched.
     *
     * @param text words, sent as they are; how the server treats quotes, {@code AND}, {@code OR} and {@code NOT} is not documented
     * @param fields where to look, such as {@code ImageFields.TITLE}; that several can be given is not documented
     * @throws IllegalArgumentException if {@code text} is blank, or {@code fields} empty
     */
    Paged<T> search(String text, List<StringField> fields, ListQuery query);

    /**
     * Returns the number of items that {@link #search(String, List)} finds. Sitefinity does not document this either.
     *
     * @throws IllegalArgumentException if {@code text} is blank, or {@code fields} empty
     */
    long searchCount(String text, List<StringField> fields);
}
