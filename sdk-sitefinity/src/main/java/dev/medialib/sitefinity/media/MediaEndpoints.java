package dev.medialib.sitefinity.media;

import dev.medialib.core.internal.endpoint.Endpoint;
import dev.medialib.core.paging.ServerPage;
import dev.medialib.sitefinity.internal.ItemList;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Endpoints that only images, videos and documents have. */
final class MediaEndpoints {
    static final Endpoint<ItemList.Call<?>, ServerPage<?>> BELOW =
            ItemList.endpoint("sitefinity.items.below", "{set}/Default.mediaItemsRecursiveSearch(parentId={parent})");

    private MediaEndpoints() {}

    static ItemList.Options below(UUID folder) {
        require(folder, "folder");
        return new ItemList.Options(Map.of("parent", folder.toString()), Map.of());
    }

    static UUID require(@Nullable UUID id, String parameter) {
        if (id == null) {
            throw new IllegalArgumentException(parameter + " must not be null");
        }
        return id;
    }
}
