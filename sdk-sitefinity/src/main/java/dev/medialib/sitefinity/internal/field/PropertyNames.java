package dev.medialib.sitefinity.internal.field;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Rules for names of properties in OData, including custom fields. */
public final class PropertyNames {
    private static final String IDENTIFIER = "[\\p{L}_][\\p{L}\\p{Nd}_]{0,127}";
    private static final Pattern NAME = Pattern.compile(IDENTIFIER);
    private static final Pattern PATH = Pattern.compile(IDENTIFIER + "(?:/" + IDENTIFIER + "){0,9}");

    private PropertyNames() {}

    /** Returns whether the text is a valid name of a property of the item itself. */
    public static boolean isName(@Nullable String name) {
        return name != null && NAME.matcher(name).matches();
    }

    /** Returns whether the text is a name, or a path to a property of a related item: {@code Parent/Title}. */
    public static boolean isPath(@Nullable String path) {
        return path != null && PATH.matcher(path).matches();
    }
}
