package dev.medialib.sanity;

import dev.medialib.core.internal.pipeline.Caller;
import java.util.Objects;
import java.util.regex.Pattern;

/** One media library of an organization: its assets, videos, keys, and all its documents. */
public final class MediaLibrary extends DocumentStore {
    private static final Pattern ID = Pattern.compile("[^/:?#\\s\\p{Cntrl}]+");

    MediaLibrary(Caller caller, Settings settings, String id) {
        super(caller, settings, id, StoreEndpoints.MEDIA_LIBRARY, caller.root());
    }

    /** The library's id, such as {@code mlZxz9rvqf76}. */
    public String id() {
        return name;
    }

    static String requireId(String id) {
        if (!ID.matcher(Objects.requireNonNull(id, "libraryId")).matches()) {
            throw new IllegalArgumentException(
                    "libraryId must not be empty and have neither white space nor any of / : ? #, but is \"" + id
                            + "\"");
        }
        return id;
    }

    @Override
    public String toString() {
        return "MediaLibrary[" + name + "]";
    }
}
