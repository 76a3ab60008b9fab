package dev.medialib.benchmarks.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A page of Sitefinity's images as a hand-written model. */
public record Images(List<Image> value) {

    public record Image(
            @JsonProperty("Id") UUID id,
            @JsonProperty("LastModified") Instant lastModified,
            @JsonProperty("Title") String title,
            @JsonProperty("Description") String description,
            @JsonProperty("UrlName") String urlName,
            @JsonProperty("PublicationDate") Instant publicationDate,
            @JsonProperty("DateCreated") Instant dateCreated,
            @JsonProperty("IncludeInSitemap") Boolean includeInSitemap,
            @JsonProperty("Ordinal") BigDecimal ordinal,
            @JsonProperty("Author") String author,
            @JsonProperty("Extension") String extension,
            @JsonProperty("MimeType") String mimeType,
            @JsonProperty("TotalSize") Long totalSize,
            @JsonProperty("Category") List<UUID> category,
            @JsonProperty("Tags") List<UUID> tags,
            @JsonProperty("FolderId") UUID folderId,
            @JsonProperty("ParentId") UUID parentId,
            @JsonProperty("Provider") String provider,
            @JsonProperty("Url") String url,
            @JsonProperty("ThumbnailUrl") String thumbnailUrl,
            @JsonProperty("AlternativeText") String alternativeText,
            @JsonProperty("Width") Integer width,
            @JsonProperty("Height") Integer height,
            @JsonProperty("Thumbnails") List<Thumbnail> thumbnails) {}

    public record Thumbnail(
            @JsonProperty("Title") String title,
            @JsonProperty("Url") String url,
            @JsonProperty("Width") Integer width) {}
}
