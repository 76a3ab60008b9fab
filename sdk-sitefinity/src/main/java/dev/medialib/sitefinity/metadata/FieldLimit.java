package dev.medialib.sitefinity.metadata;

/**
 * Limit for the fields and options of all entity sets. Sets share types, and types share base types, so that a short document
 * can describe more fields than fit into memory.
 */
final class FieldLimit {
    static final int MAX_FIELDS = 500_000;

    private long fields;

    /**
     * Adds to the number of fields.
     *
     * @throws IllegalArgumentException if there are too many
     */
    void add(int more) {
        fields += more;
        if (fields > MAX_FIELDS) {
            throw new IllegalArgumentException("the entity sets have more than " + MAX_FIELDS + " fields");
        }
    }
}
