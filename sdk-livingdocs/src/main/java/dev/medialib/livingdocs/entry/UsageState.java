package dev.medialib.livingdocs.entry;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.medialib.core.json.OpenEnum;

/** State of a usage of a media library entry: planned or published. */
public final class UsageState extends OpenEnum {
    /** The usage is planned. */
    public static final UsageState PENDING = new UsageState("pending");

    /** The usage is published and has a publication date. */
    public static final UsageState CONFIRMED = new UsageState("confirmed");

    private UsageState(String value) {
        super(value);
    }

    /** Returns an instance with any value, including values that this SDK does not know. */
    @JsonCreator
    public static UsageState of(String value) {
        return new UsageState(value);
    }
}
