package dev.medialib.sitefinity.metadata;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A field of a type.
 *
 * @param name as in JSON
 * @param type by its name in OData, such as {@code Edm.Guid} or {@code Edm.Decimal}; of a collection, that of an item; the full name of
 *     a type for related items, enumerations and structures. What the server says in another way stands here as it came
 * @param nullable whether it can be null; null when the server does not say
 * @param collection whether it holds several values
 * @param taxonomy the taxonomy whose taxa it holds, by a name or id; null when it holds none, and in {@code $metadata}, which does not
 *     say
 * @param related whether it holds related items, which come with an item only when it is asked for with them
 * @param options the names of what can be chosen; empty for any other field
 */
public record FieldInfo(
        String name,
        String type,
        @Nullable Boolean nullable,
        boolean collection,
        @Nullable String taxonomy,
        boolean related,
        List<String> options) {

    public FieldInfo {
        options = List.copyOf(options);
    }
}
