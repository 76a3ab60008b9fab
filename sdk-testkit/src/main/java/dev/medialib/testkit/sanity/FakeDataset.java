package dev.medialib.testkit.sanity;

/** A dataset of the project: documents that clients read and write, including uploaded images and files. */
public final class FakeDataset extends FakeDocuments {

    private final String name;

    FakeDataset(State state, String name) {
        super(state);
        this.name = name;
    }

    /** Returns the name of the dataset. */
    public String name() {
        return name;
    }

    /** Returns the prefix of source documents in references: {@code dataset:{projectId}.{dataset}}. */
    String resource() {
        return "dataset:" + state.projectId + "." + name;
    }
}
