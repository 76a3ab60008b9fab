package dev.medialib.core.internal.json;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Numbers and booleans that a server sends as texts, as OData does with {@code IEEE754Compatible=true}. */
public final class TextScalars {
    /** As many digits as Jackson reads in a number. */
    private static final int MAX_LENGTH = 1000;

    private static final Pattern NUMBER = Pattern.compile("-?(?:0|[1-9]\\d*)(?:\\.\\d+)?(?:[eE][+-]?\\d+)?");

    private TextScalars() {}

    /**
     * Marks a package whose models read a text as the value of a number or boolean property, if it is one. Such a value is written
     * again as a number or boolean. Any other text is kept as in all models.
     */
    @Target(ElementType.PACKAGE)
    @Retention(RetentionPolicy.RUNTIME)
    public @interface Accepted {}

    /** The {@code BigDecimal} or {@code Boolean} that a text contains; null if it contains something else. */
    public static @Nullable Object read(String text) {
        if (text.length() > MAX_LENGTH) {
            return null;
        }
        // .NET writes True where JSON has true
        if (text.equalsIgnoreCase("true") || text.equalsIgnoreCase("false")) {
            return Boolean.valueOf(text);
        }
        if (!NUMBER.matcher(text).matches()) {
            return null;
        }
        try {
            return new BigDecimal(text);
        } catch (NumberFormatException e) {
            // the exponent has too many digits
            return null;
        }
    }
}
