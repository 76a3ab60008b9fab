package dev.medialib.sitefinity.library;

import dev.medialib.core.internal.check.TextRules;
import dev.medialib.core.paging.Paged;
import dev.medialib.sitefinity.internal.EntityClient;
import dev.medialib.sitefinity.internal.EntityEditor;
import dev.medialib.sitefinity.internal.ItemList;
import dev.medialib.sitefinity.internal.SetContext;
import dev.medialib.sitefinity.internal.field.FieldRules;
import dev.medialib.sitefinity.item.EntitySet;
import dev.medialib.sitefinity.query.Filter;
import dev.medialib.sitefinity.query.ListQuery;
import dev.medialib.sitefinity.query.Projection;
import dev.medialib.sitefinity.query.StringField;
import dev.medialib.sitefinity.task.BackgroundTasks;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Libraries of images, videos or documents.
 *
 * @param <T> the model of a library
 * @param <B> the builder of a change
 */
public abstract class Libraries<T extends Library, B extends LibraryChange.Builder<B>> implements EntitySet<T> {
    /** The properties by which found folders can be sorted are not documented. */
    private static final ListQuery AS_THEY_COME =
            ListQuery.builder().withoutTieBreak().build();

    final EntityEditor<T> editor;

    private final SetContext<T> set;
    private final EntityClient<T> items;
    private final Function<Consumer<B>, ? extends LibraryChange> changes;

    Libraries(SetContext<T> set, Function<Consumer<B>, ? extends LibraryChange> changes) {
        this.set = set;
        this.items = new EntityClient<>(set);
        this.editor = new EntityEditor<>(set, FieldRules.LIBRARY);
        this.changes = changes;
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

    /** Same as {@link #create(Change)} with the fields that {@code fields} sets. */
    public T create(Consumer<B> fields) {
        return editor.create(changes.apply(fields).fields());
    }

    /** Same as {@link #update(UUID, Change)} with the fields that {@code change} sets or clears. */
    public void update(UUID id, Consumer<B> change) {
        editor.update(id, changes.apply(change).fields());
    }

    /**
     * Same as {@link #update(UUID, Consumer)}, followed by {@link #get(UUID)}. Someone else may change the item between the two
     * requests. A service of published items may return the former version.
     */
    public T updateAndGet(UUID id, Consumer<B> change) {
        editor.update(id, changes.apply(change).fields());
        return items.get(id, Projection.DEFAULT);
    }

    /**
     * Replaces all writable fields of an item, including custom fields. In OData an item that was read with related items cannot
     * be used for a replacement; read it without them.
     *
     * <p>The server has no versions of items: changes that others made since this item was read are overwritten. The
     * documentation does not tell what happens to fields that the item lacks.
     *
     * @throws IllegalArgumentException if the item lacks fields that a replacement must have, like an item of a list; no request
     *     is sent
     * @throws dev.medialib.sitefinity.error.MissingPropertiesException if the server requires other fields
     * @throws dev.medialib.core.error.NotFoundException if there is no such item
     */
    public void replace(T library) {
        editor.replace(library);
    }

    /**
     * Reads an item, changes it and {@linkplain #replace(Item) replaces} it. The item is read without fallbacks to the default
     * language, which would otherwise be written into the client's language. A service of published items returns the published
     * version: later changes that are not published yet are overwritten.
     *
     * @param change such as {@code image -> image.withTitle("Cat")}
     * @return the item that was sent
     * @throws IllegalArgumentException if the changed item has another id or lacks fields; it is not sent
     */
    public T replace(UUID id, UnaryOperator<T> change) {
        return editor.replace(id, change);
    }

    /**
     * Starts to move libraries and folders, with all that is in them, to another library or folder (Sitefinity documentation,
     * "Long running operations", since 14.1). The server goes on with it in the background after this method has returned. See
     * {@link #backgroundTasks()} to wait for the end.
     *
     * <p>A library cannot be moved to the root, but only to an existing library or folder. There it becomes a folder, which has
     * its id and inherits all properties of the new library, such as the maximum size. It is no longer in {@link #list()}.
     *
     * @param librariesAndFolders ids of libraries of this set, and of folders in any of them
     * @param target the id of a library or folder
     * @throws IllegalArgumentException if {@code librariesAndFolders} is empty or contains null
     * @throws dev.medialib.sitefinity.error.OperationFailedException if the server reports that nothing is moved. This is not
     *     documented
     */
    public void moveAll(Collection<UUID> librariesAndFolders, UUID target) {
        editor.moveAll(librariesAndFolders, target);
    }

    /** Returns the tasks that the server runs in the background, such as those of {@link #moveAll}. */
    public BackgroundTasks backgroundTasks() {
        return new BackgroundTasks(set);
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

    /**
     * Returns the folders directly in a library or folder, or the libraries themselves.
     *
     * @param parent the id of a library or folder; null for the libraries
     */
    public Paged<Folder> folders(@Nullable UUID parent) {
        return found(parent, false, null);
    }

    /**
     * Returns the folders of all levels below a library or folder, or all libraries and folders.
     *
     * @param parent the id of a library or folder; null for everything
     */
    public Paged<Folder> allFolders(@Nullable UUID parent) {
        return found(parent, true, null);
    }

    /**
     * Searches the folders of all levels below a library or folder by words. The matching of words and the parameter
     * {@code $search} are not documented here; the vendor's back end uses it.
     *
     * @param parent the id of a library or folder; null for everything
     * @throws IllegalArgumentException if {@code text} is blank
     */
    public Paged<Folder> searchFolders(@Nullable UUID parent, String text) {
        return found(parent, true, TextRules.requireText("text", text));
    }

    private Paged<Folder> found(@Nullable UUID parent, boolean recursive, @Nullable String text) {
        SetContext<Folder> folders = new SetContext<>(set.api(), set.name(), Folder.class);
        return ItemList.list(
                folders, LibraryEndpoints.FOLDERS, AS_THEY_COME, LibraryEndpoints.below(parent, recursive, text));
    }

    /**
     * Returns a library or folder with the details of a search result. This request is not documented; it is known from the
     * vendor's own code.
     *
     * @throws dev.medialib.core.error.NotFoundException if there is no such library or folder
     */
    public Folder folder(UUID id) {
        return set.caller().call(LibraryEndpoints.FOLDER, new LibraryEndpoints.FolderInput(set, id));
    }
}
