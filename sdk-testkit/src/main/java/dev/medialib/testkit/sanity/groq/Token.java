package dev.medialib.testkit.sanity.groq;

/**
 * Smallest part of a query.
 *
 * @param text the characters in the query; of a string, the value without quotes and escapes; of a parameter, its name
 */
record Token(Kind kind, String text, Span span) {

    enum Kind {
        NUMBER,
        STRING,
        NAME,
        PARAMETER,
        SYMBOL,
        END
    }

    boolean is(String symbol) {
        return kind == Kind.SYMBOL && text.equals(symbol);
    }

    boolean isName(String name) {
        return kind == Kind.NAME && text.equals(name);
    }

    /** Describes the token in messages. */
    String described() {
        return switch (kind) {
            case END -> "end of query";
            case STRING -> "string";
            case PARAMETER -> "\"$" + text + "\"";
            default -> "\"" + text + "\"";
        };
    }
}
