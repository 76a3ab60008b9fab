package dev.medialib.sitefinity.query;

/** Fields of image, video and document libraries. */
public final class LibraryFields {
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
    /** Field {@code IncludeInSitemap}. */
    public static final BooleanField INCLUDE_IN_SITEMAP = new BooleanField("IncludeInSitemap");
    /** Field {@code MaxSize}, the maximum size of the library. */
    public static final NumberField MAX_SIZE = new NumberField("MaxSize");
    /** Field {@code MaxItemSize}, the maximum size of one file. */
    public static final NumberField MAX_ITEM_SIZE = new NumberField("MaxItemSize");
    /** Field {@code BlobStorageProvider}. */
    public static final StringField BLOB_STORAGE_PROVIDER = new StringField("BlobStorageProvider");
    /** Field {@code OutputCacheProfile}. */
    public static final StringField OUTPUT_CACHE_PROFILE = new StringField("OutputCacheProfile");
    /** Field {@code ClientCacheProfile}. */
    public static final StringField CLIENT_CACHE_PROFILE = new StringField("ClientCacheProfile");
    /** Field {@code CoverId}. */
    public static final GuidField COVER_ID = new GuidField("CoverId");
    /** Field {@code ChildrenCount}. */
    public static final NumberField CHILDREN_COUNT = new NumberField("ChildrenCount");
    /** Field {@code ParentId}. Responses omit it unless it is selected. */
    public static final GuidField PARENT_ID = new GuidField("ParentId");
    /** Field {@code ThumbnailProfiles}. Responses omit it unless it is selected. */
    public static final Field THUMBNAIL_PROFILES = new Field("ThumbnailProfiles");
    /** Field {@code ResizeOnUpload}, only for image libraries. */
    public static final BooleanField RESIZE_ON_UPLOAD = new BooleanField("ResizeOnUpload");
    /** Field {@code NewSize}, only for image libraries. */
    public static final NumberField NEW_SIZE = new NumberField("NewSize");

    private LibraryFields() {}
}
