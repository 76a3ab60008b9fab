package dev.medialib.testkit.livingdocs.settings;

/** Scope of an access token. */
public enum Scope {
    /** Allows reading entries, references, usage logs, keys, images and the project's configuration. */
    READ("public-api:read"),
    /** Allows patches, imports, and reading the status of imports. */
    WRITE("public-api:write");

    private final String wireName;

    Scope(String wireName) {
        this.wireName = wireName;
    }

    /** Returns the name of the scope in the documentation. */
    public String wireName() {
        return wireName;
    }
}
