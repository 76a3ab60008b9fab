package dev.medialib.testkit.sanity.groq;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code name(a, b)}. */
record FunctionCall(Span span, Function function, List<Expression> arguments) implements Expression {

    /** Function with the number of its arguments. */
    record Function(int minArguments, int maxArguments, Body body) {

        /** Describes the number of arguments in messages. */
        String expectedArguments() {
            if (maxArguments == Integer.MAX_VALUE) {
                return "at least " + counted(minArguments);
            }
            return minArguments == maxArguments ? counted(minArguments) : minArguments + " or " + counted(maxArguments);
        }

        private static String counted(int arguments) {
            return arguments + (arguments == 1 ? " argument" : " arguments");
        }

        /** Computes the result of a function. */
        @FunctionalInterface
        interface Body {
            JsonNode call(List<Expression> arguments, Scope scope);
        }
    }

    @Override
    public JsonNode evaluate(Scope scope) {
        return function.body().call(arguments, scope);
    }

    /** {@code select(condition => value, …, otherwise)}. */
    record Select(
            Span span,
            List<Alternative> alternatives,
            @Nullable Expression otherwise) implements Expression {

        /** Value if a condition is true. */
        record Alternative(Expression condition, Expression value) {}

        @Override
        public JsonNode evaluate(Scope scope) {
            for (Alternative alternative : alternatives) {
                if (Values.isTrue(alternative.condition().evaluate(scope))) {
                    return alternative.value().evaluate(scope);
                }
            }
            return otherwise == null ? Values.NULL : otherwise.evaluate(scope);
        }
    }
}
