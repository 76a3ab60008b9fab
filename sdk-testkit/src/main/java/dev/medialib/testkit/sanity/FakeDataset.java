package dev.medialib.testkit.sanity;

import dev.medialib.testkit.sanity.asset.DatasetAssetEndpoints;
import dev.medialib.testkit.sanity.internal.DatasetStore;
import dev.medialib.testkit.sanity.internal.ErrorResponse;
import dev.medialib.testkit.sanity.internal.State;
import okio.ByteString;

/** Dataset of the project: documents that clients read and write, including uploaded images and files. */
public final class FakeDataset extends FakeDocuments {

    private final String name;

    FakeDataset(State state, DatasetStore store) {
        super(state);
        name = store.name();
    }

    @Override
    DatasetStore store() {
        DatasetStore store = state.datasets.get(name);
        if (store == null) {
            throw new IllegalStateException("the data that was loaded has no dataset " + name);
        }
        return store;
    }

    /** Returns the name of the dataset. */
    public String name() {
        return name;
    }

    /**
     * Adds a small PNG image, as an upload does. Every image has bytes of its own.
     *
     * @param filename the original file name
     * @return the id of the {@code sanity.imageAsset}
     */
    public String addImage(String filename) {
        synchronized (state) {
            return new DatasetAssetEndpoints(state).add(store(), sampleImage(), filename);
        }
    }

    /**
     * Adds an image or a file with these bytes, as an upload does. The same bytes give the same document again.
     *
     * @param filename the original file name, from which the extension of a file follows
     * @return the id of the {@code sanity.imageAsset}, or of the {@code sanity.fileAsset} if the bytes are no image
     * @throws IllegalArgumentException if the bytes are an image without a size
     */
    public String addAsset(String filename, byte[] bytes) {
        synchronized (state) {
            try {
                return new DatasetAssetEndpoints(state).add(store(), ByteString.of(bytes), filename);
            } catch (ErrorResponse rejected) {
                throw new IllegalArgumentException(
                        "an upload of these bytes is rejected: " + rejected.getMessage(), rejected);
            }
        }
    }
}
