package dev.medialib.sanity;

import dev.medialib.core.internal.pipeline.Caller;

/** One media library of an organization: its assets, videos, keys, and all its documents. */
public final class MediaLibrary extends DocumentStore {
    MediaLibrary(Caller caller, Settings settings, String id) {
        super(caller, settings, id);
    }

    /** The library's id, such as {@code mlZxz9rvqf76}. */
    public String id() {
        return name;
    }

    @Override
    public String toString() {
        return "MediaLibrary[" + name + "]";
    }
}
