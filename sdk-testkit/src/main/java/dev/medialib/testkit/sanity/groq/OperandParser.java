package dev.medialib.testkit.sanity.groq;

import com.fasterxml.jackson.databind.JsonNode;
import dev.medialib.testkit.sanity.groq.Literals.ArrayLiteral;
import dev.medialib.testkit.sanity.groq.Literals.Literal;
import dev.medialib.testkit.sanity.groq.Literals.ObjectLiteral;
import dev.medialib.testkit.sanity.groq.Operators.Range;
import dev.medialib.testkit.sanity.groq.Traversal.Kind;
import dev.medialib.testkit.sanity.groq.Traversal.Written;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Parses literals, names, calls, and the traversals and pipes after them. */
final class OperandParser {

    private static final Map<String, JsonNode> KEYWORDS =
            Map.of("null", Values.NULL, "true", Values.of(true), "false", Values.of(false));
    private static final Set<String> AFTER_RANGE = Set.of(".", "->", "[", "{", "|", "+", "-", "*", "/", "%");

    private final TokenStream tokens;
    private final Parser parser;
    private final Constants constants;
    private final CallParser calls;
    private int rangeAllowedAt = -1;

    OperandParser(TokenStream tokens, Parser parser, Constants constants) {
        this.tokens = tokens;
        this.parser = parser;
        this.constants = constants;
        calls = new CallParser(tokens, parser);
    }

    /** Allows that parentheses which start at the current token contain a range. */
    void allowRangeHere() {
        rangeAllowedAt = tokens.index();
    }

    /** Parses an operand with the traversals and pipes that follow it. */
    Expression operand() {
        Span start = tokens.current().span();
        Expression operand = primary();
        int links = 0;
        while (true) {
            List<Written> steps = new ArrayList<>();
            for (; startsStep(); links++) {
                parser.enter();
                steps.add(step());
            }
            if (!steps.isEmpty()) {
                operand = Traversal.of(tokens.since(start), operand, steps);
            }
            if (!tokens.at("|")) {
                parser.leave(links);
                return operand;
            }
            parser.enter();
            links++;
            operand = calls.pipe(start, operand);
        }
    }

    private boolean startsStep() {
        return tokens.at(".")
                || tokens.at("->")
                || tokens.at("[")
                || tokens.at("{")
                || (tokens.at("|") && tokens.following().is("{"));
    }

    private Written step() {
        Token token = tokens.next();
        return switch (token.text()) {
            case "." ->
                new Written(
                        Kind.PLAIN,
                        new Step.Attribute(
                                tokens.expectName("the name of an attribute").text()));
            case "->" -> dereference();
            case "[" -> brackets();
            case "|" -> projection(tokens.next().span());
            default -> projection(token.span());
        };
    }

    private Written dereference() {
        Step document = new Step.Dereference();
        if (tokens.current().kind() != Token.Kind.NAME) {
            return new Written(Kind.PLAIN, document);
        }
        Step attribute = new Step.Attribute(tokens.next().text());
        return new Written(Kind.PLAIN, new Step.Path(List.of(document, attribute)));
    }

    private Written projection(Span start) {
        return new Written(Kind.PROJECTION, new Step.Projection(object(start)));
    }

    /** Parses {@code [x]}: {@code []}, a slice, or by the constant value of x an element, an attribute or a filter. */
    private Written brackets() {
        if (tokens.accept("]")) {
            return new Written(Kind.ARRAY, new Step.AsArray());
        }
        Span start = tokens.current().span();
        Expression inner = parser.range(start, parser.expression());
        tokens.expect("]");
        if (inner instanceof Range range) {
            String rule = "slices must have constant integers as bounds";
            int first = constants.integer(range.start(), rule);
            int last = constants.integer(range.end(), rule);
            return new Written(Kind.ARRAY, new Step.Slice(first, last, range.isInclusive()));
        }
        JsonNode value = constants.value(inner);
        if (value.isNumber()) {
            int index = constants.integer(inner, "the index of an element must be an integer");
            return new Written(Kind.ELEMENT, new Step.Element(index));
        }
        return value.isTextual()
                ? new Written(Kind.PLAIN, new Step.Attribute(value.textValue()))
                : new Written(Kind.ARRAY, new Step.Filter(inner, Lookup.of(inner)));
    }

