package dev.medialib.sitefinity.library;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.medialib.core.json.JsonData;
import dev.medialib.core.json.Timestamp;
import dev.medialib.sitefinity.item.Item;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A library of images, videos or documents, which can contain {@link Folder}s. */
public interface Library extends Item {
    /** Returns the time of publication. */
    @JsonProperty("PublicationDate")
    @Nullable Timestamp publicationDate();

    /** Returns the time of creation. It is read-only. */
    @JsonProperty("DateCreated")
    @Nullable Timestamp dateCreated();

    /** Returns whether the library is in the site's sitemap. */
    @JsonProperty("IncludeInSitemap")
    @Nullable Boolean includeInSitemap();

    /** Returns the maximum size of the library. The documentation explains neither the unit nor the value 0 in its samples. */
    @JsonProperty("MaxSize")
    @Nullable Long maxSize();

    /** Returns the maximum size of one file. The unit is not documented. */
    @JsonProperty("MaxItemSize")
    @Nullable Long maxItemSize();

    /** Returns the storage of the files, such as {@code Database} or {@code FileSystem}. */
    @JsonProperty("BlobStorageProvider")
    @Nullable String blobStorageProvider();

    /** Returns the name of the output cache profile; null when there is none. */
    @JsonProperty("OutputCacheProfile")
    @Nullable String outputCacheProfile();

    /** Returns the name of the client cache profile; null when there is none. */
    @JsonProperty("ClientCacheProfile")
    @Nullable String clientCacheProfile();

    /** Returns the cover image; null when there is none. */
    @JsonProperty("CoverId")
    @Nullable UUID coverId();

    /** Returns the number of children. It is read-only, and the documentation does not tell which children are counted. */
    @JsonProperty("ChildrenCount")
    @Nullable Integer childrenCount();

    /** Returns the id of the parent; null when the server did not send it, which is usual unless it is selected. */
    @JsonProperty("ParentId")
    @Nullable UUID parentId();

    /**
     * Returns the thumbnail profiles in an undocumented form; null when the server did not send them, which is usual unless they
     * are selected.
     */
    @JsonProperty("ThumbnailProfiles")
    @Nullable JsonData thumbnailProfiles();
}
