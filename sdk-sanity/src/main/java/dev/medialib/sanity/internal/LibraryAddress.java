package dev.medialib.sanity.internal;

import dev.medialib.core.internal.endpoint.RequestDraft;
import org.jspecify.annotations.Nullable;

/**
 * The media library that a request goes to, and the tag that it carries. Every endpoint of libraries fills them in together, so that
 * none goes without its tag.
 *
 * @param tag with the client's prefix; null for none
 */
public record LibraryAddress(String id, @Nullable String tag) {
    /** The beginning of the path templates. */
    public static final String PATH = "media-libraries/{library}";

    public RequestDraft fill(RequestDraft r) {
        return r.path("library", id).query("tag", tag);
    }
}
