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
 * Client for the folders of all libraries, for all types of media. Its lists do not contain libraries. To move folders with
 * their contents in the background, see {@link Libraries#moveAll}.
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

    /** Same as {@link #atRootOf(UUID, ListQuery)} for all folders, ordered by id. */
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
     * @param library the id of the library
     * @param query further filters, the order, properties to return and paging
     */
    public Paged<Folder> atRootOf(UUID library, ListQuery query) {
        return atLocation(library, null, query);
    }

    /** Same as {@link #atLocation(UUID, UUID, ListQuery)} for all folders, ordered by id. */
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
     * @param library the id of the library
     * @param parent a folder of the library; null for the folders directly in the library
     * @param query further filters, the order, properties to return and paging
     */
    public Paged<Folder> atLocation(UUID library, @Nullable UUID parent, ListQuery query) {
        return items.list(query.withFilter(FolderFields.atLocation(library, parent)));
    }

    /** Same as {@link #children(UUID, ListQuery)} for all folders, ordered by id. */
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
     * @param folder the id of the parent folder
     * @param query further filters, the order, properties to return and paging
     */
    public Paged<Folder> children(UUID folder, ListQuery query) {
        return items.list(query.withFilter(FolderFields.directlyIn(folder)));
    }

    /**
     * Creates a folder. The request is never retried after it was sent, because a retry could create a second folder. If the
     * response is lost, {@link dev.medialib.core.call.MedialibException#outcomeUnknown()} of the exception is true.
     *
     * @param fields sets the title, the library, and other fields
     * @return the new folder, with its id
     * @throws IllegalArgumentException if title or library is missing; no request is sent
     */
    public Folder create(Consumer<FolderChange.Builder> fields) {
        return editor.create(FolderChange.of(fields).fields());
    }

    /** Same as {@link #create(Consumer)} with an existing change. */
    public Folder create(FolderChange fields) {
        return editor.create(fields.fields());
    }

    /**
     * Sets and clears fields of a folder, in the client's culture. Other fields stay unchanged. To get the changed folder,
     * use {@link #updateAndGet}.
     *
     * @param change sets and clears the fields
     * @throws dev.medialib.core.error.NotFoundException if there is no such folder
     */
    public void update(UUID id, Consumer<FolderChange.Builder> change) {
        editor.update(id, FolderChange.of(change).fields());
    }

    /** Same as {@link #update(UUID, Consumer)} with an existing change. */
    public void update(UUID id, FolderChange change) {
        editor.update(id, change.fields());
    }

    /**
     * Same as {@link #update(UUID, Consumer)}, followed by {@link #get(UUID)}. Another user may change the folder between the
     * two requests.
     */
    public Folder updateAndGet(UUID id, Consumer<FolderChange.Builder> change) {
        editor.update(id, FolderChange.of(change).fields());
        return items.get(id, Projection.DEFAULT);
    }

    /**
     * Replaces all writable fields of a folder, including custom fields. The server does not compare versions: changes that
     * others made after this folder was read are overwritten.
     *
     * @throws dev.medialib.sitefinity.error.MissingPropertiesException if the server requires other fields
     * @throws dev.medialib.core.error.NotFoundException if there is no such folder
     */
    public void replace(Folder folder) {
        editor.replace(folder);
    }

    /**
     * Reads a folder, changes it and {@linkplain #replace(Folder) replaces} it. The folder is read without fallbacks to the
     * default language, because they would be written into the client's language.
     *
     * @param change returns the changed folder, such as {@code folder -> folder.withTitle("Cats")}
     * @return the folder that was sent
     * @throws IllegalArgumentException if the changed folder has another id; it is not sent
     */
    public Folder replace(UUID id, UnaryOperator<Folder> change) {
        return editor.replace(id, change);
    }

    /**
     * Deletes a folder with all its translations, regardless of the client's culture. If the site has a recycle bin, the
     * folder is moved there. Otherwise it is deleted permanently (Sitefinity documentation, "Media CRUD operations").
     *
     * @throws dev.medialib.core.error.NotFoundException if there is no such folder
     * @throws dev.medialib.sitefinity.error.ParentHasChildrenException if the folder is not empty
     */
    public void delete(UUID id) {
        editor.delete(id);
    }

    /**
     * Deletes one translation of a folder. The server treats an unknown culture as the default culture, and deletes that
     * translation instead.
     *
     * @param culture the language, such as {@code bg-BG}
     * @throws IllegalArgumentException if {@code culture} is not a language tag; no request is sent
     */
    public void deleteTranslation(UUID id, String culture) {
        editor.deleteTranslation(id, culture);
    }
}
