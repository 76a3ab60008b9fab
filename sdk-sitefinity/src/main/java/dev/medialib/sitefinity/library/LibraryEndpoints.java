package dev.medialib.sitefinity.library;

import dev.medialib.core.internal.endpoint.Endpoint;
import dev.medialib.core.internal.endpoint.ResponseReader;
import dev.medialib.core.json.JsonData;
import dev.medialib.core.paging.ServerPage;
import dev.medialib.sitefinity.internal.ItemList;
import dev.medialib.sitefinity.internal.SetContext;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Endpoints for the folders of libraries. */
final class LibraryEndpoints {
    static final Endpoint<ItemList.Call<?>, ServerPage<?>> FOLDERS = ItemList.endpoint(
            "sitefinity.libraries.folders", "{set}/Default.FoldersRecursiveSearch(parentId={parent})");

    static final Endpoint<FolderInput, Folder> FOLDER = Endpoint.<FolderInput>get(
                    "sitefinity.libraries.folder",
                    "{set}/Default.FolderSearchById(id={id})",
                    (input, r) -> input.set().addressItem(r, input.id()))
            .returning(ResponseReader.jsonShape(LibraryEndpoints::one));

    private LibraryEndpoints() {}

    record FolderInput(SetContext<?> set, UUID id) {}

    /**
     * Returns the parameters of a search for folders.
     *
     * @param parent the id of a library or folder; null for everything
     * @param text the words to search for; null for all folders
     */
    static ItemList.Options below(@Nullable UUID parent, boolean recursive, @Nullable String text) {
        Map<String, String> query = new HashMap<>();
        query.put("recursive", String.valueOf(recursive));
        if (text != null) {
            query.put("$search", text);
        }
        return new ItemList.Options(Map.of("parent", String.valueOf(parent)), query);
    }

    /** Returns the single folder of a response. OData wraps it in {@code value} if it is not an entity of a set. */
    private static Folder one(JsonData response) {
        JsonData value = response.get("value");
        JsonData first = value == null ? null : value.get(0);
        JsonData folder = first != null ? first : value != null ? value : response;
        return folder.as(Folder.class);
    }
}
