package dev.medialib.livingdocs.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.medialib.core.json.OpenEnum;

/** How sure a use is. */
public final class UsageState extends OpenEnum {
    /** Planned. */
    public static final UsageState PENDING = new UsageState("pending");

    /** Published; has a publication date. */
    public static final UsageState CONFIRMED = new UsageState("confirmed");

    private UsageState(String value) {
        super(value);
    }

    /** Any value, known or not. */
    @JsonCreator
    public static UsageState of(String value) {
        return new UsageState(value);
    }
}
