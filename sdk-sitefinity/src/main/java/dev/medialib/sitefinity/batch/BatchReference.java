package dev.medialib.sitefinity.batch;

/**
 * Reference to the result of an earlier request in the same changeset. {@code toString()} returns its form in paths:
 * {@code $0}.
 *
 * @param contentId the number of the earlier request
 */
public record BatchReference(int contentId) {
    @Override
    public String toString() {
        return "$" + contentId;
    }
}
