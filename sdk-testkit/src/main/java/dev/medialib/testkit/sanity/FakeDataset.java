package dev.medialib.testkit.sanity;

import dev.medialib.testkit.sanity.internal.DatasetStore;
import dev.medialib.testkit.sanity.internal.State;

/** Dataset of the project: documents that clients read and write, including uploaded images and files. */
public final class FakeDataset extends FakeDocuments {

    private final DatasetStore store;

    FakeDataset(State state, DatasetStore store) {
        super(state, store);
        this.store = store;
    }

    /** Returns the name of the dataset. */
    public String name() {
        return store.name();
    }
}
