package dev.medialib.testkit.sanity.groq;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** Literals, parameters, and arrays and objects that are built from expressions. */
final class Literals {

    private Literals() {}

    /** Null, a boolean, a number or a string. */
    record Literal(Span span, JsonNode value) implements Expression {

        @Override
        public JsonNode evaluate(Scope scope) {
            return value;
        }

        @Override
        public boolean isConstant() {
            return true;
        }
    }

    /** {@code $name}. */
    record Parameter(Span span, String name) implements Expression {

        @Override
        public JsonNode evaluate(Scope scope) {
            return scope.evaluation().parameter(name);
        }

        @Override
        public boolean isConstant() {
            return true;
        }
    }

    /** {@code [a, ...b]}. */
    record ArrayLiteral(Span span, List<Element> elements) implements Expression {

        /** Item of an array, or with {@code ...} an array whose items are added. */
        record Element(Expression value, boolean isSpread) {}

        @Override
        public JsonNode evaluate(Scope scope) {
            ArrayNode array = scope.evaluation().newArray();
            scope.evaluation().step(elements.size());
            for (Element element : elements) {
                JsonNode value = element.value().evaluate(scope);
                if (!element.isSpread()) {
                    array.add(value);
                } else if (value.isArray()) {
                    scope.evaluation().step(value.size());
                    array.addAll((ArrayNode) value);
                }
            }
            return array;
        }
    }

    /** {@code {"name": a, b, ..., condition => {…}}}. */
    record ObjectLiteral(Span span, List<Entry> entries) implements Expression {

        /** Part of an object. */
        sealed interface Entry {
            void addTo(ObjectNode object, Scope scope);
        }

        /** {@code "name": value}, or {@code value} that has a name. */
        record Attribute(String name, Expression value) implements Entry {

            @Override
            public void addTo(ObjectNode object, Scope scope) {
                object.set(name, value.evaluate(scope));
            }
        }

        /** {@code ...value}. */
        record Spread(Expression value) implements Entry {

            @Override
            public void addTo(ObjectNode object, Scope scope) {
                if (value.evaluate(scope) instanceof ObjectNode attributes) {
                    scope.evaluation().step(attributes.size());
                    object.setAll(attributes);
                }
            }
        }

        /** {@code condition => value}. */
        record Conditional(Expression condition, Expression value) implements Entry {

            @Override
            public void addTo(ObjectNode object, Scope scope) {
                if (Values.isTrue(condition.evaluate(scope))) {
                    new Spread(value).addTo(object, scope);
                }
            }
        }

        @Override
        public JsonNode evaluate(Scope scope) {
            ObjectNode object = scope.evaluation().newObject();
            scope.evaluation().step(entries.size());
            entries.forEach(entry -> entry.addTo(object, scope));
            return object;
        }
    }

    /** {@code (inner)}. It is a node of its own, since {@code [1].a} maps over an array and {@code ([1]).a} does not. */
    record Group(Span span, Expression inner) implements Expression {

        @Override
        public JsonNode evaluate(Scope scope) {
            return inner.evaluate(scope);
        }

        @Override
        public boolean isConstant() {
            return inner.isConstant();
        }
    }
}
