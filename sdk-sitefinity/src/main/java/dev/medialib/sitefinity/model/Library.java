package dev.medialib.sitefinity.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.medialib.core.json.JsonData;
import dev.medialib.core.json.Timestamp;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A library of images, videos or documents; its folders are {@link Folder}s. */
public interface Library extends Item {
    @JsonProperty("PublicationDate")
    @Nullable Timestamp publicationDate();

    /** Set by the server. */
    @JsonProperty("DateCreated")
    @Nullable Timestamp dateCreated();

    @JsonProperty("IncludeInSitemap")
    @Nullable Boolean includeInSitemap();

    /** How much it may hold. The unit is not documented, nor that 0, which samples show, means no limit. */
    @JsonProperty("MaxSize")
    @Nullable Long maxSize();

    /** How large one file may be. The unit is not documented. */
    @JsonProperty("MaxItemSize")
    @Nullable Long maxItemSize();

    /** Where files are stored, such as {@code Database} or {@code FileSystem}. */
    @JsonProperty("BlobStorageProvider")
    @Nullable String blobStorageProvider();

    @JsonProperty("OutputCacheProfile")
    @Nullable String outputCacheProfile();

    @JsonProperty("ClientCacheProfile")
    @Nullable String clientCacheProfile();

    /** The image that stands for the library. */
    @JsonProperty("CoverId")
    @Nullable UUID coverId();

    /** Set by the server. What is counted is not documented. */
    @JsonProperty("ChildrenCount")
    @Nullable Integer childrenCount();

    /** Null when the server left it out, as it does unless it is selected. */
    @JsonProperty("ParentId")
    @Nullable UUID parentId();

    /** Null when the server left it out, as it does unless it is selected; its shape is not documented. */
    @JsonProperty("ThumbnailProfiles")
    @Nullable JsonData thumbnailProfiles();
}
