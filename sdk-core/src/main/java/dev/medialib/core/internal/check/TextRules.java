package dev.medialib.core.internal.check;

import org.jspecify.annotations.Nullable;

/** Checks of the caller's texts. Messages contain the name of the parameter. */
public final class TextRules {

    private TextRules() {}

    /** Returns the text without the byte order mark that some servers send and parsers reject. */
    public static String withoutByteOrderMark(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    /** Rejects null, empty and blank texts. */
    public static String requireText(String name, @Nullable String value) {
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException(name + " must not be empty");
        }
        return value;
    }

    /** Rejects text with half of a surrogate pair, which has no form in UTF-8. */
    public static String requireUnicode(String name, String value) {
        if (!isUnicode(value)) {
            throw new IllegalArgumentException(name + " must be valid Unicode");
        }
        return value;
    }

    /** Whether the text has a form in UTF-8. Half of a surrogate pair has none. */
    public static boolean isUnicode(String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (Character.isSurrogate(c)) {
                boolean pair = i + 1 < value.length() && Character.isSurrogatePair(c, value.charAt(i + 1));
                if (!pair) {
                    return false;
                }
                i++;
            }
        }
        return true;
    }
}
