package dev.medialib.sitefinity.metadata;

import java.util.List;
import java.util.Optional;

/**
 * Description of an entity set, with the type and the fields of its items.
 *
 * @param name the name in paths, such as {@code images}
 * @param type the full name of the type, such as {@code Telerik.Sitefinity.Libraries.Model.Image}
 * @param fields the fields in the server's order, including custom fields
 */
public record EntitySetInfo(String name, String type, List<FieldInfo> fields) {

    public EntitySetInfo {
        fields = List.copyOf(fields);
    }

    /** Returns the field with this name; empty if there is none. */
    public Optional<FieldInfo> field(String fieldName) {
        return fields.stream().filter(field -> field.name().equals(fieldName)).findFirst();
    }
}
