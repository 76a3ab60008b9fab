package dev.medialib.sitefinity.query;

import dev.medialib.sitefinity.internal.field.PropertyNames;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Checks of names and values in a query, because an invalid name could add a condition of its own. */
final class Names {
    private Names() {}

    /** Returns the name if it is a property of the item itself. */
    static String name(@Nullable String name) {
        if (name == null || !PropertyNames.isName(name)) {
            throw new IllegalArgumentException(
                    "name must be the name of a property (letters, digits and underscores, not starting with a digit),"
                            + " but is " + quoted(name));
        }
        return name;
    }

    /** Returns the path if it is a property of the item, or leads to a property of a related item: {@code Parent/Title}. */
    static String path(@Nullable String path) {
        if (path == null || !PropertyNames.isPath(path)) {
            throw new IllegalArgumentException(
                    "name must be the name of a property, or a path such as Parent/Title (letters, digits and underscores,"
                            + " not starting with a digit), but is " + quoted(path));
        }
        return path;
    }

    /** Returns the value if it is not null, because a null from a form would match other items. */
    static <V> V value(@Nullable V value) {
        if (value == null) {
            throw new IllegalArgumentException("value must not be null; use isNull() to match items without a value");
        }
        return value;
    }

    /** Returns a copy if it is not empty, because no item can match an empty list, and omitting it would match all items. */
    static <V> List<V> values(String parameter, @Nullable Collection<? extends V> values) {
        if (values == null || values.isEmpty()) {
            throw new IllegalArgumentException(parameter + " must not be empty");
        }
        values.forEach(Names::value);
        return List.copyOf(values);
    }

    private static String quoted(@Nullable String text) {
        return text == null ? "null" : "\"" + text + "\"";
    }
}
