package dev.medialib.sitefinity.media;

import dev.medialib.core.json.JsonData;
import dev.medialib.sitefinity.internal.OperationResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Action that the user can currently apply to an item, such as {@code Publish}. The form of the response is not documented.
 *
 * @param name the name of the action, for {@code operate}; null if the server sent an unknown form
 * @param json the action as the server sent it
 */
public record ItemAction(@Nullable String name, JsonData json) {

    static List<ItemAction> listOf(@Nullable JsonData json) {
        return OperationResponse.actions(json).stream()
                .map(action -> new ItemAction(OperationResponse.nameOf(action), action))
                .toList();
    }
}
