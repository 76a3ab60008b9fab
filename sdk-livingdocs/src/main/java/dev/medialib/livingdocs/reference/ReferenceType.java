package dev.medialib.livingdocs.reference;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.medialib.core.json.OpenEnum;

/** Type of the item that a reference links to. */
public final class ReferenceType extends OpenEnum {
    public static final ReferenceType IMAGE = new ReferenceType("image");
    public static final ReferenceType VIDEO = new ReferenceType("video");
    public static final ReferenceType FILE = new ReferenceType("file");
    public static final ReferenceType DOCUMENT = new ReferenceType("document");
    public static final ReferenceType LANGUAGE_GROUP = new ReferenceType("language-group");

    private ReferenceType(String value) {
        super(value);
    }

    /** Returns an instance with any value, including values that this SDK does not know. */
    @JsonCreator
    public static ReferenceType of(String value) {
        return new ReferenceType(value);
    }
}
