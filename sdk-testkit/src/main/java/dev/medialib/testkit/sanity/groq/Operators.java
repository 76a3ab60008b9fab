package dev.medialib.testkit.sanity.groq;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** Operators that compare values or combine conditions. */
final class Operators {

    private Operators() {}

    /**
     * {@code a && b && c} or {@code a || b || c}. A chain is one node, so that a long one needs no deep recursion.
     *
     * @param decisive the value that decides the result if one operand has it: false for and, true for or
     */
    record Logical(Span span, boolean decisive, List<Expression> operands) implements Expression {

        @Override
        public JsonNode evaluate(Scope scope) {
            boolean allBoolean = true;
            for (Expression operand : operands) {
                JsonNode value = operand.evaluate(scope);
                if (value.isBoolean() && value.booleanValue() == decisive) {
                    return Values.of(decisive);
                }
                allBoolean &= value.isBoolean();
            }
            return allBoolean ? Values.of(!decisive) : Values.NULL;
        }
    }

    /** {@code !a}. */
    record Not(Span span, Expression operand) implements Expression {

        @Override
        public JsonNode evaluate(Scope scope) {
            JsonNode value = operand.evaluate(scope);
            return value.isBoolean() ? Values.of(!value.booleanValue()) : Values.NULL;
        }
    }

    /** {@code ==} and {@code !=}. */
    record Equality(Span span, boolean isNegated, Expression left, Expression right) implements Expression {

        @Override
        public JsonNode evaluate(Scope scope) {
            JsonNode first = left.evaluate(scope);
            JsonNode second = right.evaluate(scope);
            scope.evaluation().compare(first, second);
            return Values.of(Values.equal(first, second) != isNegated);
        }
    }

    /** Operator of an {@link Ordering}. */
    enum Comparator {
        LESS,
        LESS_OR_EQUAL,
        GREATER,
        GREATER_OR_EQUAL;

        boolean accepts(int order) {
            return switch (this) {
                case LESS -> order < 0;
                case LESS_OR_EQUAL -> order <= 0;
                case GREATER -> order > 0;
                case GREATER_OR_EQUAL -> order >= 0;
            };
        }
    }

    /** {@code <}, {@code <=}, {@code >} and {@code >=}. */
    record Ordering(Span span, Comparator comparator, Expression left, Expression right) implements Expression {

        @Override
        public JsonNode evaluate(Scope scope) {
            JsonNode first = left.evaluate(scope);
            JsonNode second = right.evaluate(scope);
            scope.evaluation().compare(first, second);
            Integer order = Values.compare(first, second);
            return order == null ? Values.NULL : Values.of(comparator.accepts(order));
        }
    }

    /** {@code value in collection}, an array or a path. */
    record In(Span span, Expression value, Expression collection) implements Expression {

        @Override
        public JsonNode evaluate(Scope scope) {
            JsonNode item = value.evaluate(scope);
            JsonNode all = collection.evaluate(scope);
            PathPattern pattern = Values.path(all);
            if (pattern != null) {
                PathPattern path = Values.path(item);
                String id = path == null ? item.textValue() : path.pattern();
                return id == null ? Values.NULL : Values.of(pattern.matches(id, scope.evaluation()));
            }
            return all.isArray() ? Values.of(Values.contains(all, item, scope.evaluation())) : Values.NULL;
        }
    }

    /** {@code start..end} or {@code start...end}. It is no value of its own: it is only an operand of {@code in}. */
    record Range(Span span, Expression start, Expression end, boolean isInclusive) implements Expression {

        @Override
        public JsonNode evaluate(Scope scope) {
            throw new IllegalStateException("the parser accepts ranges only after in");
        }
    }

    /** {@code value in start..end}. */
    record InRange(Span span, Expression value, Range range) implements Expression {

        @Override
        public JsonNode evaluate(Scope scope) {
            JsonNode item = value.evaluate(scope);
            Integer fromStart = Values.compare(item, range.start().evaluate(scope));
            Integer fromEnd = Values.compare(item, range.end().evaluate(scope));
            if (fromStart == null || fromEnd == null) {
                return Values.NULL;
            }
            return Values.of(fromStart >= 0 && (range.isInclusive() ? fromEnd <= 0 : fromEnd < 0));
        }
    }

    /** {@code texts match patterns}. */
    record Match(Span span, Expression texts, Expression patterns) implements Expression {

        @Override
        public JsonNode evaluate(Scope scope) {
            return Values.of(TextMatch.matches(texts.evaluate(scope), patterns.evaluate(scope), scope.evaluation()));
        }
    }
}
