package dev.medialib.sitefinity.library;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.medialib.core.json.JsonData;
import dev.medialib.core.json.Timestamp;
import dev.medialib.sitefinity.item.Item;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Library of images, videos or documents. It can contain {@link Folder}s. */
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

    /**
     * Returns the maximum size of the library. The vendor does not document the unit. The vendor's samples contain the value 0.
     * Its meaning is not documented.
     */
    @JsonProperty("MaxSize")
    @Nullable Long maxSize();

    /** Returns the maximum size of one file. The unit is not documented. */
    @JsonProperty("MaxItemSize")
    @Nullable Long maxItemSize();

    /** Returns the storage of the files, such as {@code Database} or {@code FileSystem}. */
    @JsonProperty("BlobStorageProvider")
    @Nullable String blobStorageProvider();

    /** Returns the name of the output cache profile; null if there is none. */
    @JsonProperty("OutputCacheProfile")
    @Nullable String outputCacheProfile();

    /** Returns the name of the client cache profile; null if there is none. */
    @JsonProperty("ClientCacheProfile")
    @Nullable String clientCacheProfile();

    /** Returns the id of the cover image; null if there is none. */
    @JsonProperty("CoverId")
    @Nullable UUID coverId();

    /** Returns the number of children. It is read-only. The vendor does not document which children are counted. */
    @JsonProperty("ChildrenCount")
    @Nullable Integer childrenCount();

    /** Returns the id of the parent; usually null unless the property is selected. */
    @JsonProperty("ParentId")
    @Nullable UUID parentId();

    /** Returns the thumbnail profiles in an undocumented form; usually null unless the property is selected. */
    @JsonProperty("ThumbnailProfiles")
    @Nullable JsonData thumbnailProfiles();
}
