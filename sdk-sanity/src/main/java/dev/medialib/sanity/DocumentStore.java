package dev.medialib.sanity;

import dev.medialib.core.internal.pipeline.Caller;

/** Documents of one place, a {@link MediaLibrary} or a {@link Dataset}, which are queried and changed in the same ways. */
public abstract sealed class DocumentStore permits MediaLibrary, Dataset {
    final Caller caller;
    final Settings settings;
    final String name;

    DocumentStore(Caller caller, Settings settings, String name) {
        this.caller = caller;
        this.settings = settings;
        this.name = name;
    }
}
