package dev.medialib.sitefinity.query;

/** Fields of documents. */
public final class DocumentFields extends MediaFields {
    /** Field {@code Parts}. Lists omit it unless it is selected. */
    public static final StringField PARTS = new StringField("Parts");

    private DocumentFields() {}
}
