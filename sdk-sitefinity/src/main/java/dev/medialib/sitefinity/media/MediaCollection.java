package dev.medialib.sitefinity.media;

import dev.medialib.core.paging.Paged;
import dev.medialib.sitefinity.internal.EntityClient;
import dev.medialib.sitefinity.internal.ItemList;
import dev.medialib.sitefinity.internal.SetContext;
import dev.medialib.sitefinity.item.EntitySet;
import dev.medialib.sitefinity.query.Filter;
import dev.medialib.sitefinity.query.ListQuery;
import dev.medialib.sitefinity.query.MediaFields;
import dev.medialib.sitefinity.query.Projection;
import dev.medialib.sitefinity.query.StringField;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Client that reads images, videos or documents: single items, and the items of a library or folder.
 *
 * @param <T> the model of an item
 */
public abstract class MediaCollection<T extends MediaItem> implements EntitySet<T> {
    final SetContext<T> set;
    final EntityClient<T> items;

    MediaCollection(SetContext<T> set) {
        this.set = set;
        this.items = new EntityClient<>(set);
    }

    @Override
    public Paged<T> list(ListQuery query) {
        return items.list(query);
    }

    @Override
    public long count() {
        return items.count();
    }

    @Override
    public long count(Filter filter) {
        return items.count(filter);
    }

    @Override
    public T get(UUID id) {
        return items.get(id, Projection.DEFAULT);
    }

    @Override
    public T get(UUID id, Consumer<Projection.Builder> projection) {
        return items.get(id, Projection.of(projection));
    }

    @Override
    public T get(UUID id, Projection projection) {
        return items.get(id, projection);
    }

    @Override
    public Optional<T> find(UUID id, Projection projection) {
        return items.find(id, projection);
    }

    @Override
    public Paged<T> search(String text, List<StringField> fields, ListQuery query) {
        return items.search(text, fields, query);
    }

    @Override
    public long searchCount(String text, List<StringField> fields) {
        return items.searchCount(text, fields);
    }

    /** Same as {@link #inLibrary(UUID, ListQuery)} for all items, ordered by id. */
    public Paged<T> inLibrary(UUID library) {
        return items.list(ListQuery.ALL.withFilter(MediaFields.anywhereIn(library)));
    }

    /** Same as {@link #inLibrary(UUID, ListQuery)} with the options that {@code query} sets. */
    public Paged<T> inLibrary(UUID library, Consumer<ListQuery.Builder> query) {
        return items.list(ListQuery.of(query).withFilter(MediaFields.anywhereIn(library)));
    }

    /**
     * Returns the items of a library, at its root level and in its folders.
     *
     * @param library the id of the library
     * @param query further filters, the order, properties to return and paging
     */
    public Paged<T> inLibrary(UUID library, ListQuery query) {
        return items.list(query.withFilter(MediaFields.anywhereIn(library)));
    }

    /** Same as {@link #atRootOf(UUID, ListQuery)} for all items, ordered by id. */
    public Paged<T> atRootOf(UUID library) {
        return items.list(ListQuery.ALL.withFilter(MediaFields.atLocation(library, null)));
    }

    /** Same as {@link #atRootOf(UUID, ListQuery)} with the options that {@code query} sets. */
    public Paged<T> atRootOf(UUID library, Consumer<ListQuery.Builder> query) {
        return items.list(ListQuery.of(query).withFilter(MediaFields.atLocation(library, null)));
    }

    /**
     * Returns the items at the root level of a library, without the items in its folders.
     *
     * @param library the id of the library
     * @param query further filters, the order, properties to return and paging
     */
    public Paged<T> atRootOf(UUID library, ListQuery query) {
        return items.list(query.withFilter(MediaFields.atLocation(library, null)));
    }

    /** Same as {@link #inFolder(UUID, ListQuery)} for all items, ordered by id. */
    public Paged<T> inFolder(UUID folder) {
        return items.list(ListQuery.ALL.withFilter(MediaFields.FOLDER_ID.eq(folder)));
    }

    /** Same as {@link #inFolder(UUID, ListQuery)} with the options that {@code query} sets. */
    public Paged<T> inFolder(UUID folder, Consumer<ListQuery.Builder> query) {
        return items.list(ListQuery.of(query).withFilter(MediaFields.FOLDER_ID.eq(folder)));
    }

