package dev.medialib.sitefinity.query;

/** Fields of taxa. */
public final class TaxonFields {
    /** Field {@code Id}. */
    public static final GuidField ID = new GuidField("Id");
    /** Field {@code LastModified}. */
    public static final DateField LAST_MODIFIED = new DateField("LastModified");
    /** Field {@code Title}. */
    public static final StringField TITLE = new StringField("Title");
    /** Field {@code Name}, the name for programs. */
    public static final StringField NAME = new StringField("Name");
    /** Field {@code Description}. */
    public static final StringField DESCRIPTION = new StringField("Description");
    /** Field {@code UrlName}. */
    public static final StringField URL_NAME = new StringField("UrlName");
    /** Field {@code Synonyms}, all synonyms in one text. */
    public static final StringField SYNONYMS = new StringField("Synonyms");
    /** Field {@code TaxonomyId}, the id of the taxonomy that contains the taxon. */
    public static final GuidField TAXONOMY_ID = new GuidField("TaxonomyId");
    /** Field {@code ParentId}, the id of the parent taxon; only for hierarchical taxa. */
    public static final GuidField PARENT_ID = new GuidField("ParentId");
    /** Field {@code Ordinal}, a floating-point number. */
    public static final NumberField ORDINAL = new NumberField("Ordinal");
    /** Field {@code AppliedTo}, the number of items that have the taxon. */
    public static final NumberField APPLIED_TO = new NumberField("AppliedTo");

    private TaxonFields() {}
}
