package dev.medialib.sanity.id;

import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The id of a document together with the resource that it lives in: {@code {resourceType}:{resourceId}:{documentId}}, the
 * {@code _ref} of a {@code globalDocumentReference}. For example
 *
 * <ul>
 *   <li>{@code media-library:mlZxz9rvqf76:2w91UKgsNKEhWD6au6OzeNaOe7f}, a document in a media library;
 *   <li>{@code dataset:zp7mbokg.production:drafts.article}, a document in a dataset of a project;
 *   <li>{@code canvas:{id}:{documentId}}, or any other type that Sanity may add.
 * </ul>
 *
 * <p>Source: the reference of the Media Library API.
 *
 * @param resourceType the kind of resource; types that the SDK does not know are taken as they come
 * @param resourceId for a dataset {@code {projectId}.{dataset}}, for a media library its id
 * @param documentId the document in that resource
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
     * @throws IllegalArgumentException if the type or the id of the resource is not one
     */
    public GlobalDocumentReference {
        Syntax.require("resourceType", resourceType, TYPE, "made of Latin letters, digits, underscores and dashes");
        Syntax.require("resourceId", resourceId, RESOURCE, "one or more characters without white space and / \\ : ? #");
        Objects.requireNonNull(documentId, "documentId");
        if (resourceType.equals(MEDIA_LIBRARY)) {
            LibraryId.of(resourceId);
        } else if (resourceType.equals(DATASET)) {
            String[] parts = resourceId.split("\\.", -1);
            if (parts.length != 2) {
                throw Syntax.refusal("resourceId", resourceId, "{projectId}.{dataset} with exactly one dot");
            }
            ProjectId.of(parts[0]);
            DatasetName.of(parts[1]);
        }
    }

    /**
     * The reference that {@code value} is.
     *
     * @throws IllegalArgumentException if it does not have the three parts, or one of them is malformed
     */
    public static GlobalDocumentReference of(String value) {
        String[] parts = value.split(":", -1);
        if (parts.length != 3) {
            throw Syntax.refusal("reference", value, "{resourceType}:{resourceId}:{documentId}");
        }
        return new GlobalDocumentReference(parts[0], parts[1], DocumentId.of(parts[2]));
    }

    /** A reference to a document in a media library: an asset, or an instance of one. */
    public static GlobalDocumentReference mediaLibrary(LibraryId libraryId, DocumentId documentId) {
        return new GlobalDocumentReference(MEDIA_LIBRARY, libraryId.value(), documentId);
    }

    /**
     * A reference to a document in a media library: an asset, or an instance of one.
     *
     * @throws IllegalArgumentException if one of the ids is malformed
     */
    public static GlobalDocumentReference mediaLibrary(String libraryId, String documentId) {
        return mediaLibrary(LibraryId.of(libraryId), DocumentId.of(documentId));
    }

    /** A reference to a document in a dataset. */
    public static GlobalDocumentReference dataset(ProjectId projectId, DatasetName dataset, DocumentId documentId) {
        return new GlobalDocumentReference(DATASET, projectId + "." + dataset, documentId);
    }

    /**
     * A reference to a document in a dataset.
     *
     * @throws IllegalArgumentException if one of the ids is malformed
     */
    public static GlobalDocumentReference dataset(String projectId, String dataset, String documentId) {
        return dataset(ProjectId.of(projectId), DatasetName.of(dataset), DocumentId.of(documentId));
    }

    /** The media library; null when the resource is another one. */
    public @Nullable LibraryId libraryId() {
        return resourceType.equals(MEDIA_LIBRARY) ? LibraryId.of(resourceId) : null;
    }

    /** The project of the dataset; null when the resource is no dataset. */
    public @Nullable ProjectId projectId() {
        return resourceType.equals(DATASET) ? ProjectId.of(resourceId.substring(0, resourceId.indexOf('.'))) : null;
    }

    /** The dataset; null when the resource is no dataset. */
    public @Nullable DatasetName dataset() {
        return resourceType.equals(DATASET) ? DatasetName.of(resourceId.substring(resourceId.indexOf('.') + 1)) : null;
    }

    /** As it stands in a {@code _ref}: {@code {resourceType}:{resourceId}:{documentId}}. */
    @Override
    public String toString() {
        return resourceType + ":" + resourceId + ":" + documentId;
    }
}
