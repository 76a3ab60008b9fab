package dev.medialib.sitefinity.query;

/** The fields of documents. */
public final class DocumentFields extends MediaFields {
    /** {@code Parts}. Lists omit it unless it is selected. */
    public static final StringField PARTS = new StringField("Parts");

    private DocumentFields() {}
}
