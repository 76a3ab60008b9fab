package dev.medialib.sanity;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.medialib.core.json.OpenEnum;

/** Why a document that was asked for did not come. */
public final class OmissionReason extends OpenEnum {
    /** There is none with this id. */
    public static final OmissionReason EXISTENCE = new OmissionReason("existence");

    /** The token may not read it. */
    public static final OmissionReason PERMISSION = new OmissionReason("permission");

    private OmissionReason(String value) {
        super(value);
    }

    @JsonCreator
    public static OmissionReason of(String value) {
        return new OmissionReason(value);
    }
}
