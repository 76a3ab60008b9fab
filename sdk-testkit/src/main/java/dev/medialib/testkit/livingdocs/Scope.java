package dev.medialib.testkit.livingdocs;

/** What an access token may do. */
public enum Scope {
    /** Reading entries, references, usage logs, keys, images and the project's configuration. */
    READ("public-api:read"),
    /** Patches, imports, and the status of imports too. */
    WRITE("public-api:write");

    private final String wireName;

    Scope(String wireName) {
        this.wireName = wireName;
    }

    /** The scope's name in the documentation. */
    public String wireName() {
        return wireName;
    }
}
