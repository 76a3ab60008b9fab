package dev.medialib.core.internal.json;

import dev.medialib.core.json.JsonData;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A document that is a list, or an object with a list in it. Immutable.
 *
 * @param bare whether the document itself is the list
 * @param items the items; null if the document is an object without any of the requested names
 * @param others the other members of the object, in their order; empty for a bare list
 * @param <T> the type of an item
 */
public record JsonList<T>(boolean bare, @Nullable List<T> items, Map<String, JsonData> others) {
    public JsonList {
        items = items == null ? null : Collections.unmodifiableList(items);
        others = Collections.unmodifiableMap(others);
    }
}
