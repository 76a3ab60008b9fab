package dev.medialib.testkit.sanity.groq;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;

/**
 * Operators on numbers, strings, arrays, objects and dates, from left to right. A chain is one node, so that a long one needs no deep
 * recursion.
 */
record Arithmetic(Span span, Expression first, List<Operation> operations) implements Expression {

    /** Operator and its right operand. */
    record Operation(Operator operator, Expression operand) {}

    enum Operator {
        PLUS {
            @Override
            JsonNode apply(JsonNode left, JsonNode right, Evaluation evaluation) {
                if (left.isTextual() && right.isTextual()) {
                    evaluation.step(
                            left.textValue().length() + right.textValue().length());
                    return Values.of(left.textValue() + right.textValue());
                }
                if (left instanceof ArrayNode a && right instanceof ArrayNode b) {
                    evaluation.step(a.size() + b.size());
                    return evaluation.newArray().addAll(a).addAll(b);
                }
                if (left instanceof ObjectNode a && right instanceof ObjectNode b) {
                    evaluation.step(a.size() + b.size());
                    return evaluation.newObject().<ObjectNode>setAll(a).setAll(b);
                }
                Instant instant = Values.instant(left);
                if (instant != null && right.isNumber()) {
                    return ofSeconds(instant, right.doubleValue());
                }
                Instant second = Values.instant(right);
                return second != null && left.isNumber()
                        ? ofSeconds(second, left.doubleValue())
                        : super.apply(left, right, evaluation);
            }

            @Override
            double of(double left, double right) {
                return left + right;
            }
        },
        MINUS {
            @Override
            JsonNode apply(JsonNode left, JsonNode right, Evaluation evaluation) {
                Instant instant = Values.instant(left);
                if (instant == null) {
                    return super.apply(left, right, evaluation);
                }
                Instant other = Values.instant(right);
                if (other != null) {
                    return Values.of(DateTimes.secondsBetween(other, instant));
                }
                return right.isNumber() ? ofSeconds(instant, -right.doubleValue()) : Values.NULL;
            }

            @Override
            double of(double left, double right) {
                return left - right;
            }
        },
        TIMES {
            @Override
            double of(double left, double right) {
                return left * right;
            }
        },
        DIVIDED_BY {
            @Override
            double of(double left, double right) {
                return left / right;
            }
        },
        MODULO {
            @Override
            double of(double left, double right) {
                return left % right;
            }
        },
        POWER {
            @Override
            double of(double left, double right) {
                return Math.pow(left, right);
            }
        };

        abstract double of(double left, double right);

        JsonNode apply(JsonNode left, JsonNode right, Evaluation evaluation) {
            return left.isNumber() && right.isNumber()
                    ? Values.of(of(left.doubleValue(), right.doubleValue()))
                    : Values.NULL;
        }

        private static JsonNode ofSeconds(Instant instant, double seconds) {
            Instant sum = DateTimes.plus(instant, seconds);
            return sum == null ? Values.NULL : Values.of(sum);
        }
    }

    /** {@code +a} and {@code -a}. */
    record Sign(Span span, boolean isMinus, Expression operand) implements Expression {

        @Override
        public JsonNode evaluate(Scope scope) {
            JsonNode value = operand.evaluate(scope);
            return value.isNumber() ? Values.of(isMinus ? -value.doubleValue() : value.doubleValue()) : Values.NULL;
        }

        @Override
        public boolean isConstant() {
            return operand.isConstant();
        }
    }

    @Override
    public JsonNode evaluate(Scope scope) {
        JsonNode result = first.evaluate(scope);
        for (Operation operation : operations) {
            JsonNode operand = operation.operand().evaluate(scope);
            result = operation.operator().apply(result, operand, scope.evaluation());
        }
        return result;
    }

    @Override
    public boolean isConstant() {
        return first.isConstant()
                && operations.stream().allMatch(operation -> operation.operand().isConstant());
    }
}
