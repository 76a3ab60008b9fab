package dev.medialib.sanity.video;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.medialib.core.json.OpenEnum;

/** The size of an MP4 rendition. */
public final class Resolution extends OpenEnum {
    public static final Resolution P1080 = new Resolution("1080p");
    /** In the examples of the vendor's reference; its client does not list it. */
    public static final Resolution P720 = new Resolution("720p");

    public static final Resolution P480 = new Resolution("480p");
    public static final Resolution P270 = new Resolution("270p");
    public static final Resolution OTHER = new Resolution("other");

    private Resolution(String value) {
        super(value);
    }

    /** Any value, known or not. */
    @JsonCreator
    public static Resolution of(String value) {
        return new Resolution(value);
    }
}
