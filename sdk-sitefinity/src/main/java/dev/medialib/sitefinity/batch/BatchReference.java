package dev.medialib.sitefinity.batch;

/**
 * Reference to the result of an earlier request in the same changeset. Its text is used in paths: {@code $0}.
 *
 * @param contentId the number of that request
 */
public record BatchReference(int contentId) {
    @Override
    public String toString() {
        return "$" + contentId;
    }
}
