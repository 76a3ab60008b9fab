package dev.medialib.sitefinity.query;

/** The fields of videos. */
public final class VideoFields extends MediaFields {
    /** {@code Width}, in pixels; may be null. */
    public static final NumberField WIDTH = new NumberField("Width");
    /** {@code Height}, in pixels; may be null. */
    public static final NumberField HEIGHT = new NumberField("Height");

    private VideoFields() {}
}
