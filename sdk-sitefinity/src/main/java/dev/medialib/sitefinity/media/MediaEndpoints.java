package dev.medialib.sitefinity.media;

import dev.medialib.core.internal.endpoint.Endpoint;
import dev.medialib.core.paging.ServerPage;
import dev.medialib.sitefinity.internal.ItemList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Endpoints that only images, videos and documents have. */
final class MediaEndpoints {
    static final Endpoint<ItemList.Call<?>, ServerPage<?>> BELOW =
            ItemList.endpoint("sitefinity.items.below", "{set}/Default.mediaItemsRecursiveSearch(parentId={parent})");

    private MediaEndpoints() {}

    static ItemList.Options below(UUID folder) {
        require(folder, "folder must not be null");
        return new ItemList.Options(Map.of("parent", folder.toString()), Map.of());
    }

    /** Returns the fields for library and folder of an item. */
    static Map<String, @Nullable Object> place(UUID library, @Nullable UUID folder) {
        Map<String, @Nullable Object> place = new LinkedHashMap<>();
        place.put("ParentId", require(library, "library must not be null"));
        place.put("FolderId", folder);
        return place;
    }

    private static UUID require(@Nullable UUID id, String otherwise) {
        if (id == null) {
            throw new IllegalArgumentException(otherwise);
        }
        return id;
    }
}
