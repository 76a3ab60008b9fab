package dev.medialib.sanity;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The tags by which a project's request logs tell requests apart.
 *
 * @param prefix stands before every tag, and alone where a call has none; null for no prefix
 */
record RequestTags(@Nullable String prefix) {
    static final RequestTags NONE = new RequestTags(null);

    private static final Pattern ALLOWED = Pattern.compile("[A-Za-z0-9._-]{1,75}");

    RequestTags {
        if (prefix != null) {
            requireValid("requestTagPrefix", prefix);
        }
    }

    /** What to send for a call; null for nothing. */
    @Nullable String of(@Nullable String tag) {
        if (tag == null) {
            return prefix;
        }
        requireValid("tag", tag);
        return prefix == null ? tag : requireValid("tag with its prefix", prefix + "." + tag);
    }

    private static String requireValid(String name, String tag) {
        if (!ALLOWED.matcher(tag).matches()) {
            throw new IllegalArgumentException(
                    name + " must have 1 to 75 letters, digits, dots, dashes or underscores, but is \"" + tag + "\"");
        }
        return tag;
    }
}
