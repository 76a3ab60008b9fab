package dev.medialib.sitefinity.query;

/** The fields of taxa. */
public final class TaxonFields {
    /** {@code Id}. */
    public static final GuidField ID = new GuidField("Id");
    /** {@code LastModified}. */
    public static final DateField LAST_MODIFIED = new DateField("LastModified");
    /** {@code Title}. */
    public static final StringField TITLE = new StringField("Title");
    /** {@code Name}, for programs. */
    public static final StringField NAME = new StringField("Name");
    /** {@code Description}. */
    public static final StringField DESCRIPTION = new StringField("Description");
    /** {@code UrlName}. */
    public static final StringField URL_NAME = new StringField("UrlName");
    /** {@code Synonyms}, in one text. */
    public static final StringField SYNONYMS = new StringField("Synonyms");
    /** {@code TaxonomyId}: the taxonomy that contains the taxon. */
    public static final GuidField TAXONOMY_ID = new GuidField("TaxonomyId");
    /** {@code ParentId}: the parent taxon, only for hierarchical taxa. */
    public static final GuidField PARENT_ID = new GuidField("ParentId");
    /** {@code Ordinal}, a floating-point number. */
    public static final NumberField ORDINAL = new NumberField("Ordinal");
    /** {@code AppliedTo}: the number of items that have the taxon. */
    public static final NumberField APPLIED_TO = new NumberField("AppliedTo");

    private TaxonFields() {}
}
