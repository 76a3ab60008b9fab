package dev.medialib.sanity.mutation;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.medialib.core.json.OpenEnum;

/** What a mutation did to a document. */
public final class MutationOperation extends OpenEnum {
    public static final MutationOperation CREATE = new MutationOperation("create");
    public static final MutationOperation UPDATE = new MutationOperation("update");
    public static final MutationOperation DELETE = new MutationOperation("delete");

    /** Nothing, such as the creation of a document that there was already. */
    public static final MutationOperation NONE = new MutationOperation("none");

    private MutationOperation(String value) {
        super(value);
    }

    @JsonCreator
    public static MutationOperation of(String value) {
        return new MutationOperation(value);
    }
}
