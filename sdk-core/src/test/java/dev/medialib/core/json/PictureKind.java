package dev.medialib.core.json;

import com.fasterxml.jackson.annotation.JsonCreator;

public final class PictureKind extends OpenEnum {
    public static final PictureKind PHOTO = new PictureKind("photo");

    private PictureKind(String value) {
        super(value);
    }

    @JsonCreator
    public static PictureKind of(String value) {
        return new PictureKind(value);
    }
}
