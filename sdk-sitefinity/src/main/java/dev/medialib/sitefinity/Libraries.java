package dev.medialib.sitefinity;

import dev.medialib.core.internal.endpoint.Endpoint;
import dev.medialib.core.internal.endpoint.ResponseReader;
import dev.medialib.core.json.JsonData;
import dev.medialib.core.paging.Paged;
import dev.medialib.sitefinity.change.LibraryChange;
import dev.medialib.sitefinity.internal.FieldRules;
import dev.medialib.sitefinity.model.FoundFolder;
import dev.medialib.sitefinity.model.Library;
import dev.medialib.sitefinity.query.ListQuery;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Libraries of images, videos or documents.
 *
 * @param <T> the model of a library
 * @param <C> a change of a library
 * @param <B> the builder of a change
 */
public abstract class Libraries<T extends Library, C extends LibraryChange, B extends LibraryChange.Builder<C, B>>
        extends CreatableSet<T, C, B> {
    /** The properties by which found folders can be sorted are not documented. */
    private static final ListQuery AS_THEY_COME =
            ListQuery.builder().withoutTieBreak().build();

    private final ItemList<FoundFolder> folders;
    private final Endpoint<UUID, FoundFolder> folder;

    Libraries(Service service, EntitySets.Type type, Class<T> itemClass, Supplier<B> changes) {
        super(service, type, itemClass, FieldRules.LIBRARY, changes, List.of("Title"));
        this.folders = new ItemList<>(
                service,
                type,
                id("folders"),
                "{set}/Default.FoldersRecursiveSearch(parentId={parent})",
                FoundFolder.class);
        this.folder = Endpoint.<UUID>get(
                        id("folder"),
                        "{set}/Default.FolderSearchById(id={id})",
                        (id, r) -> service.address(r, type).path("id", id))
                .returning(ResponseReader.jsonShape(Libraries::one));
    }

    /**
     * Returns the folders directly in a library or folder, or the libraries themselves.
     *
     * @param parent the id of a library or folder; null for the libraries
     */
    public Paged<FoundFolder> folders(@Nullable UUID parent) {
        return found(parent, false, null);
    }

    /**
     * Returns the folders of all levels below a library or folder, or all libraries and folders.
     *
     * @param parent the id of a library or folder; null for everything
     */
    public Paged<FoundFolder> allFolders(@Nullable UUID parent) {
        return found(parent, true, null);
    }

    /**
     * Searches the folders of all levels below a library or folder by words. The matching of words and the parameter
     * {@code $search} are not documented here; the vendor's back end uses it.
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

    /**
     * Returns a library or folder with the details of a search result. This request is not documented; it is known from the
     * vendor's own code.
     *
     * @throws dev.medialib.core.error.NotFoundException if there is no such library or folder
     */
    public FoundFolder folder(UUID id) {
        return service.caller().call(folder, id);
    }

    private Paged<FoundFolder> found(@Nullable UUID parent, boolean recursive, @Nullable String text) {
        Map<String, String> query = new HashMap<>();
        query.put("recursive", String.valueOf(recursive));
        if (text != null) {
            query.put("$search", text);
        }
        return folders.list(AS_THEY_COME, new ItemList.Options(Map.of("parent", String.valueOf(parent)), query));
    }

    /** OData wraps what is no entity of a set in {@code value}. */
    private static FoundFolder one(JsonData answer) {
        JsonData value = answer.get("value");
        JsonData first = value == null ? null : value.get(0);
        JsonData folder = first != null ? first : value != null ? value : answer;
        return folder.as(FoundFolder.class);
    }
}
