package dev.medialib.sitefinity;

import dev.medialib.core.paging.Paged;
import dev.medialib.sitefinity.change.LibraryChange;
import dev.medialib.sitefinity.internal.FieldRules;
import dev.medialib.sitefinity.model.FoundFolder;
import dev.medialib.sitefinity.model.Library;
import dev.medialib.sitefinity.query.Filter;
import dev.medialib.sitefinity.query.ListQuery;
import dev.medialib.sitefinity.query.Projection;
import dev.medialib.sitefinity.query.StringField;
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
 * @param <T> the type of a library
 * @param <B> the builder of a change
 */
public abstract class Libraries<T extends Library, B extends LibraryChange.Builder<B>> implements EntitySet<T> {
    /** By which properties found folders can be sorted is not documented. */
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
    public Optional<T> find(UUID id) {
        return items.find(id, Projection.DEFAULT);
    }

    @Override
    public Optional<T> find(UUID id, Consumer<Projection.Builder> projection) {
        return items.find(id, Projection.of(projection));
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
     * Creates a library. Never retried once the request was written, since that could create two: if the response is lost, the exception
     * says so with {@link dev.medialib.core.call.MedialibException#outcomeUnknown()}.
     *
     * @param fields with a title
     * @return what was created, with its id
     * @throws IllegalArgumentException if a required field is not set; nothing is sent
     */
    public T create(Consumer<B> fields) {
        return editor.create(changes.apply(fields));
    }

    /**
     * Sets and clears the fields that the lambda names; the others stay as they are. Carries the client's culture, and so changes that
     * language alone. The response holds nothing of use; see {@link #updateAndGet}.
     *
     * @throws dev.medialib.core.error.NotFoundException if there is no such library
     */
    public void update(UUID id, Consumer<B> change) {
        editor.update(id, changes.apply(change).fields());
    }

    /** Updates a library as {@link #update(UUID, Consumer)} does, and then gets it. In between, someone else may change it once more. */
    public T updateAndGet(UUID id, Consumer<B> change) {
        editor.update(id, changes.apply(change).fields());
        return items.get(id, Projection.DEFAULT);
    }

    /**
     * Replaces the server's library by the given one: sends all its fields that can be written, custom ones among them. The server does
     * not compare versions: changes that others made since this one was read are overwritten.
     *
     * @throws dev.medialib.sitefinity.error.MissingPropertiesException if the server misses fields
     * @throws dev.medialib.core.error.NotFoundException if there is no such library
     */
    public void replace(T library) {
        editor.replace(library);
    }

    /**
     * Gets a library, changes it and {@linkplain #replace(Library) replaces} the server's. It is read without fallbacks to the default
     * language, which would otherwise be written into the client's.
     *
     * @param change such as {@code library -> library.withTitle("Cats")}
     * @return the library as it was sent
     * @throws IllegalArgumentException if the changed library has another id; it is not sent
     */
    public T replace(UUID id, UnaryOperator<T> change) {
        return editor.replace(id, change);
    }

    /**
     * Deletes a library with all its translations, whatever the client's culture. It goes to the recycle bin if the site has that module;
     * otherwise it cannot be restored.
     *
     * @throws dev.medialib.core.error.NotFoundException if there is no such library
     * @throws dev.medialib.sitefinity.error.ParentHasChildrenException if it is not empty
     */
    public void delete(UUID id) {
        editor.delete(id);
    }

    /**
     * Deletes one translation of a library. The server treats an unknown culture as the default one, and then deletes that translation.
     *
     * @param culture such as {@code bg-BG}
     * @throws IllegalArgumentException if it cannot be a culture; nothing is sent
     */
    public void deleteTranslation(UUID id, String culture) {
        editor.deleteTranslation(id, culture);
    }

    /**
     * Lists the folders directly in a library or folder, or the libraries themselves.
     *
     * @param parent the id of a library or folder; null for the libraries
     */
    public Paged<FoundFolder> folders(@Nullable UUID parent) {
        return found(parent, false, null);
    }

    /**
     * Lists the folders of all levels below a library or folder, or all libraries and folders.
     *
     * @param parent the id of a library or folder; null for everything
     */
    public Paged<FoundFolder> allFolders(@Nullable UUID parent) {
        return found(parent, true, null);
    }

    /**
     * Lists the folders of all levels that have words in them. How words are matched is not documented, nor is the parameter {@code
     * $search} here; the vendor's back end uses it.
     *
     * @param parent the id of a library or folder; null for everything
     * @throws IllegalArgumentException if {@code text} is blank
     */
    public Paged<FoundFolder> searchFolders(@Nullable UUID parent, String text) {
        if (text.isBlank()) {
            throw new IllegalArgumentException("text must not be blank");
        }
        return found(parent, true, text);
    }

    private Paged<FoundFolder> found(@Nullable UUID parent, boolean recursive, @Nullable String text) {
        SetContext<FoundFolder> folders = new SetContext<>(set.api(), set.name(), FoundFolder.class);
        return new ItemList<>(folders, LibraryEndpoints.FOLDERS)
                .list(AS_THEY_COME, LibraryEndpoints.below(parent, recursive, text));
    }

    /**
     * Gets a library or folder, as a search returns it. This is not documented; the vendor's own code has it.
     *
     * @throws dev.medialib.core.error.NotFoundException if the server says that there is none
     */
    public FoundFolder folder(UUID id) {
        return set.caller().call(LibraryEndpoints.FOLDER, new LibraryEndpoints.FolderInput(set, id));
    }
}
