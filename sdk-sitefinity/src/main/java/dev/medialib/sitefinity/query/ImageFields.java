package dev.medialib.sitefinity.query;

/** Fields of images. */
public final class ImageFields extends MediaFields {
    /** Field {@code Width}, in pixels. */
    public static final NumberField WIDTH = new NumberField("Width");
    /** Field {@code Height}, in pixels. */
    public static final NumberField HEIGHT = new NumberField("Height");
    /** Field {@code AlternativeText}. */
    public static final StringField ALTERNATIVE_TEXT = new StringField("AlternativeText");
    /** Field {@code Thumbnails}. Lists omit it unless it is selected. */
    public static final Field THUMBNAILS = new Field("Thumbnails");

    private ImageFields() {}
}
