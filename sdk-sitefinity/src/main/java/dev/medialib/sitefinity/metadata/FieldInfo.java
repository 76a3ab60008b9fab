package dev.medialib.sitefinity.metadata;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Description of a field of a type.
 *
 * @param name the name in JSON
 * @param type the OData type, such as {@code Edm.Guid} or {@code Edm.Decimal}. For a collection it is the type of an item. For
 *     related items, enumerations and structures it is the full name of their type. A type in another form stays as the server
 *     sent it
 * @param fieldType the vendor's name of the kind of field, such as {@code ShortText}, {@code LongText}, {@code Choices}, {@code
 *     MultipleChoice}, {@code Number} or {@code Link}; null if the server did not send it, and always null for {@code
 *     $metadata}
 * @param nullable whether the value can be null; null if the server did not send it
 * @param collection whether the field has several values
 * @param taxonomy the taxonomy to which the values of the field belong; null for other fields, and always null for {@code
 *     $metadata}
 * @param related whether the field contains related items, which are returned only if they are expanded
 * @param options the names of the choices; empty for other fields
 */
public record FieldInfo(
        String name,
        String type,
        @Nullable String fieldType,
        @Nullable Boolean nullable,
        boolean collection,
        @Nullable FieldTaxonomy taxonomy,
        boolean related,
        List<String> options) {

    public FieldInfo {
        options = List.copyOf(options);
    }
}
