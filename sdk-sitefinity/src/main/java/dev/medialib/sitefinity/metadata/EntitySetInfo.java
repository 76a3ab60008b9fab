package dev.medialib.sitefinity.metadata;

import java.util.List;
import java.util.Optional;

/**
 * An entity set and the type of its items.
 *
 * @param name as in paths, such as {@code images}
 * @param type the type's full name, such as {@code Telerik.Sitefinity.Libraries.Model.Image}
 * @param fields in the server's order, custom ones among them
 */
public record EntitySetInfo(String name, String type, List<FieldInfo> fields) {

    public EntitySetInfo {
        fields = List.copyOf(fields);
    }

    /** The field with this name; empty when there is none. */
    public Optional<FieldInfo> field(String fieldName) {
        return fields.stream().filter(field -> field.name().equals(fieldName)).findFirst();
    }
}
