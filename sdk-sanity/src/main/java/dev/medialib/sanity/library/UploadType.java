package dev.medialib.sanity.library;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.medialib.core.json.OpenEnum;

/** Type of the asset that an upload to a media library creates. */
public final class UploadType extends OpenEnum {
    public static final UploadType IMAGE = new UploadType("image");
    public static final UploadType VIDEO = new UploadType("video");
    public static final UploadType FILE = new UploadType("file");

    private UploadType(String value) {
        super(value);
    }

    /** Returns an instance with any value, including values that this SDK does not know. */
    @JsonCreator
    public static UploadType of(String value) {
        return new UploadType(value);
    }
}
