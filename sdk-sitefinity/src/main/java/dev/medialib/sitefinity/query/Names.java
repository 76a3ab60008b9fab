package dev.medialib.sitefinity.query;

import dev.medialib.sitefinity.internal.field.PropertyNames;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What may stand in a query: a name that is no name could smuggle in a condition of its own. */
final class Names {
    private Names() {}

    /** A property of the item itself. */
    static String name(@Nullable String name) {
        if (name == null || !PropertyNames.isName(name)) {
            throw new IllegalArgumentException(
                    "name must be the name of a property: a letter or underscore, then letters, digits and underscores;"
                            + " but is " + quoted(name));
        }
        return name;
    }

    /** A property of the item, or of what its single-valued properties lead to: {@code Parent/Title}. */
    static String path(@Nullable String path) {
        if (path == null || !PropertyNames.isPath(path)) {
            throw new IllegalArgumentException(
                    "name must be the name of a property, or several with slashes between them: each a letter or"
                            + " underscore, then letters, digits and underscores; but is " + quoted(path));
        }
        return path;
    }

    /** The same value, which must not be null: null from a form would ask for something else. */
    static <V> V value(@Nullable V value) {
        if (value == null) {
            throw new IllegalArgumentException("value must not be null; isNull() asks for items without one");
        }
        return value;
    }

    /** A copy, which is not empty: what holds for one of no values holds never, and must not become what holds always. */
    static <V> List<V> values(@Nullable Collection<? extends V> values) {
        if (values == null || values.isEmpty()) {
            throw new IllegalArgumentException("values must not be empty: no item could match");
        }
        values.forEach(Names::value);
        return List.copyOf(values);
    }

    private static String quoted(@Nullable String text) {
        return text == null ? "null" : "\"" + text + "\"";
    }
}
