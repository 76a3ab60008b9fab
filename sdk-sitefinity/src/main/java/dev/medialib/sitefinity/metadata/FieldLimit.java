package dev.medialib.sitefinity.metadata;

/**
 * Counts the fields of all entity sets and their options. Sets share types, and types share base types, so that a short document can
 * describe more fields than memory holds.
 */
final class FieldLimit {
    static final int MAX_FIELDS = 500_000;

    private long fields;

    /**
     * Counts more fields.
     *
     * @throws IllegalArgumentException if there are too many
     */
    void add(int more) {
        fields += more;
        if (fields > MAX_FIELDS) {
            throw new IllegalArgumentException("unusable: the entity sets have more than " + MAX_FIELDS + " fields");
        }
    }
}
