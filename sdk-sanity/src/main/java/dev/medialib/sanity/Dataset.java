package dev.medialib.sanity;

import dev.medialib.core.internal.pipeline.Caller;

/** One dataset of a project: its documents, to which assets are attached. */
public final class Dataset extends DocumentStore {

    Dataset(Caller caller, Settings settings, String name) {
        super(caller, settings, name, StoreEndpoints.DATASET, settings.datasetQueryRoot());
    }

    /** The dataset's name, such as {@code production}. */
    public String name() {
        return name;
    }

    @Override
    public String toString() {
        return "Dataset[" + name + "]";
    }
}
