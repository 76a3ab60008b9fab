package dev.medialib.sitefinity.query;

/** The fields of image, video and document libraries. */
public final class LibraryFields {
    /** {@code Id}. */
    public static final GuidField ID = new GuidField("Id");
    /** {@code LastModified}. */
    public static final DateField LAST_MODIFIED = new DateField("LastModified");
    /** {@code PublicationDate}. */
    public static final DateField PUBLICATION_DATE = new DateField("PublicationDate");
    /** {@code DateCreated}. */
    public static final DateField DATE_CREATED = new DateField("DateCreated");
    /** {@code Title}. */
    public static final StringField TITLE = new StringField("Title");
    /** {@code Description}. */
    public static final StringField DESCRIPTION = new StringField("Description");
    /** {@code UrlName}. */
    public static final StringField URL_NAME = new StringField("UrlName");
    /** {@code IncludeInSitemap}. */
    public static final BooleanField INCLUDE_IN_SITEMAP = new BooleanField("IncludeInSitemap");
    /** {@code MaxSize} of the library. */
    public static final NumberField MAX_SIZE = new NumberField("MaxSize");
    /** {@code MaxItemSize}, of one item. */
    public static final NumberField MAX_ITEM_SIZE = new NumberField("MaxItemSize");
    /** {@code BlobStorageProvider}. */
    public static final StringField BLOB_STORAGE_PROVIDER = new StringField("BlobStorageProvider");
    /** {@code OutputCacheProfile}. */
    public static final StringField OUTPUT_CACHE_PROFILE = new StringField("OutputCacheProfile");
    /** {@code ClientCacheProfile}. */
    public static final StringField CLIENT_CACHE_PROFILE = new StringField("ClientCacheProfile");
    /** {@code CoverId}. */
    public static final GuidField COVER_ID = new GuidField("CoverId");
    /** {@code ChildrenCount}. */
    public static final NumberField CHILDREN_COUNT = new NumberField("ChildrenCount");
    /** {@code ParentId}. Responses omit it unless it is selected. */
    public static final GuidField PARENT_ID = new GuidField("ParentId");
    /** {@code ThumbnailProfiles}. Responses omit it unless it is selected. */
    public static final Field THUMBNAIL_PROFILES = new Field("ThumbnailProfiles");
    /** {@code ResizeOnUpload}, only for image libraries. */
    public static final BooleanField RESIZE_ON_UPLOAD = new BooleanField("ResizeOnUpload");
    /** {@code NewSize}, only for image libraries. */
    public static final NumberField NEW_SIZE = new NumberField("NewSize");

    private LibraryFields() {}
}
