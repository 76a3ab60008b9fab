package dev.medialib.sitefinity.model;

import dev.medialib.core.json.JsonData;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that the user can do with an item now, such as {@code Publish}. What the server says about it is not documented.
 *
 * @param name the action, to be given to {@code operate}; null if the server said it in a form that is not known
 * @param json what the server said
 */
public record ItemAction(@Nullable String name, JsonData json) {

    /** The actions in a list, or in a list under {@code value}; none in anything else. */
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
