package dev.medialib.sanity.video;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.medialib.core.json.OpenEnum;

/** Resolution of an MP4 file. */
public final class Resolution extends OpenEnum {
    public static final Resolution P1080 = new Resolution("1080p");
    /** A value from the examples of the vendor's reference. The vendor's client does not contain it. */
    public static final Resolution P720 = new Resolution("720p");

    public static final Resolution P480 = new Resolution("480p");
    public static final Resolution P270 = new Resolution("270p");
    public static final Resolution OTHER = new Resolution("other");

    private Resolution(String value) {
        super(value);
    }

    /** Returns an instance with any value, including values that this SDK does not know. */
    @JsonCreator
    public static Resolution of(String value) {
        return new Resolution(value);
    }
}
