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

/** Folders as libraries know them. */
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
     * Search for folders.
     *
     * @param parent a library or folder; null for everything
     * @param text words that the folders have in them; null for any
     */
    static ItemList.Options below(@Nullable UUID parent, boolean recursive, @Nullable String text) {
        Map<String, String> query = new HashMap<>();
        query.put("recursive", String.valueOf(recursive));
        if (text != null) {
            query.put("$search", text);
        }
        return new ItemList.Options(Map.of("parent", String.valueOf(parent)), query);
    }

    /** OData wraps what is no entity of a set in {@code value}. */
    private static Folder one(JsonData response) {
        JsonData value = response.get("value");
        JsonData first = value == null ? null : value.get(0);
        JsonData folder = first != null ? first : value != null ? value : response;
        return folder.as(Folder.class);
    }
}
