package dev.medialib.sitefinity.query;

/** The fields of images. */
public final class ImageFields extends MediaFields {
    /** {@code Width}, in pixels. */
    public static final NumberField WIDTH = new NumberField("Width");
    /** {@code Height}, in pixels. */
    public static final NumberField HEIGHT = new NumberField("Height");
    /** {@code AlternativeText}. */
    public static final StringField ALTERNATIVE_TEXT = new StringField("AlternativeText");
    /** {@code Thumbnails}. Lists omit it unless it is selected. */
    public static final Field THUMBNAILS = new Field("Thumbnails");

    private ImageFields() {}
}
