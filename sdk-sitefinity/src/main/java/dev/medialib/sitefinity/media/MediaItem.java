package dev.medialib.sitefinity.media;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.medialib.core.json.Timestamp;
import dev.medialib.sitefinity.item.Item;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Image, video or document.
 *
 * <p>Lists omit {@code Category}, {@code Tags}, {@code Provider} and, for images, {@code Thumbnails}, unless they are selected
 * (Sitefinity documentation, "Media CRUD operations"). Therefore, if the tags are null, they are unknown. An item without tags
 * has an empty list.
 */
public interface MediaItem extends Item {
    /** Returns the time of publication. */
    @JsonProperty("PublicationDate")
    @Nullable Timestamp publicationDate();

    /** Returns the time of creation. It is read-only. */
    @JsonProperty("DateCreated")
    @Nullable Timestamp dateCreated();

    /** Returns whether the item is in the site's sitemap. */
    @JsonProperty("IncludeInSitemap")
    @Nullable Boolean includeInSitemap();

    /** Returns the position among siblings. The number can be negative and can have a fraction. */
    @JsonProperty("Ordinal")
    @Nullable BigDecimal ordinal();

    /** Returns the author. Null and an empty text both mean that there is none. */
    @JsonProperty("Author")
    @Nullable String author();

    /** Returns the extension of the file with the dot, such as {@code .jpg}. It is read-only. */
    @JsonProperty("Extension")
    @Nullable String extension();

    /** Returns the media type of the file, such as {@code image/jpeg}. It is read-only. */
    @JsonProperty("MimeType")
    @Nullable String mimeType();

    /** Returns the size of the file in bytes. It is read-only. */
    @JsonProperty("TotalSize")
    @Nullable Long totalSize();

    /**
     * Returns the ids of the item's categories and other hierarchical taxa; null if the server did not send them, as in
     * lists.
     */
    @JsonProperty("Category")
    @Nullable List<UUID> category();

    /** Returns the ids of the item's tags and other flat taxa; null if the server did not send them, as in lists. */
    @JsonProperty("Tags")
    @Nullable List<UUID> tags();

    /** Returns the id of the folder in the library; null for an item at the root level of the library. */
    @JsonProperty("FolderId")
    @Nullable UUID folderId();

    /** Returns the id of the library, also for an item in a folder of the library. */
    @JsonProperty("ParentId")
    @Nullable UUID parentId();

    /** Returns the name of the provider; null if the server did not send it, as in most lists. It is read-only. */
    @JsonProperty("Provider")
    @Nullable String provider();

    /**
     * Returns the URL of the file, absolute or relative to the site; see {@link
     * dev.medialib.sitefinity.SitefinityClient#resolveUrl(MediaItem)}. If the file changes, the parameter {@code sfvrsn} of the
     * URL changes too. The URL is read-only.
     */
    @JsonProperty("Url")
    @Nullable String url();

    /** Returns the URL of a thumbnail, absolute or relative like {@link #url()}. It is read-only. */
    @JsonProperty("ThumbnailUrl")
    @Nullable String thumbnailUrl();
}