    private Expression primary() {
        Token token = tokens.current();
        return switch (token.kind()) {
            case NUMBER -> new Literal(tokens.next().span(), Values.of(Double.parseDouble(token.text())));
            case STRING -> new Literal(tokens.next().span(), Values.of(token.text()));
            case PARAMETER -> constants.parameter(tokens.next());
            case NAME -> name();
            case SYMBOL -> symbol();
            case END -> throw tokens.unexpected("an expression");
        };
    }

    private Expression name() {
        if (tokens.following().is("::") || tokens.following().is("(")) {
            return calls.call();
        }
        Token token = tokens.next();
        JsonNode keyword = KEYWORDS.get(token.text());
        return keyword == null ? new Names.Attribute(token.span(), token.text()) : new Literal(token.span(), keyword);
    }

    private Expression symbol() {
        int index = tokens.index();
        Token token = tokens.current();
        switch (token.text()) {
            case "@", "*", "^", "(", "[", "{" -> tokens.next();
            default -> throw tokens.unexpected("an expression");
        }
        return switch (token.text()) {
            case "@" -> new Names.This(token.span());
            case "*" -> new Names.Everything(token.span());
            case "^" -> parent(token.span());
            case "(" -> group(token.span(), index == rangeAllowedAt);
            case "[" -> array(token.span());
            default -> object(token.span());
        };
    }

    private Expression parent(Span start) {
        int levels = 1;
        while (tokens.at(".") && tokens.following().is("^")) {
            tokens.next();
            tokens.next();
            levels++;
        }
        return new Names.Parent(tokens.since(start), levels);
    }

    private Expression group(Span start, boolean canBeRange) {
        Span inner = tokens.current().span();
        Expression expression = parser.expression();
        if (canBeRange && parser.range(inner, expression) instanceof Range range) {
            tokens.expect(")");
            if (tokens.current().kind() == Token.Kind.SYMBOL
                    && AFTER_RANGE.contains(tokens.current().text())) {
                throw tokens.unexpected("the end of the condition after a range");
            }
            return range;
        }
        tokens.expect(")");
        return new Literals.Group(tokens.since(start), expression);
    }

    private Expression array(Span start) {
        List<ArrayLiteral.Element> elements = new ArrayList<>();
        while (!tokens.at("]")) {
            boolean isSpread = tokens.accept("...");
            elements.add(new ArrayLiteral.Element(parser.expression(), isSpread));
            if (!tokens.accept(",")) {
                break;
            }
        }
        tokens.expect("]");
        return new ArrayLiteral(tokens.since(start), List.copyOf(elements));
    }

    private ObjectLiteral object(Span start) {
        List<ObjectLiteral.Entry> entries = new ArrayList<>();
        while (!tokens.at("}")) {
            entries.add(entry());
            if (!tokens.accept(",")) {
                break;
            }
        }
        tokens.expect("}");
        return new ObjectLiteral(tokens.since(start), List.copyOf(entries));
    }

    private ObjectLiteral.Entry entry() {
        Token token = tokens.current();
        if (tokens.accept("...")) {
            boolean isThis = tokens.at(",") || tokens.at("}");
            return new ObjectLiteral.Spread(isThis ? new Names.This(token.span()) : parser.expression());
        }
        if (token.kind() == Token.Kind.STRING && tokens.following().is(":")) {
            tokens.next();
            tokens.next();
            return new ObjectLiteral.Attribute(token.text(), parser.expression());
        }
        Expression value = parser.expression();
        if (tokens.accept("=>")) {
            return new ObjectLiteral.Conditional(value, parser.expression());
        }
        String name = Traversal.nameOf(value);
        if (name == null) {
            throw value.span().invalid("an attribute that is not just a name must be written as \"name\": value");
        }
        return new ObjectLiteral.Attribute(name, value);
    }
}
