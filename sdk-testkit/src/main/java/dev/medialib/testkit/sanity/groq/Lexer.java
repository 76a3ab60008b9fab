package dev.medialib.testkit.sanity.groq;

import dev.medialib.testkit.sanity.groq.Token.Kind;
import java.util.ArrayList;
import java.util.List;

/** Splits a query into tokens. White space and comments separate tokens and are dropped. */
final class Lexer {

    /** Symbols, the longer ones first. */
    private static final List<String> SYMBOLS = List.of(
            "...", "..", "->", "==", "=>", "!=", "<=", ">=", "&&", "||", "::", "(", ")", "[", "]", "{", "}", ".", ",",
            ":", "@", "^", "*", "+", "-", "/", "%", "!", "<", ">", "|", "=", ";");

    private final String text;
    private final List<Token> tokens = new ArrayList<>();
    private int position;

    private Lexer(String text) {
        this.text = text;
    }

    /** Returns the tokens of a query. The last one is of the kind {@code END}. */
    static List<Token> tokens(String text) {
        Lexer lexer = new Lexer(text);
        while (lexer.skipsToToken()) {
            lexer.tokens.add(lexer.next());
        }
        lexer.tokens.add(new Token(Kind.END, "", new Span(text.length(), text.length())));
        return List.copyOf(lexer.tokens);
    }

    private boolean skipsToToken() {
        while (position < text.length()) {
            if (text.startsWith("//", position)) {
                int end = text.indexOf('\n', position);
                position = end < 0 ? text.length() : end;
            } else if (isWhiteSpace(text.charAt(position))) {
                position++;
            } else {
                return true;
            }
        }
        return false;
    }

    private static boolean isWhiteSpace(char c) {
        return (c >= '\t' && c <= '\r') || c == ' ' || c == '\u0085' || c == '\u00a0';
    }

    private Token next() {
        int start = position;
        char c = text.charAt(start);
        if (c == '"' || c == '\'') {
            return string();
        }
        if (isDigit(c)) {
            return number();
        }
        if (isLetter(c)) {
            return new Token(Kind.NAME, name(), span(start));
        }
        if (c == '$' && start + 1 < text.length() && isLetter(text.charAt(start + 1))) {
            position++;
            return new Token(Kind.PARAMETER, name(), span(start));
        }
        for (String symbol : SYMBOLS) {
            if (text.startsWith(symbol, start)) {
                position += symbol.length();
                return new Token(Kind.SYMBOL, symbol, span(start));
            }
        }
        int end = start + Character.charCount(text.codePointAt(start));
        throw new Span(start, end).invalid("unexpected character \"" + text.substring(start, end) + "\"");
    }

    private Span span(int start) {
        return new Span(start, position);
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
    }

    private String name() {
        int start = position;
        while (position < text.length() && (isLetter(text.charAt(position)) || isDigit(text.charAt(position)))) {
            position++;
        }
        return text.substring(start, position);
    }

    private Token number() {
        int start = position;
        digits();
        if (position + 1 < text.length() && text.charAt(position) == '.' && isDigit(text.charAt(position + 1))) {
            position++;
            digits();
        }
        if (position < text.length() && (text.charAt(position) == 'e' || text.charAt(position) == 'E')) {
            position++;
            if (position < text.length() && (text.charAt(position) == '+' || text.charAt(position) == '-')) {
                position++;
            }
            if (position == text.length() || !isDigit(text.charAt(position))) {
                throw span(start).invalid("the exponent of a number must have digits");
            }
            digits();
        }
        return new Token(Kind.NUMBER, text.substring(start, position), span(start));
    }

    private void digits() {
        while (position < text.length() && isDigit(text.charAt(position))) {
            position++;
        }
    }

    private Token string() {
        int start = position;
        char quote = text.charAt(position++);
        StringBuilder value = new StringBuilder();
        while (position < text.length()) {
            char c = text.charAt(position++);
            if (c == quote) {
                return new Token(Kind.STRING, value.toString(), span(start));
            }
            if (c == '\\') {
                escape(value);
            } else {
                value.append(c);
            }
        }
        throw span(start).invalid("unterminated string");
    }

    private void escape(StringBuilder value) {
        int start = position - 1;
        char c = position < text.length() ? text.charAt(position++) : ' ';
        switch (c) {
            case '\'', '"', '\\', '/' -> value.append(c);
            case 'b' -> value.append('\b');
            case 'f' -> value.append('\f');
            case 'n' -> value.append('\n');
            case 'r' -> value.append('\r');
            case 't' -> value.append('\t');
            case 'u' -> value.appendCodePoint(codePoint(start));
            default -> throw span(start).invalid("unknown escape sequence in a string");
        }
    }

    /** Reads a code point. A pair of surrogates, each with its own escape, is one code point. */
    private int codePoint(int start) {
        int first = unit(start);
        if (Character.isValidCodePoint(first) && first > Character.MAX_VALUE) {
            return first;
        }
        if (first <= Character.MAX_VALUE
                && Character.isHighSurrogate((char) first)
                && text.startsWith("\\u", position)) {
            position += 2;
            int second = unit(start);
            if (second <= Character.MAX_VALUE && Character.isLowSurrogate((char) second)) {
                return Character.toCodePoint((char) first, (char) second);
            }
        }
        if (first > Character.MAX_CODE_POINT || Character.isSurrogate((char) first)) {
            throw span(start).invalid("the escape sequence is not a Unicode code point");
        }
        return first;
    }

    private int unit(int start) {
        boolean braced = text.startsWith("{", position);
        int from = braced ? position + 1 : position;
        int end = braced ? text.indexOf('}', from) : from + 4;
        if (end < 0 || end > text.length() || !text.substring(from, end).matches("[0-9a-fA-F]+")) {
            position = Math.min(text.length(), Math.max(from, end));
            throw span(start).invalid("a Unicode escape sequence must be \\uXXXX or \\u{X…}, in hexadecimal digits");
        }
        position = braced ? end + 1 : end;
        String digits = text.substring(from, end).replaceFirst("^0+(?=.)", "");
        return digits.length() > 7 ? Integer.MAX_VALUE : Integer.parseInt(digits, 16);
    }
}
