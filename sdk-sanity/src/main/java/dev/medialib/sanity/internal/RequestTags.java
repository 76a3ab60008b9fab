package dev.medialib.sanity.internal;

import dev.medialib.sanity.id.RequestTag;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The tags by which a project's request logs tell requests apart.
 *
 * @param prefix stands before every tag, and alone where a call has none; null for no prefix
 */
public record RequestTags(@Nullable String prefix) {
    public static final RequestTags NONE = new RequestTags(null);

    public RequestTags {
        if (prefix != null) {
            requirePrefix(prefix);
        }
    }

    private static void requirePrefix(String prefix) {
        try {
            var unused = RequestTag.of(prefix);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("requestTagPrefix must be a tag by itself: " + e.getMessage(), e);
        }
    }

    /**
     * What to send for a call; null for nothing.
     *
     * @throws IllegalArgumentException if the tag, or the tag with its prefix, is not one
     */
    public @Nullable String of(@Nullable String tag) {
        if (tag == null) {
            return prefix;
        }
        String own = RequestTag.of(tag).value();
        return prefix == null ? own : RequestTag.of(prefix + "." + own).value();
    }

    /** The parameters of a URL, and the tag to send for a call if there is one. */
    public Map<String, String> addTo(Map<String, String> parameters, @Nullable String tag) {
        Map<String, String> all = new LinkedHashMap<>(parameters);
        String sent = of(tag);
        if (sent != null) {
            all.put("tag", sent);
        }
        return all;
    }
}
