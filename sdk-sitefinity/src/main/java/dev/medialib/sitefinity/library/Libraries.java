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
 * Client for the libraries of images, videos or documents, and for searches of folders in them.
 *
 * @param <T> the model of a library
 * @param <B> the builder of a change
 */
public abstract class Libraries<T extends Library, B extends LibraryChange.Builder<B>> implements EntitySet<T> {
    /** Query without an order, because the properties by which a search can be sorted are not documented. */
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

    /**
     * Creates a library. The request is never retried after it was sent, because a retry could create a second library. If
     * the response is lost, {@link dev.medialib.core.call.MedialibException#outcomeUnknown()} of the exception is true.
     *
     * @param fields sets the title and other fields
     * @return the new library, with its id
     * @throws IllegalArgumentException if the title is missing; no request is sent
     */
    public T create(Consumer<B> fields) {
        return editor.create(changes.apply(fields).fields());
    }

    /**
     * Sets and clears fields of a library, in the client's culture. Other fields stay unchanged. To get the changed library,
     * use {@link #updateAndGet}.
     *
     * @param change sets and clears the fields
     * @throws dev.medialib.core.error.NotFoundException if there is no such library
     */
    public void update(UUID id, Consumer<B> change) {
        editor.update(id, changes.apply(change).fields());
    }

    /**
     * Same as {@link #update(UUID, Consumer)}, followed by {@link #get(UUID)}. Another user may change the library between
     * the two requests. A service of published items may return the previous version.
     */
    public T updateAndGet(UUID id, Consumer<B> change) {
        editor.update(id, changes.apply(change).fields());
        return items.get(id, Projection.DEFAULT);
    }

    /**
     * Replaces all writable fields of a library, including custom fields. In OData a replacement must not contain related
     * items: read the library without them.
     *
     * <p>The server has no versions of items: changes that others made after this library was read are overwritten. The
     * vendor does not document what happens to fields that the library lacks.
     *
     * @throws dev.medialib.sitefinity.error.MissingPropertiesException if the server requires other fields
     * @throws dev.medialib.core.error.NotFoundException if there is no such library
     */
    public void replace(T library) {
        editor.replace(library);
    }

    /**
     * Reads a library, changes it and {@linkplain #replace(Item) replaces} it. The library is read without fallbacks to the
     * default language, because they would be written into the client's language. A service of published items returns the
     * published version, so that later unpublished changes are overwritten.
     *
     * @param change returns the changed library, such as {@code album -> album.withTitle("Cats")}
     * @return the library that was sent
     * @throws IllegalArgumentException if the changed library has another id; it is not sent
     */
    public T replace(UUID id, UnaryOperator<T> change) {
        return editor.replace(id, change);
    }

    /**
     * Starts to move libraries and folders with their contents to another library or folder (Sitefinity documentation, "Long
     * running operations", since 14.1). The server moves them in the background, after this method has returned. To wait for
     * the end, see {@link #backgroundTasks()}.
     *
     * <p>The target must be an existing library or folder. A moved library becomes a folder there and is no longer in
     * {@link #list()}. The folder keeps its id and inherits all properties of the new library, such as the maximum size.
     *
     * @param librariesAndFolders ids of libraries of this set, and of folders in any of them
     * @param target the id of a library or folder
     * @throws IllegalArgumentException if {@code librariesAndFolders} is empty or contains null
     * @throws dev.medialib.sitefinity.error.OperationFailedException if the server reports that it moves nothing. This is not
     *     documented
     */
    public void moveAll(Collection<UUID> librariesAndFolders, UUID target) {
        editor.moveAll(librariesAndFolders, target);
    }

    /** Returns the background tasks of the server, such as those of {@link #moveAll}. */
    public BackgroundTasks backgroundTasks() {
        return new BackgroundTasks(set);
    }

    /**
     * Deletes a library with all its translations, regardless of the client's culture. If the site has a recycle bin, the
     * library is moved there. Otherwise it is deleted permanently (Sitefinity documentation, "Media CRUD operations").
     *
     * @throws dev.medialib.core.error.NotFoundException if there is no such library
     * @throws dev.medialib.sitefinity.error.ParentHasChildrenException if the library is not empty
     */
    public void delete(UUID id) {
        editor.delete(id);
    }

    /**
     * Deletes one translation of a library. The server treats an unknown culture as the default culture, and deletes that
     * translation instead.
     *
     * @param culture the language, such as {@code bg-BG}
     * @throws IllegalArgumentException if {@code culture} is not a language tag; no request is sent
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
     * Searches the folders of all levels below a library or folder by words. The vendor's documentation of this request does
     * not contain {@code $search}, but Sitefinity's back end sends it. How words match is not documented.
     *
     * @param parent the id of a library or folder; null for everything
     * @param text the words to search for
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
     * Returns a library or folder with the details of a search result. The vendor does not document this request, but its own
     * code sends it.
     *
     * @throws dev.medialib.core.error.NotFoundException if there is no such library or folder
     */
    public Folder folder(UUID id) {
        return set.caller().call(LibraryEndpoints.FOLDER, new LibraryEndpoints.FolderInput(set, id));
    }
}
