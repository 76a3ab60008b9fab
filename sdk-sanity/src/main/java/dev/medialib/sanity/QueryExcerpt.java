package dev.medialib.sanity;

/** Shows the place in a query that a server did not understand. */
final class QueryExcerpt {
    private static final int AROUND = 60;

    private QueryExcerpt() {}

    /** The line of the query, and below it a caret; nothing when the server does not tell where. */
    static String of(ErrorEnvelope envelope) {
        String query = ErrorEnvelope.text(envelope.error(), "query");
        int start = envelope.position("start");
        if (query == null || start < 0 || start > query.length()) {
            return "";
        }
        int line = query.lastIndexOf('\n', start - 1) + 1;
        int lineEnd = query.indexOf('\n', start);
        int from = Math.max(line, start - AROUND);
        int to = Math.min(lineEnd < 0 ? query.length() : lineEnd, start + AROUND);
        int marked = Math.min(Math.max(envelope.position("end"), start + 1), to) - start;
        return "\n> " + query.substring(from, to).replace('\t', ' ') + "\n> " + " ".repeat(start - from)
                + "^".repeat(Math.max(marked, 1));
    }
}
