package dev.medialib.sanity.document;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A JSONMatch path such as {@code aspects.copyright.holder} or {@code versions[_key=="a1"].title}. It is parsed only to find
 * out whether two paths might lead to the same place.
 *
 * @param text the path in the form of the request
 * @param root the first property of the path; null when the path can lead anywhere, such as {@code ..title}
 * @param plain whether the path consists only of property names and dots, so that it leads to one place
 */
record PatchPath(String text, @Nullable String root, boolean plain) {
    static PatchPath of(String text) {
        if (Objects.requireNonNull(text, "path").isBlank()) {
            throw new IllegalArgumentException("path must not be blank");
        }
        int root = isNameStart(text.codePointAt(0)) ? nameEnd(text, 0) : 0;
        int end = root;
        while (end > 0 && end < text.length() && text.charAt(end) == '.') {
            int next = nameEnd(text, end + 1);
            if (next == end + 1) {
                break;
            }
            end = next;
        }
        boolean rooted = root > 0 && (root == text.length() || text.charAt(root) == '.' || text.charAt(root) == '[');
        return new PatchPath(text, rooted ? text.substring(0, root) : null, rooted && end == text.length());
    }

    /** The index after the characters of a name that begin at {@code start}. */
    private static int nameEnd(String text, int start) {
        int end = start;
        while (end < text.length() && isNamePart(text.codePointAt(end))) {
            end += Character.charCount(text.codePointAt(end));
        }
        return end;
    }

    private static boolean isNameStart(int c) {
        return Character.isLetter(c) || c == '_';
    }

    private static boolean isNamePart(int c) {
        return isNameStart(c) || c == '-' || isNumber(c);
    }

    private static boolean isNumber(int c) {
        return switch (Character.getType(c)) {
            case Character.DECIMAL_DIGIT_NUMBER, Character.LETTER_NUMBER, Character.OTHER_NUMBER -> true;
            default -> false;
        };
    }
}
