package dev.medialib.testkit.sanity;

/** A dataset of the project: documents that clients read and write, among them the images and files that were uploaded. */
public final class FakeDataset extends FakeDocuments {

    private final String name;

    FakeDataset(State state, String name) {
        super(state);
        this.name = name;
    }

    /** The dataset's name. */
    public String name() {
        return name;
    }

    /** What source documents of references begin with: {@code dataset:{projectId}.{dataset}}. */
    String resource() {
        return "dataset:" + state.projectId + "." + name;
    }
}
