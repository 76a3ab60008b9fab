package dev.medialib.livingdocs.reference;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.medialib.core.json.OpenEnum;

/** Kind of place that contains a reference. */
public final class ReferenceLocation extends OpenEnum {
    public static final ReferenceLocation METADATA = new ReferenceLocation("metadata");
    public static final ReferenceLocation IMAGE_DIRECTIVE = new ReferenceLocation("image-directive");
    public static final ReferenceLocation VIDEO_DIRECTIVE = new ReferenceLocation("video-directive");
    public static final ReferenceLocation INCLUDE_DIRECTIVE = new ReferenceLocation("include-directive");
    public static final ReferenceLocation INCLUDE_DIRECTIVE_OVERRIDE =
            new ReferenceLocation("include-directive-override");
    public static final ReferenceLocation EDITABLE_DIRECTIVE = new ReferenceLocation("editable-directive");

    private ReferenceLocation(String value) {
        super(value);
    }

    /** Returns an instance with any value, including values that this SDK does not know. */
    @JsonCreator
    public static ReferenceLocation of(String value) {
        return new ReferenceLocation(value);
    }
}