    /**
     * Returns the items in a folder, without the items in its subfolders.
     *
     * @param folder the id of the folder
     * @param query further filters, the order, properties to return and paging
     */
    public Paged<T> inFolder(UUID folder, ListQuery query) {
        return items.list(query.withFilter(MediaFields.FOLDER_ID.eq(folder)));
    }

    /** Same as {@link #atLocation(UUID, UUID, ListQuery)} for all items, ordered by id. */
    public Paged<T> atLocation(UUID library, @Nullable UUID folder) {
        return items.list(ListQuery.ALL.withFilter(MediaFields.atLocation(library, folder)));
    }

    /** Same as {@link #atLocation(UUID, UUID, ListQuery)} with the options that {@code query} sets. */
    public Paged<T> atLocation(UUID library, @Nullable UUID folder, Consumer<ListQuery.Builder> query) {
        return items.list(ListQuery.of(query).withFilter(MediaFields.atLocation(library, folder)));
    }

    /**
     * Returns the items at one level of a library, without the items in the folders below.
     *
     * @param library the id of the library
     * @param folder a folder of the library; null for the root level of the library
     * @param query further filters, the order, properties to return and paging
     */
    public Paged<T> atLocation(UUID library, @Nullable UUID folder, ListQuery query) {
        return items.list(query.withFilter(MediaFields.atLocation(library, folder)));
    }

    /** Same as {@link #directlyIn(UUID, ListQuery)} for all items, ordered by id. */
    public Paged<T> directlyIn(UUID libraryOrFolder) {
        return items.list(ListQuery.ALL.withFilter(MediaFields.directlyIn(libraryOrFolder)));
    }

    /** Same as {@link #directlyIn(UUID, ListQuery)} with the options that {@code query} sets. */
    public Paged<T> directlyIn(UUID libraryOrFolder, Consumer<ListQuery.Builder> query) {
        return items.list(ListQuery.of(query).withFilter(MediaFields.directlyIn(libraryOrFolder)));
    }

    /**
     * Returns the items directly in a library or folder. Sitefinity's back end sends the same filter.
     *
     * @param libraryOrFolder the id of the library or folder
     * @param query further filters, the order, properties to return and paging
     */
    public Paged<T> directlyIn(UUID libraryOrFolder, ListQuery query) {
        return items.list(query.withFilter(MediaFields.directlyIn(libraryOrFolder)));
    }

    /** Same as {@link #anywhereInFolder(UUID, ListQuery)} for all items, ordered by id. */
    public Paged<T> anywhereInFolder(UUID folder) {
        return ItemList.list(set, MediaEndpoints.BELOW, ListQuery.ALL, MediaEndpoints.below(folder));
    }

    /** Same as {@link #anywhereInFolder(UUID, ListQuery)} with the options that {@code query} sets. */
    public Paged<T> anywhereInFolder(UUID folder, Consumer<ListQuery.Builder> query) {
        return ItemList.list(set, MediaEndpoints.BELOW, ListQuery.of(query), MediaEndpoints.below(folder));
    }

    /**
     * Returns the items in a folder and all its subfolders. The vendor does not document this request, but its own code sends
     * it. The documented way needs more requests: {@code albums().allFolders}, then
     * {@link MediaFields#FOLDER_ID}{@code .in(…)} with the found ids.
     *
     * @param folder the id of the folder
     * @param query filters, the order, properties to return and paging
     * @throws dev.medialib.core.error.NotFoundException if the server does not support this request
     */
    public Paged<T> anywhereInFolder(UUID folder, ListQuery query) {
        return ItemList.list(set, MediaEndpoints.BELOW, query, MediaEndpoints.below(folder));
    }

    /**
     * Returns the cultures in which an item is published, among some candidates. The client sends one request for each
     * candidate. A service of published items returns an item only in cultures with a translation (Sitefinity documentation,
     * "Sample queries"). A service of drafts returns the item in every culture. In this case the result contains all
     * candidates.
     *
     * @param candidates the cultures of the site, such as {@code en} and {@code bg-BG}. The server treats an unknown culture as
     *     its default culture
     * @return the cultures in the order of {@code candidates}; empty if there is no such item
     * @throws IllegalArgumentException if a candidate is not a language tag; no request is sent
     */
    public List<String> publishedCultures(UUID id, Collection<String> candidates) {
        return items.culturesWith(MediaFields.ID.eq(id), candidates);
    }
}
