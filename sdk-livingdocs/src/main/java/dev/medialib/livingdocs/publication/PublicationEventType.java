package dev.medialib.livingdocs.publication;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.medialib.core.json.OpenEnum;

/** Kind of change of a publication. */
public final class PublicationEventType extends OpenEnum {
    public static final PublicationEventType PUBLISH = new PublicationEventType("publish");
    public static final PublicationEventType UNPUBLISH = new PublicationEventType("unpublish");
    public static final PublicationEventType UPDATE = new PublicationEventType("update");

    private PublicationEventType(String value) {
        super(value);
    }

    /** Returns an instance with any value, including values that this SDK does not know. */
    @JsonCreator
    public static PublicationEventType of(String value) {
        return new PublicationEventType(value);
    }
}
