package dev.medialib.sanity.id;

import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reference to a document in another resource: {@code {resourceType}:{resourceId}:{documentId}}. It is the {@code _ref} of a
 * {@code globalDocumentReference}. Examples:
 *
 * <ul>
 *   <li>{@code media-library:mlZxz9rvqf76:2w91UKgsNKEhWD6au6OzeNaOe7f}, a document in a media library;
 *   <li>{@code dataset:zp7mbokg.production:drafts.article}, a document in a dataset of a project;
 *   <li>{@code canvas:{id}:{documentId}}, or any other type that Sanity may add.
 * </ul>
 *
 * <p>Source: the reference of the Media Library API.
 *
 * @param resourceType the type of the resource; types that this SDK does not know are allowed
 * @param resourceId the id of a media library, or {@code {projectId}.{dataset}} for a dataset
 * @param documentId the id of the document in the resource
 */
public record GlobalDocumentReference(String resourceType, String resourceId, DocumentId documentId) {
    /** The {@link #resourceType()} of media libraries. */
    public static final String MEDIA_LIBRARY = "media-library";

    /** The {@link #resourceType()} of datasets. */
    public static final String DATASET = "dataset";

    private static final Pattern TYPE = Pattern.compile("[a-zA-Z0-9_-]+");
    private static final Pattern RESOURCE = Pattern.compile("[^\\p{Cntrl}\\s:/\\\\?#]+");

    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if the type or the id of the resource is invalid
     */
    public GlobalDocumentReference {
        Syntax.require("resourceType", resourceType, TYPE, "made of Latin letters, digits, underscores and dashes");
        Syntax.require(
                "resourceId", resourceId, RESOURCE, "one or more characters other than white space and / \\ : ? #");
        Objects.requireNonNull(documentId, "documentId");
        if (resourceType.equals(MEDIA_LIBRARY)) {
            LibraryId.of(resourceId);
        } else if (resourceType.equals(DATASET)) {
            String[] parts = resourceId.split("\\.", -1);
            if (parts.length != 2) {
                throw Syntax.invalid("resourceId", resourceId, "{projectId}.{dataset} with exactly one dot");
            }
            ProjectId.of(parts[0]);
            DatasetName.of(parts[1]);
        }
    }

    /**
     * Parses a reference.
     *
     * @throws IllegalArgumentException if {@code value} does not have three parts, or one of them is invalid
     */
    public static GlobalDocumentReference of(String value) {
        String[] parts = value.split(":", -1);
        if (parts.length != 3) {
            throw Syntax.invalid("reference", value, "{resourceType}:{resourceId}:{documentId}");
        }
        return new GlobalDocumentReference(parts[0], parts[1], DocumentId.of(parts[2]));
    }

    /** Returns a reference to a document in a media library: an asset or one of its instances. */
    public static GlobalDocumentReference mediaLibrary(LibraryId libraryId, DocumentId documentId) {
        return new GlobalDocumentReference(MEDIA_LIBRARY, libraryId.value(), documentId);
    }

    /**
     * Returns a reference to a document in a media library: an asset or one of its instances.
     *
     * @throws IllegalArgumentException if one of the ids is invalid
     */
    public static GlobalDocumentReference mediaLibrary(String libraryId, String documentId) {
        return mediaLibrary(LibraryId.of(libraryId), DocumentId.of(documentId));
    }

    /** Returns a reference to a document in a dataset. */
    public static GlobalDocumentReference dataset(ProjectId projectId, DatasetName dataset, DocumentId documentId) {
        return new GlobalDocumentReference(DATASET, projectId + "." + dataset, documentId);
    }

    /**
     * Returns a reference to a document in a dataset.
     *
     * @throws IllegalArgumentException if one of the ids is invalid
     */
    public static GlobalDocumentReference dataset(String projectId, String dataset, String documentId) {
        return dataset(ProjectId.of(projectId), DatasetName.of(dataset), DocumentId.of(documentId));
    }

    /** Returns the media library; null if the resource is not a media library. */
    public @Nullable LibraryId libraryId() {
        return resourceType.equals(MEDIA_LIBRARY) ? LibraryId.of(resourceId) : null;
    }

    /** Returns the project of the dataset; null if the resource is not a dataset. */
    public @Nullable ProjectId projectId() {
        return resourceType.equals(DATASET) ? ProjectId.of(resourceId.substring(0, resourceId.indexOf('.'))) : null;
    }

    /** Returns the dataset; null if the resource is not a dataset. */
    public @Nullable DatasetName dataset() {
        return resourceType.equals(DATASET) ? DatasetName.of(resourceId.substring(resourceId.indexOf('.') + 1)) : null;
    }

    /** Returns the text of a {@code _ref}: {@code {resourceType}:{resourceId}:{documentId}}. */
    @Override
    public String toString() {
        return resourceType + ":" + resourceId + ":" + documentId;
    }
}
