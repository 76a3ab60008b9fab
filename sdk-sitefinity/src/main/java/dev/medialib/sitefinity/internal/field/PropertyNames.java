package dev.medialib.sitefinity.internal.field;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What can be the name of a property in OData, custom fields among them. */
public final class PropertyNames {
    private static final String IDENTIFIER = "[\\p{L}_][\\p{L}\\p{Nd}_]{0,127}";
    private static final Pattern NAME = Pattern.compile(IDENTIFIER);
    private static final Pattern PATH = Pattern.compile(IDENTIFIER + "(?:/" + IDENTIFIER + "){0,9}");

    private PropertyNames() {}

    /** Whether a property of the item itself can be called so. */
    public static boolean isName(@Nullable String name) {
        return name != null && NAME.matcher(name).matches();
    }

    /** Whether it is a name, or several that lead to a property of a related item: {@code Parent/Title}. */
    public static boolean isPath(@Nullable String path) {
        return path != null && PATH.matcher(path).matches();
    }
}
