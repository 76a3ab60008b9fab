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
 * @param <T> what a library is
 * @param <C> a change of one
 * @param <B> what collects it
 */
public abstract class Libraries<T extends Library, C extends LibraryChange, B extends LibraryChange.Builder<C, B>>
        extends CreatableSet<T, C, B> {
    /** By which properties found folders can be sorted is not documented. */
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
     * The folders directly in a library or folder, or the libraries themselves.
     *
     * @param parent the id of a library or folder; null for the libraries
     */
    public Paged<FoundFolder> folders(@Nullable UUID parent) {
        return found(parent, false, null);
    }

    /**
     * The folders of all levels below a library or folder, or all libraries and folders.
     *
     * @param parent the id of a library or folder; null for everything
     */
    public Paged<FoundFolder> allFolders(@Nullable UUID parent) {
        return found(parent, true, null);
    }

    /**
     * The same, of those that have words in them. How words are matched is not documented, nor is the parameter {@code $search} here; the
     * vendor's back end uses it.
     *
     * @throws IllegalArgumentException if {@code text} is blank
     */
    public Paged<FoundFolder> searchFolders(@Nullable UUID parent, String text) {
        if (text.isBlank()) {
            throw new IllegalArgumentException("text must not be blank");
        }
        return found(parent, true, text);
    }

    /**
     * A library or folder, as a search gives it. Not documented; the vendor's own code has it.
     *
     * @throws dev.medialib.core.error.NotFoundException if the server says that there is none
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
