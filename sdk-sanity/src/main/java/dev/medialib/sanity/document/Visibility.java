package dev.medialib.sanity.document;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.medialib.core.json.OpenEnum;

/** Time at which queries see a change. Reads of documents by id are always up to date. */
public final class Visibility extends OpenEnum {
    /** The call returns when queries see the change. The default. */
    public static final Visibility SYNC = new Visibility("sync");

    /** The call returns when the change is stored; queries see it soon after. */
    public static final Visibility ASYNC = new Visibility("async");

    /** Queries see the change when the server has time. Intended for many changes. */
    public static final Visibility DEFERRED = new Visibility("deferred");

    private Visibility(String value) {
        super(value);
    }

    /** Returns an instance with any value, including values that this SDK does not know. */
    @JsonCreator
    public static Visibility of(String value) {
        return new Visibility(value);
    }
}
