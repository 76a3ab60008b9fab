package dev.medialib.testkit.sanity.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.medialib.testkit.sanity.document.MatchPath.All;
import dev.medialib.testkit.sanity.document.MatchPath.Comparison;
import dev.medialib.testkit.sanity.document.MatchPath.Existence;
import dev.medialib.testkit.sanity.document.MatchPath.Index;
import dev.medialib.testkit.sanity.document.MatchPath.Name;
import dev.medialib.testkit.sanity.document.MatchPath.Range;
import dev.medialib.testkit.sanity.document.MatchPath.Selector;
import dev.medialib.testkit.sanity.document.MatchPath.Step;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Parser of a {@link MatchPath}. */
final class MatchPathParser {

    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,9}(\\.\\d{1,9})?");
    private static final Pattern OPERATOR = Pattern.compile("==|!=|<=|>=|<|>");
    private static final Pattern QUOTED = Pattern.compile("'((?:[^'\\\\]|\\\\.)*)'");
    private static final Pattern STRING = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");
    private static final Pattern SPACE = Pattern.compile("\\s*");

    private final String text;
    private final Matcher matcher;
    private int at;

    MatchPathParser(String text) {
        this.text = text;
        this.matcher = SPACE.matcher(text);
    }

    List<Step> parse(List<Step> steps) {
        if (text.isBlank()) {
            throw MutationFailure.invalid("A path must not be empty");
        }
        do {
            steps.add(step(steps.isEmpty()));
            token(SPACE);
        } while (at < text.length());
        return steps;
    }

    private Step step(boolean isFirst) {
        boolean isRecursive = accept("..");
        if (isRecursive && !isFirst) {
            throw unsupported("recursion after the start of a path");
        }
        boolean hasDot = !isRecursive && !isFirst && accept(".");
        if (!hasDot && peek("[")) {
            return new Step(isRecursive, subscript());
        }
        if (peek("*") || peek("$") || peek("@") || (hasDot && peek("["))) {
            throw unsupported("\"" + text.charAt(at) + "\" as a step");
        }
        String name = hasDot || isRecursive || isFirst ? name() : null;
        if (name == null) {
            throw malformed();
        }
        if (peek("$")) {
            throw unsupported("\"$\" in a name without quotes");
        }
        return new Step(isRecursive, List.of(new Name(name)));
    }

    private List<Selector> subscript() {
        accept("[");
        if (accept("*")) {
            if (peek(",")) {
                throw unsupported("\"*\" among other selectors");
            }
            expect("]");
            return List.of(new All());
        }
        List<Selector> selectors = new ArrayList<>();
        do {
            selectors.add(selector());
        } while (accept(","));
        expect("]");
        return selectors;
    }

    private Selector selector() {
        token(SPACE);
        String number = token(NUMBER);
        if (number != null || peek(":")) {
            return position(number);
        }
        if (peek("\"")) {
            throw unsupported(
                    "a string in double quotes that is not on the right of a comparison (a name is ['name'])");
        }
        if (peek("*")) {
            throw unsupported("\"*\" among other selectors");
        }
        boolean isItem = accept("@") || accept("$");
        String name = isItem ? null : name();
        if (!isItem && name == null) {
            throw malformed();
        }
        token(SPACE);
        String operator = token(OPERATOR);
        if (operator != null) {
            return new Comparison(name, operator, literal(operator));
        }
        if (peek(".") || peek("[")) {
            throw unsupported("a path in a condition");
        }
        if (name == null) {
            throw unsupported("\"@\" outside of a comparison");
        }
        return accept("?") ? new Existence(name) : new Name(name);
    }

    private Selector position(@Nullable String first) {
        if (!accept(":")) {
            return new Index(whole(String.valueOf(first)));
        }
        token(SPACE);
        String last = token(NUMBER);
        if (first == null && last == null) {
            throw unsupported("\"[:]\" (all items are [*])");
        }
        int from = first == null ? 0 : whole(first);
        Integer to = last == null ? null : Integer.valueOf(whole(last));
        if (from < 0 || (to != null && to < 0)) {
            // the libraries and the vendor's client give them different meanings
            throw unsupported("a negative position in a range (to the end is [n:])");
        }
        return new Range(from, to);
    }

    private int whole(String number) {
        if (number.contains(".")) {
            throw unsupported("a fraction as a position");
        }
        return Integer.parseInt(number);
    }

    private JsonNode literal(String operator) {
        token(SPACE);
        String number = token(NUMBER);
        if (number != null) {
            return DecimalNode.valueOf(new BigDecimal(number));
        }
        String string = token(STRING);
        String word = string == null ? token(NAME) : null;
        boolean isBoolean = "true".equals(word) || "false".equals(word);
        if (string == null && !isBoolean) {
            throw unsupported("a comparison with anything but a number, a string in double quotes, true or false");
        }
        if (!operator.equals("==") && !operator.equals("!=")) {
            throw unsupported("\"" + operator + "\" with anything but a number");
        }
        return string == null ? BooleanNode.valueOf("true".equals(word)) : TextNode.valueOf(unescaped(string));
    }

    /** Returns the name at the current position; null if there is none. */
    private @Nullable String name() {
        token(SPACE);
        String quoted = token(QUOTED);
        if (quoted != null) {
            return unescaped(quoted);
        }
        String name = token(NAME);
        boolean isLiteral = "true".equals(name) || "false".equals(name) || "null".equals(name);
        if (isLiteral) {
            throw unsupported("\"" + name + "\" as a name without quotes");
        }
        return name;
    }

    /** Removes the quotes and the escapes. Escapes other than those of quotes and backslashes differ between the libraries. */
    private String unescaped(String quoted) {
        StringBuilder plain = new StringBuilder();
        for (int i = 1; i < quoted.length() - 1; i++) {
            char c = quoted.charAt(i);
            if (c == '\\') {
                i++;
                c = quoted.charAt(i);
                if (c != '\\' && c != '"' && c != '\'') {
                    throw unsupported("the escape \\" + c);
                }
            }
            plain.append(c);
        }
        return plain.toString();
    }

    private @Nullable String token(Pattern pattern) {
        matcher.usePattern(pattern).region(at, text.length());
        if (!matcher.lookingAt()) {
            return null;
        }
        at = matcher.end();
        return matcher.group();
    }

    private boolean peek(String expected) {
        token(SPACE);
        return text.startsWith(expected, at);
    }

    private boolean accept(String expected) {
        boolean found = peek(expected);
        if (found) {
            at += expected.length();
        }
        return found;
    }

    private void expect(String expected) {
        if (!accept(expected)) {
            throw malformed();
        }
    }

    private MutationFailure.Thrown malformed() {
        return MutationFailure.invalid("Unable to parse path \"" + text + "\" at " + at);
    }

    private MutationFailure.Thrown unsupported(String what) {
        return MatchPath.unsupported(text, what);
    }
}
