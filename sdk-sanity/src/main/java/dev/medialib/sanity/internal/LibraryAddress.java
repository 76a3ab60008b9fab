package dev.medialib.sanity.internal;

import dev.medialib.core.internal.endpoint.RequestDraft;
import org.jspecify.annotations.Nullable;

/**
 * Media library and tag of a request. Every endpoint of libraries fills in both, so that no request lacks its tag.
 *
 * @param tag the tag with the client's prefix; null for none
 */
public record LibraryAddress(String id, @Nullable String tag) {
    /** The start of the path templates. */
    public static final String PATH = "media-libraries/{library}";

    public RequestDraft fill(RequestDraft r) {
        return r.path("library", id).query("tag", tag);
    }
}
