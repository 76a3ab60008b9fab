package dev.medialib.sitefinity.media;

import dev.medialib.core.http.Method;
import dev.medialib.core.internal.endpoint.Endpoint;
import dev.medialib.core.internal.endpoint.RequestDraft;
import dev.medialib.core.json.JsonData;
import dev.medialib.core.paging.ServerPage;
import dev.medialib.sitefinity.internal.ItemList;
import dev.medialib.sitefinity.internal.SetContext;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What only images, videos and documents have. */
final class MediaEndpoints {
    static final Endpoint<ItemList.Call<?>, ServerPage<?>> BELOW =
            ItemList.endpoint("sitefinity.items.below", "{set}/Default.mediaItemsRecursiveSearch(parentId={parent})");

    static final Endpoint<Move, OperationResult> MOVE_ALL = Endpoint.<Move>of(
                    Method.POST, "sitefinity.items.moveAll", "{set}/Default.Move()", Move::encode)
            .returning((move, response) -> WorkflowEndpoints.result(response, "Move"));

    private MediaEndpoints() {}

    static ItemList.Options below(UUID folder) {
        require(folder, "folder must not be null");
        return new ItemList.Options(Map.of("parent", folder.toString()), Map.of());
    }

    /** The fields that say where an item is. */
    static Map<String, @Nullable Object> place(UUID library, @Nullable UUID folder) {
        Map<String, @Nullable Object> place = new LinkedHashMap<>();
        place.put("ParentId", require(library, "library must not be null"));
        place.put("FolderId", folder);
        return place;
    }

    record Move(SetContext<?> set, Collection<UUID> items, UUID target) {
        Move {
            List<UUID> ids = new ArrayList<>();
            for (UUID id : items) {
                ids.add(require(id, "items must not hold null"));
            }
            if (ids.isEmpty()) {
                throw new IllegalArgumentException("items must not be empty");
            }
            require(target, "target must not be null");
            items = List.copyOf(ids);
        }

        private void encode(RequestDraft request) {
            Map<String, Object> body = new LinkedHashMap<>();
            body.put("target", target);
            body.put("items", items);
            set.address(request).json(JsonData.of(body));
        }
    }

    private static UUID require(@Nullable UUID id, String otherwise) {
        if (id == null) {
            throw new IllegalArgumentException(otherwise);
        }
        return id;
    }
}
