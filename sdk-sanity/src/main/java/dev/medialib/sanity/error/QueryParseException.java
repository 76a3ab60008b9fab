package dev.medialib.sanity.error;

import dev.medialib.core.error.ApiError;
import dev.medialib.core.error.ApiException;
import org.jspecify.annotations.Nullable;

/** A GROQ query was not understood. The message shows where, with a caret below the place, if the server tells. */
public class QueryParseException extends ApiException {
    private static final long serialVersionUID = 1;

    private final @Nullable String query;
    private final int start;
    private final int end;

    public QueryParseException(ApiError error, @Nullable String query, int start, int end) {
        super(error);
        this.query = query;
        this.start = start;
        this.end = end;
    }

    /** The query as the server read it; null when it does not tell. */
    public @Nullable String query() {
        return query;
    }

    /** Where the part that was not understood begins, in characters from 0; -1 when the server does not tell. */
    public int start() {
        return start;
    }

    /** Where that part ends; -1 when the server does not tell. */
    public int end() {
        return end;
    }
}
