package dev.medialib.sitefinity.metadata;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A field of a type.
 *
 * @param name the name in JSON
 * @param type the OData type, such as {@code Edm.Guid} or {@code Edm.Decimal}; for a collection the type of an item; for related
 *     items, enumerations and structures the full name of their type. Types in another form are kept as the server sent them
 * @param fieldType the vendor's name of the kind of field, such as {@code ShortText}, {@code LongText}, {@code Choices},
 *     {@code MultipleChoice}, {@code Number} or {@code Link}; null when the server does not send it, and for {@code $metadata},
 *     which does not tell
 * @param nullable whether the value can be null; null when the server does not send it
 * @param collection whether the field has several values
 * @param taxonomy the name or id of the taxonomy whose taxa the field contains; null when it contains none, and for
 *     {@code $metadata}, which does not tell
 * @param related whether the field contains related items, which are returned only if they are expanded
 * @param options the names of the choices; empty for any other field
 */
public record FieldInfo(
        String name,
        String type,
        @Nullable String fieldType,
        @Nullable Boolean nullable,
        boolean collection,
        @Nullable String taxonomy,
        boolean related,
        List<String> options) {

    public FieldInfo {
        options = List.copyOf(options);
    }
}
