package dev.medialib.sanity.document;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.medialib.core.json.OpenEnum;

/** Reason for a missing document in a response. */
public final class OmissionReason extends OpenEnum {
    /** There is no document with this id. */
    public static final OmissionReason EXISTENCE = new OmissionReason("existence");

    /** The token may not read the document. */
    public static final OmissionReason PERMISSION = new OmissionReason("permission");

    private OmissionReason(String value) {
        super(value);
    }

    /** Returns an instance with any value, including values that this SDK does not know. */
    @JsonCreator
    public static OmissionReason of(String value) {
        return new OmissionReason(value);
    }
}
