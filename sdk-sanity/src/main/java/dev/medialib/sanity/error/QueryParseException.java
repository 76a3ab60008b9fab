package dev.medialib.sanity.error;

import dev.medialib.core.error.ApiError;
import dev.medialib.core.error.ApiException;
import org.jspecify.annotations.Nullable;

/**
 * Thrown when the server cannot parse a GROQ query. If the server sends the position of the error, the message marks it with a
 * caret.
 */
public class QueryParseException extends ApiException {
    private static final long serialVersionUID = 1;

    private final @Nullable String query;
    private final int start;
    private final int end;

    /**
     * Creates the exception for an error response.
     *
     * @param query the query in the server's response; null when unknown
     * @param start the start of the invalid part, in characters from 0; -1 when unknown
     * @param end the end of the invalid part; -1 when unknown
     */
    public QueryParseException(ApiError error, @Nullable String query, int start, int end) {
        super(error);
        this.query = query;
        this.start = start;
        this.end = end;
    }

    /** Returns the query from the server's response; null when the server does not send it. */
    public @Nullable String query() {
        return query;
    }

    /** Returns the start of the invalid part, in characters from 0; -1 when the server does not send it. */
    public int start() {
        return start;
    }

    /** Returns the end of the invalid part; -1 when the server does not send it. */
    public int end() {
        return end;
    }
}
