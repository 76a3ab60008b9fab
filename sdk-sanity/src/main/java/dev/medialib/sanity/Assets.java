package dev.medialib.sanity;

import dev.medialib.core.internal.pipeline.Caller;

/** The Assets API: images and files of a dataset, and media library assets that are linked to it. */
public final class Assets {
    private final Caller caller;
    private final Settings settings;
    private final String dataset;

    Assets(Caller caller, Settings settings, String dataset) {
        this.caller = caller;
        this.settings = settings;
        this.dataset = dataset;
    }

    @Override
    public String toString() {
        return "Assets[" + caller.root() + ", " + dataset + ", " + settings.version() + "]";
    }
}
