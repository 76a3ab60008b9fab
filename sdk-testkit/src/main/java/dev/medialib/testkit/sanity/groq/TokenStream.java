package dev.medialib.testkit.sanity.groq;

import java.util.List;

/** Tokens of a query with a position. */
final class TokenStream {

    private final List<Token> tokens;
    private int index;

    TokenStream(List<Token> tokens) {
        this.tokens = tokens;
    }

    int index() {
        return index;
    }

    Token current() {
        return tokens.get(index);
    }

    /** Returns the token after the current one; at the end, the last token. */
    Token following() {
        return tokens.get(Math.min(index + 1, tokens.size() - 1));
    }

    boolean at(String symbol) {
        return current().is(symbol);
    }

    Token next() {
        Token token = current();
        if (token.kind() != Token.Kind.END) {
            index++;
        }
        return token;
    }

    boolean accept(String symbol) {
        boolean found = at(symbol);
        if (found) {
            index++;
        }
        return found;
    }

    /**
     * Accepts the operator {@code **}. Its characters are two tokens, since {@code **2} where an operand starts is all documents,
     * times 2.
     */
    boolean acceptPower() {
        boolean found = at("*")
                && following().is("*")
                && following().span().start() == current().span().end();
        index += found ? 2 : 0;
        return found;
    }

    Token expect(String symbol) {
        if (!at(symbol)) {
            throw unexpected("\"" + symbol + "\"");
        }
        return next();
    }

    Token expectName(String what) {
        if (current().kind() != Token.Kind.NAME) {
            throw unexpected(what);
        }
        return next();
    }

    /** Returns the part from the start of a token to the end of the last token that was taken. */
    Span since(Span start) {
        return start.to(tokens.get(Math.max(0, index - 1)).span());
    }

    GroqException unexpected(String expected) {
        return current().span().invalid("unexpected " + current().described() + ", expected " + expected);
    }
}
