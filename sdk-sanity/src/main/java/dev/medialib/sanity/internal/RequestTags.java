package dev.medialib.sanity.internal;

import dev.medialib.sanity.id.RequestTag;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Tags of requests in the project's request logs.
 *
 * @param prefix sent before every tag, and alone for a call without a tag; null for no prefix
 * @param tag the tag of calls without their own tag, without the prefix; null for none
 */
public record RequestTags(@Nullable String prefix, @Nullable String tag) {
    public static final RequestTags NONE = new RequestTags(null, null);

    public RequestTags {
        if (prefix != null) {
            requirePrefix(prefix);
        }
        if (tag != null) {
            var unused = joined(prefix, tag);
        }
    }

    /** Returns these tags with another prefix. */
    public RequestTags withPrefix(String other) {
        return new RequestTags(other, tag);
    }

    /**
     * Returns this prefix with another tag.
     *
     * @throws IllegalArgumentException if the tag, or the tag with its prefix, is invalid
     */
    public RequestTags withTag(String other) {
        return new RequestTags(prefix, other);
    }

    private static void requirePrefix(String prefix) {
        try {
            var unused = RequestTag.of(prefix);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("requestTagPrefix must be a valid tag: " + e.getMessage(), e);
        }
    }

    /**
     * Returns the tag to send for a call; null for none.
     *
     * @throws IllegalArgumentException if the tag, or the tag with its prefix, is invalid
     */
    public @Nullable String of(@Nullable String own) {
        String used = own == null ? tag : own;
        return used == null ? prefix : joined(prefix, used);
    }

    private static String joined(@Nullable String prefix, String tag) {
        String valid = RequestTag.of(tag).value();
        return prefix == null ? valid : RequestTag.of(prefix + "." + valid).value();
    }

    /** Returns the parameters of a URL with the tag of a call, if there is one. */
    public Map<String, String> addTo(Map<String, String> parameters, @Nullable String own) {
        Map<String, String> all = new LinkedHashMap<>(parameters);
        String sent = of(own);
        if (sent != null) {
            all.put("tag", sent);
        }
        return all;
    }
}
