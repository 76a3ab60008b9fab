package dev.medialib.sitefinity.query;

/** Fields of videos. */
public final class VideoFields extends MediaFields {
    /** Field {@code Width}, in pixels; may be null. */
    public static final NumberField WIDTH = new NumberField("Width");
    /** Field {@code Height}, in pixels; may be null. */
    public static final NumberField HEIGHT = new NumberField("Height");

    private VideoFields() {}
}
