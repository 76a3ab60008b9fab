package dev.medialib.sitefinity.query;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Common fields of images, videos and documents. */
public abstract sealed class MediaFields permits ImageFields, VideoFields, DocumentFields {
    /** Field {@code Id}. */
    public static final GuidField ID = new GuidField("Id");
    /** Field {@code LastModified}. */
    public static final DateField LAST_MODIFIED = new DateField("LastModified");
    /** Field {@code PublicationDate}. */
    public static final DateField PUBLICATION_DATE = new DateField("PublicationDate");
    /** Field {@code DateCreated}. */
    public static final DateField DATE_CREATED = new DateField("DateCreated");
    /** Field {@code Title}. */
    public static final StringField TITLE = new StringField("Title");
    /** Field {@code Description}. */
    public static final StringField DESCRIPTION = new StringField("Description");
    /** Field {@code UrlName}. */
    public static final StringField URL_NAME = new StringField("UrlName");
    /** Field {@code Author}. */
    public static final StringField AUTHOR = new StringField("Author");
    /** Field {@code IncludeInSitemap}. It cannot be used for filtering and sorting unless an administrator allows it. */
    public static final BooleanField INCLUDE_IN_SITEMAP = new BooleanField("IncludeInSitemap");
    /** Field {@code Ordinal}, a floating-point number. */
    public static final NumberField ORDINAL = new NumberField("Ordinal");
    /** Field {@code Extension}, with the dot: {@code .jpg}. */
    public static final StringField EXTENSION = new StringField("Extension");
    /** Field {@code MimeType}. */
    public static final StringField MIME_TYPE = new StringField("MimeType");
    /** Field {@code TotalSize}, in bytes. */
    public static final NumberField TOTAL_SIZE = new NumberField("TotalSize");
    /** Field {@code Category}, the ids of taxa. Lists omit it unless it is selected. */
    public static final GuidsField CATEGORY = new GuidsField("Category");
    /** Field {@code Tags}, the ids of taxa. Lists omit it unless it is selected. */
    public static final GuidsField TAGS = new GuidsField("Tags");
    /** Field {@code FolderId}, the id of the folder in the library; null at the root level of the library. */
    public static final GuidField FOLDER_ID = new GuidField("FolderId");
    /** Field {@code ParentId}, the id of the library, also for items in a folder of the library. */
    public static final GuidField PARENT_ID = new GuidField("ParentId");
    /** Field {@code Provider}. Older versions omit it in lists unless it is selected. */
    public static final StringField PROVIDER = new StringField("Provider");
    /** Field {@code Url}. */
    public static final StringField URL = new StringField("Url");
    /** Field {@code ThumbnailUrl}. */
    public static final StringField THUMBNAIL_URL = new StringField("ThumbnailUrl");

    MediaFields() {}

    /** Returns a filter for the items directly in a library or folder, without the items in subfolders. */
    public static Filter directlyIn(UUID libraryOrFolder) {
        return PARENT_ID.eq(libraryOrFolder).and(FOLDER_ID.isNull()).or(FOLDER_ID.eq(libraryOrFolder));
    }

    /**
     * Returns a filter for the items at one level of a library.
     *
     * @param library the id of the library
     * @param folder a folder of the library; null for the root level of the library
     */
    public static Filter atLocation(UUID library, @Nullable UUID folder) {
        return PARENT_ID.eq(library).and(folder == null ? FOLDER_ID.isNull() : FOLDER_ID.eq(folder));
    }

    /** Returns a filter for the items of a library, at its root level and in its folders. */
    public static Filter anywhereIn(UUID library) {
        return PARENT_ID.eq(library);
    }
}
