package dev.medialib.sitefinity.library;

import dev.medialib.core.paging.Paged;
import dev.medialib.sitefinity.internal.ApiContext;
import dev.medialib.sitefinity.internal.EntityClient;
import dev.medialib.sitefinity.internal.EntityEditor;
import dev.medialib.sitefinity.internal.EntitySets;
import dev.medialib.sitefinity.internal.SetContext;
import dev.medialib.sitefinity.internal.field.FieldRules;
import dev.medialib.sitefinity.item.EntitySet;
import dev.medialib.sitefinity.query.Filter;
import dev.medialib.sitefinity.query.FolderFields;
import dev.medialib.sitefinity.query.ListQuery;
import dev.medialib.sitefinity.query.Projection;
import dev.medialib.sitefinity.query.StringField;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Folders of all libraries, for all types of media. Libraries are not included. To move folders with all that is in them in the
 * background, see {@link Libraries#moveAll}.
 */
public final class Folders implements EntitySet<Folder> {
    private final EntityClient<Folder> items;
    private final EntityEditor<Folder> editor;

    /** Creates the resource. Only the client calls this constructor. */
    public Folders(ApiContext api) {
        SetContext<Folder> set = SetContext.of(api, EntitySets.Type.FOLDERS, Folder.class);
        this.items = new EntityClient<>(set);
        this.editor = new EntityEditor<>(set, FieldRules.FOLDER);
    }

    @Override
    public Paged<Folder> list(ListQuery query) {
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
    public Folder get(UUID id) {
        return items.get(id, Projection.DEFAULT);
    }

    @Override
    public Folder get(UUID id, Consumer<Projection.Builder> projection) {
        return items.get(id, Projection.of(projection));
    }

    @Override
    public Folder get(UUID id, Projection projection) {
        return items.get(id, projection);
    }

    @Override
    public Optional<Folder> find(UUID id, Projection projection) {
        return items.find(id, projection);
    }

    @Override
    public Paged<Folder> search(String text, List<StringField> fields, ListQuery query) {
        return items.search(text, fields, query);
    }

    @Override
    public long searchCount(String text, List<StringField> fields) {
        return items.searchCount(text, fields);
    }

    /** Same as {@link #atRootOf(UUID, ListQuery)} for all of them, in the order of their ids. */
    public Paged<Folder> atRootOf(UUID library) {
        return atLocation(library, null, ListQuery.ALL);
    }

    /** Same as {@link #atRootOf(UUID, ListQuery)} with the options that {@code query} sets. */
    public Paged<Folder> atRootOf(UUID library, Consumer<ListQuery.Builder> query) {
        return atLocation(library, null, ListQuery.of(query));
    }

    /**
     * Returns the folders directly in a library.
     *
     * @param query further filters, the order, properties to return and paging
     */
    public Paged<Folder> atRootOf(UUID library, ListQuery query) {
        return atLocation(library, null, query);
    }

    /** Same as {@link #atLocation(UUID, UUID, ListQuery)} for all of them, in the order of their ids. */
    public Paged<Folder> atLocation(UUID library, @Nullable UUID parent) {
        return atLocation(library, parent, ListQuery.ALL);
    }

    /** Same as {@link #atLocation(UUID, UUID, ListQuery)} with the options that {@code query} sets. */
    public Paged<Folder> atLocation(UUID library, @Nullable UUID parent, Consumer<ListQuery.Builder> query) {
        return atLocation(library, parent, ListQuery.of(query));
    }

    /**
     * Returns the folders at one level of a library.
     *
     * @param parent a folder of the library; null for the folders directly in the library
     * @param query further filters, the order, properties to return and paging
     */
    public Paged<Folder> atLocation(UUID library, @Nullable UUID parent, ListQuery query) {
        return items.list(query.withFilter(FolderFields.atLocation(library, parent)));
    }

    /** Same as {@link #children(UUID, ListQuery)} for all of them, in the order of their ids. */
    public Paged<Folder> children(UUID folder) {
        return children(folder, ListQuery.ALL);
    }

    /** Same as {@link #children(UUID, ListQuery)} with the options that {@code query} sets. */
    public Paged<Folder> children(UUID folder, Consumer<ListQuery.Builder> query) {
        return children(folder, ListQuery.of(query));
    }

    /**
     * Returns the folders directly in a folder.
     *
     * @param query further filters, the order, properties to return and paging
     */
    public Paged<Folder> children(UUID folder, ListQuery query) {
        return items.list(query.withFilter(FolderFields.directlyIn(folder)));
    }

    /**
     * Creates a folder. Never retried once the request was written, since that could create two: if the response is lost, the exception
     * says so with {@link dev.medialib.core.call.MedialibException#outcomeUnknown()}.
     *
     * @param fields with a title, and the library that it is in
     * @return what was created, with its id
     * @throws IllegalArgumentException if a required field is not set; nothing is sent
     */
    public Folder create(Consumer<FolderChange.Builder> fields) {
        return editor.create(FolderChange.of(fields).fields());
    }

    /** Same as {@link #create(Consumer)} with a change that was built before. */
    public Folder create(FolderChange fields) {
        return editor.create(fields.fields());
    }

    /**
     * Sets and clears the fields that the lambda names; the others stay as they are. Carries the client's culture, and so changes that
     * language alone. The response holds nothing of use; see {@link #updateAndGet}.
     *
     * @throws dev.medialib.core.error.NotFoundException if there is no such folder
     */
    public void update(UUID id, Consumer<FolderChange.Builder> change) {
        editor.update(id, FolderChange.of(change).fields());
    }

    /** Same as {@link #update(UUID, Consumer)} with a change that was built before. */
    public void update(UUID id, FolderChange change) {
        editor.update(id, change.fields());
    }

    /** Updates a folder as {@link #update(UUID, Consumer)} does, and then gets it. In between, someone else may change it once more. */
    public Folder updateAndGet(UUID id, Consumer<FolderChange.Builder> change) {
        editor.update(id, FolderChange.of(change).fields());
        return items.get(id, Projection.DEFAULT);
    }

    /**
     * Replaces the server's folder by the given one: sends all its fields that can be written, custom ones among them. The server does
     * not compare versions: changes that others made since this one was read are overwritten.
     *
     * @throws dev.medialib.sitefinity.error.MissingPropertiesException if the server misses fields
     * @throws dev.medialib.core.error.NotFoundException if there is no such folder
     */
    public void replace(Folder folder) {
        editor.replace(folder);
    }

    /**
     * Gets a folder, changes it and {@linkplain #replace(Folder) replaces} the server's. It is read without fallbacks to the default
     * language, which would otherwise be written into the client's.
     *
     * @param change such as {@code folder -> folder.withTitle("Cats")}
     * @return the folder as it was sent
     * @throws IllegalArgumentException if the changed folder has another id; it is not sent
     */
    public Folder replace(UUID id, UnaryOperator<Folder> change) {
        return editor.replace(id, change);
    }

    /**
     * Deletes an item with all its translations, regardless of the client's culture. If the site has a recycle bin, the item goes
     * there; otherwise it is deleted permanently (Sitefinity documentation, "Media CRUD operations").
     *
     * @throws dev.medialib.core.error.NotFoundException if there is no such item
     * @throws dev.medialib.sitefinity.error.ParentHasChildrenException if it is a library or folder that is not empty
     */
    public void delete(UUID id) {
        editor.delete(id);
    }

    /**
     * Deletes one translation of an item. The server treats an unknown culture as the default culture, and then deletes that
     * translation.
     *
     * @param culture such as {@code bg-BG}
     * @throws IllegalArgumentException if {@code culture} is not a culture; no request is sent
     */
    public void deleteTranslation(UUID id, String culture) {
        editor.deleteTranslation(id, culture);
    }
}
