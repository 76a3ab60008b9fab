package dev.medialib.sitefinity.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.medialib.core.json.Timestamp;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An image, a video or a document.
 *
 * <p>Lists leave out {@code Category}, {@code Tags} and {@code Provider}, of images also {@code Thumbnails}, unless they are selected
 * (Sitefinity documentation, "Media CRUD operations"): null there does not mean that an item has no tags, an empty list does.
 */
public interface MediaItem extends Item {
    @JsonProperty("PublicationDate")
    @Nullable Timestamp publicationDate();

    /** Set by the server. */
    @JsonProperty("DateCreated")
    @Nullable Timestamp dateCreated();

    @JsonProperty("IncludeInSitemap")
    @Nullable Boolean includeInSitemap();

    /** The place among its siblings, a number that may be negative or have a fraction. */
    @JsonProperty("Ordinal")
    @Nullable BigDecimal ordinal();

    /** An empty text and null both occur for "none". */
    @JsonProperty("Author")
    @Nullable String author();

    /** Of the file, with the dot: {@code .jpg}. Set by the server. */
    @JsonProperty("Extension")
    @Nullable String extension();

    /** Of the file, such as {@code image/jpeg}. Set by the server. */
    @JsonProperty("MimeType")
    @Nullable String mimeType();

    /** Of the file, in bytes. Set by the server. */
    @JsonProperty("TotalSize")
    @Nullable Long totalSize();

    /** The ids of hierarchical taxa; null when the server left them out, as lists do. */
    @JsonProperty("Category")
    @Nullable List<UUID> category();

    /** The ids of flat taxa; null when the server left them out, as lists do. */
    @JsonProperty("Tags")
    @Nullable List<UUID> tags();

    /** The folder within the library; null for an item at the library's root level. */
    @JsonProperty("FolderId")
    @Nullable UUID folderId();

    /** The library, also of an item in one of its folders. */
    @JsonProperty("ParentId")
    @Nullable UUID parentId();

    /** The name of the provider; null when the server left it out, as most lists do. Set by the server. */
    @JsonProperty("Provider")
    @Nullable String provider();

    /**
     * Where the file is: absolute, or relative to the site; see {@link dev.medialib.sitefinity.SitefinityClient#resolveUrl(MediaItem)}.
     * Its {@code sfvrsn} changes with the file. Set by the server.
     */
    @JsonProperty("Url")
    @Nullable String url();

    /** Where a small picture of it is; absolute or relative as {@link #url()}. Set by the server. */
    @JsonProperty("ThumbnailUrl")
    @Nullable String thumbnailUrl();
}
