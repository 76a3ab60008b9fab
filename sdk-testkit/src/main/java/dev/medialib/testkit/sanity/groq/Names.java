package dev.medialib.testkit.sanity.groq;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/** Expressions that refer to the data: {@code @}, {@code ^}, {@code *} and names of attributes. */
final class Names {

    private Names() {}

    /** {@code @}. */
    record This(Span span) implements Expression {

        @Override
        public JsonNode evaluate(Scope scope) {
            return scope.value();
        }
    }

    /** {@code ^}, or {@code ^.^} and so on. */
    record Parent(Span span, int levels) implements Expression {

        @Override
        public JsonNode evaluate(Scope scope) {
            Scope current = scope;
            for (int i = 0; i < levels; i++) {
                @Nullable Scope parent = current.parent();
                if (parent == null) {
                    return Values.NULL;
                }
                current = parent;
            }
            return current.value();
        }
    }

    /** {@code *}. */
    record Everything(Span span) implements Expression {

        @Override
        public JsonNode evaluate(Scope scope) {
            return scope.evaluation().dataset().array();
        }
    }

    /** {@code name}, an attribute of {@code @}. */
    record Attribute(Span span, String name) implements Expression {

        @Override
        public JsonNode evaluate(Scope scope) {
            return of(scope.value(), name);
        }

        static JsonNode of(JsonNode value, String name) {
            return value.isObject() ? Values.orNull(value.get(name)) : Values.NULL;
        }
    }
}
