package dev.medialib.testkit.sanity.groq;

import dev.medialib.testkit.sanity.groq.Arithmetic.Operation;
import dev.medialib.testkit.sanity.groq.Arithmetic.Operator;
import dev.medialib.testkit.sanity.groq.Arithmetic.Sign;
import dev.medialib.testkit.sanity.groq.Operators.Comparator;
import dev.medialib.testkit.sanity.groq.Operators.Range;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Parses operators by their precedence, from the weakest to the strongest: {@code ||}, {@code &&}, comparisons, {@code + -}, {@code * /
 * %}, unary minus, {@code **}, unary plus and {@code !}. {@link OperandParser} parses what they combine.
 */
final class Parser {

    private static final int MAX_DEPTH = 100;

    private static final Map<String, Operator> ADDITIVE = Map.of("+", Operator.PLUS, "-", Operator.MINUS);
    private static final Map<String, Operator> MULTIPLICATIVE =
            Map.of("*", Operator.TIMES, "/", Operator.DIVIDED_BY, "%", Operator.MODULO);
    private static final Map<String, Comparator> ORDERINGS = Map.of(
            "<", Comparator.LESS,
            "<=", Comparator.LESS_OR_EQUAL,
            ">", Comparator.GREATER,
            ">=", Comparator.GREATER_OR_EQUAL);

    private final TokenStream tokens;
    private final OperandParser operands;
    private int depth;

    private Parser(TokenStream tokens, Constants constants) {
        this.tokens = tokens;
        operands = new OperandParser(tokens, this, constants);
    }

    /** Parses a whole query. */
    static Expression query(String text, Constants constants) {
        TokenStream tokens = new TokenStream(Lexer.tokens(text));
        if (tokens.current().isName("fn") && tokens.following().kind() == Token.Kind.NAME) {
            throw tokens.current().span().unsupported("declarations of functions (fn)");
        }
        Expression query = new Parser(tokens, constants).expression();
        if (tokens.current().kind() != Token.Kind.END) {
            throw tokens.unexpected("an operator or the end of the query");
        }
        return query;
    }

    /** Parses an expression with all operators that give a value. */
    Expression expression() {
        return nested(() -> logical("||", true, () -> logical("&&", false, this::comparison)));
    }

    private Expression nested(Supplier<Expression> rule) {
        enter();
        Expression parsed = rule.get();
        leave(1);
        return parsed;
    }

    /**
     * Bounds the depth of the tree and with it the stack that its evaluation needs. The steps of a traversal and pipes are levels too:
     * each can be evaluated for each item of the one before.
     */
    void enter() {
        if (++depth > MAX_DEPTH) {
            throw tokens.current()
                    .span()
                    .tooExpensive("FakeSanity evaluates expressions of at most " + MAX_DEPTH
                            + " levels: nested expressions, and steps and pipes in a row");
        }
    }

    void leave(int levels) {
        depth -= levels;
    }

    private Expression logical(String symbol, boolean decisive, Supplier<Expression> operand) {
        Span start = tokens.current().span();
        Expression first = operand.get();
        if (!tokens.at(symbol)) {
            return first;
        }
        List<Expression> all = new ArrayList<>(List.of(first));
        while (tokens.accept(symbol)) {
            all.add(operand.get());
        }
        return new Operators.Logical(tokens.since(start), decisive, List.copyOf(all));
    }

    private Expression comparison() {
        Span start = tokens.current().span();
        Expression left = additive();
        Token operator = tokens.current();
        if (operator.is("==") || operator.is("!=")) {
            tokens.next();
            Expression right = additive();
            return new Operators.Equality(tokens.since(start), operator.is("!="), left, right);
        }
        Comparator comparator = operator.kind() == Token.Kind.SYMBOL ? ORDERINGS.get(operator.text()) : null;
        if (comparator != null) {
            tokens.next();
            Expression right = additive();
            return new Operators.Ordering(tokens.since(start), comparator, left, right);
        }
        if (operator.isName("match")) {
            tokens.next();
            Expression right = additive();
            return new Operators.Match(tokens.since(start), left, right);
        }
        return operator.isName("in") ? in(start, left) : left;
    }

    /** Parses the right side of {@code in}: a range, a range in parentheses, or a value. */
    private Expression in(Span start, Expression left) {
        tokens.next();
        operands.allowRangeHere();
        Span rangeStart = tokens.current().span();
        Expression right = range(rangeStart, additive());
        if (right instanceof Range range) {
            return new Operators.InRange(tokens.since(start), left, range);
        }
        return new Operators.In(tokens.since(start), left, right);
    }

    /** Parses the rest of a range; returns the start itself if no range follows. */
    Expression range(Span start, Expression first) {
        boolean isInclusive = tokens.at("..");
        if (!isInclusive && !tokens.at("...")) {
            return first;
        }
        tokens.next();
        Expression end = additive();
        return new Range(tokens.since(start), first, end, isInclusive);
    }

    private Expression additive() {
        return chain(ADDITIVE, () -> chain(MULTIPLICATIVE, this::negation));
    }

    private Expression chain(Map<String, Operator> operators, Supplier<Expression> operand) {
        Span start = tokens.current().span();
        Expression first = operand.get();
        List<Operation> operations = new ArrayList<>();
        while (true) {
            Token token = tokens.current();
            Operator operator = token.kind() == Token.Kind.SYMBOL ? operators.get(token.text()) : null;
            if (operator == null) {
                break;
            }
            tokens.next();
            operations.add(new Operation(operator, operand.get()));
        }
        return operations.isEmpty() ? first : new Arithmetic(tokens.since(start), first, List.copyOf(operations));
    }

    private Expression negation() {
        Span start = tokens.current().span();
        if (!tokens.accept("-")) {
            return power();
        }
        Expression operand = nested(this::negation);
        return new Sign(tokens.since(start), true, operand);
    }

    /** Parses {@code a ** b ** c}, which is {@code a ** (b ** c)}. The exponent can be negative. */
    private Expression power() {
        Span start = tokens.current().span();
        Expression base = prefix();
        if (!tokens.acceptPower()) {
            return base;
        }
        Expression exponent = nested(this::negation);
        return new Arithmetic(tokens.since(start), base, List.of(new Operation(Operator.POWER, exponent)));
    }

    private Expression prefix() {
        Span start = tokens.current().span();
        if (tokens.accept("!")) {
            Expression operand = nested(this::prefixed);
            return new Operators.Not(tokens.since(start), operand);
        }
        if (tokens.accept("+")) {
            Expression operand = nested(this::prefixed);
            return new Sign(tokens.since(start), false, operand);
        }
        return operands.operand();
    }

    private Expression prefixed() {
        return tokens.at("-") ? negation() : prefix();
    }
}
