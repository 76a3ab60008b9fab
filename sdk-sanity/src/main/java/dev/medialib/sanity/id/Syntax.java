package dev.medialib.sanity.id;

import java.util.Objects;
import java.util.regex.Pattern;

/** The one place that refuses a text which is not the identifier it should be. */
final class Syntax {
    private static final int SHOWN = 80;

    private Syntax() {}

    /** The value, if all of it matches; the exception names the parameter and the rule, and shows the beginning of the value. */
    static String require(String name, String value, Pattern pattern, String rule) {
        if (!pattern.matcher(Objects.requireNonNull(value, name)).matches()) {
            throw refusal(name, value, rule);
        }
        return value;
    }

    static IllegalArgumentException refusal(String name, String value, String rule) {
        return new IllegalArgumentException(name + " must be " + rule + ", not \"" + shown(value) + "\"");
    }

    /** Cut short and free of control characters, so that a value can forge no line of a log. */
    private static String shown(String value) {
        String cut = value.length() <= SHOWN ? value : value.substring(0, SHOWN) + "…";
        return cut.replaceAll("\\p{Cntrl}", "\uFFFD");
    }
}
