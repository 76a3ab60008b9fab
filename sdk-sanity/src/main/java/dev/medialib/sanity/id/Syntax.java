package dev.medialib.sanity.id;

import java.util.Objects;
import java.util.regex.Pattern;

/** Checks identifiers, and creates the exceptions for invalid ones. */
final class Syntax {
    private static final int SHOWN = 80;

    private Syntax() {}

    /**
     * Returns a value that matches as a whole. Otherwise throws an exception with the parameter, the rule and the beginning of
     * the value.
     */
    static String require(String name, String value, Pattern pattern, String rule) {
        if (!pattern.matcher(Objects.requireNonNull(value, name)).matches()) {
            throw invalid(name, value, rule);
        }
        return value;
    }

    static IllegalArgumentException invalid(String name, String value, String rule) {
        return new IllegalArgumentException(name + " must be " + rule + ", but is \"" + shown(value) + "\"");
    }

    /** Returns a short form without control characters, so that a value cannot forge lines of a log. */
    private static String shown(String value) {
        String cut = value.length() <= SHOWN ? value : value.substring(0, SHOWN) + "…";
        return cut.replaceAll("\\p{Cntrl}", "\uFFFD");
    }
}
