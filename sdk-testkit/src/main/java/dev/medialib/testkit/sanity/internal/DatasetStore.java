package dev.medialib.testkit.sanity.internal;

/** Documents of a dataset. */
public final class DatasetStore extends DocumentStore {

    private final String projectId;
    private final String name;

    public DatasetStore(String projectId, String name) {
        this.projectId = projectId;
        this.name = name;
    }

    public String name() {
        return name;
    }

    /** Returns the prefix of source documents in references: {@code dataset:{projectId}.{dataset}}. */
    public String resource() {
        return "dataset:" + projectId + "." + name;
    }
}
