package dev.medialib.sanity.document;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.medialib.core.json.OpenEnum;

/** Operation that a mutation applied to a document. */
public final class MutationOperation extends OpenEnum {
    public static final MutationOperation CREATE = new MutationOperation("create");
    public static final MutationOperation UPDATE = new MutationOperation("update");
    public static final MutationOperation DELETE = new MutationOperation("delete");

    /** No change, for example because the document to create already existed. */
    public static final MutationOperation NONE = new MutationOperation("none");

    private MutationOperation(String value) {
        super(value);
    }

    /** Returns an instance with any value, including values that this SDK does not know. */
    @JsonCreator
    public static MutationOperation of(String value) {
        return new MutationOperation(value);
    }
}
