package dev.medialib.sanity.mutation;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.medialib.core.json.OpenEnum;

/** When a change is seen by queries. Documents that are fetched by id are up to date in any case. */
public final class Visibility extends OpenEnum {
    /** The call returns when queries see the change. The default. */
    public static final Visibility SYNC = new Visibility("sync");

    /** The call returns when the change is stored; queries see it soon after. */
    public static final Visibility ASYNC = new Visibility("async");

    /** For many changes: queries see them when the server finds the time. */
    public static final Visibility DEFERRED = new Visibility("deferred");

    private Visibility(String value) {
        super(value);
    }

    @JsonCreator
    public static Visibility of(String value) {
        return new Visibility(value);
    }
}
