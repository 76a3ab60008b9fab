package dev.medialib.sitefinity.model;

import dev.medialib.core.json.JsonData;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An action that the user can currently apply to an item, such as {@code Publish}. The form of the response is not documented.
 *
 * @param name the action, for {@code operate}; null if the server sent it in an unknown form
 * @param json the action as the server sent it
 */
public record ItemAction(@Nullable String name, JsonData json) {

    /** Returns the actions of a list, or of a list in the property {@code value}; empty for anything else. */
    public static List<ItemAction> listOf(@Nullable JsonData json) {
        JsonData list = json != null && json.isObject() ? json.get("value") : json;
        return list == null || !list.isArray()
                ? List.of()
                : list.asList().stream().map(ItemAction::of).toList();
    }

    private static ItemAction of(JsonData json) {
        JsonData name = json.isObject() ? json.get("Name") : json;
        return new ItemAction(name != null && name.isString() ? name.asString() : null, json);
    }
}
