package dev.medialib.sanity.internal;

/** Excerpt of a query that marks the invalid part. */
final class QueryExcerpt {
    private static final int AROUND = 60;

    private QueryExcerpt() {}

    /**
     * Returns the line of the query, and below it a caret for each invalid character; empty when the server does not send the
     * position. Positions are interpreted as UTF-16, as in the vendor's client.
     */
    static String of(ErrorEnvelope envelope) {
        String query = ErrorEnvelope.text(envelope.error(), "query");
        int start = envelope.position("start");
        if (query == null || start < 0 || start > query.length()) {
            return "";
        }
        int lineStart = query.lastIndexOf('\n', start - 1) + 1;
        int newline = query.indexOf('\n', start);
        int lineEnd = newline < 0 ? query.length() : newline;
        int from = whole(query, Math.max(lineStart, start - AROUND));
        int to = whole(query, Math.min(lineEnd, start + AROUND));
        int end = Math.min(Math.max(envelope.position("end"), start), to);
        int carets = Math.max(query.codePointCount(start, end), 1);
        return place(query, lineStart) + "\n> " + (from > lineStart ? "…" : "") + onOneLine(query.substring(from, to))
                + (to < lineEnd ? "…" : "") + "\n> " + (from > lineStart ? " " : "")
                + " ".repeat(query.codePointCount(from, start)) + "^".repeat(carets);
    }

    /** Returns the number of the line; empty for a query with a single line. */
    private static String place(String query, int lineStart) {
        long line = query.substring(0, lineStart).chars().filter(c -> c == '\n').count() + 1;
        return query.indexOf('\n') < 0 ? "" : " (line " + line + " of the query)";
    }

    /** Moves an index out of a surrogate pair. */
    private static int whole(String query, int index) {
        boolean within = index > 0
                && index < query.length()
                && Character.isLowSurrogate(query.charAt(index))
                && Character.isHighSurrogate(query.charAt(index - 1));
        return within ? index - 1 : index;
    }

    /** Replaces control characters, because tabs and others would move the caret. */
    private static String onOneLine(String text) {
        return text.replaceAll("\\p{Cntrl}", " ");
    }
}
