package dev.medialib.sitefinity;

/**
 * What an earlier request of the same changeset makes or changes. Its text is what stands in paths: {@code $0}.
 *
 * @param contentId the number of that request
 */
public record BatchReference(int contentId) {
    @Override
    public String toString() {
        return "$" + contentId;
    }
}
