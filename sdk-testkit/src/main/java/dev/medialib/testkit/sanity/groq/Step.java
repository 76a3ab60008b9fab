package dev.medialib.testkit.sanity.groq;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** Step of a traversal, such as {@code .name}, {@code [0]} or {@code ->}. */
interface Step {

    JsonNode apply(JsonNode base, Scope scope);

    /** {@code .name} or {@code ["name"]}. */
    record Attribute(String name) implements Step {

        @Override
        public JsonNode apply(JsonNode base, Scope scope) {
            return Names.Attribute.of(base, name);
        }
    }

    /** {@code [index]}; a negative index counts from the end. */
    record Element(int index) implements Step {

        @Override
        public JsonNode apply(JsonNode base, Scope scope) {
            int position = index < 0 ? index + base.size() : index;
            return base.isArray() && position >= 0 && position < base.size() ? base.get(position) : Values.NULL;
        }
    }

    /** {@code [start..end]} or {@code [start...end]}; negative bounds count from the end. */
    record Slice(int start, int end, boolean isInclusive) implements Step {

        @Override
        public JsonNode apply(JsonNode base, Scope scope) {
            if (!base.isArray()) {
                return Values.NULL;
            }
            long from = start < 0 ? (long) start + base.size() : start;
            long to = (end < 0 ? (long) end + base.size() : end) + (isInclusive ? 1 : 0);
            ArrayNode slice = scope.evaluation().newArray();
            for (int i = (int) Math.max(0, from); i < Math.min(to, base.size()); i++) {
                slice.add(base.get(i));
            }
            scope.evaluation().step(slice.size());
            return slice;
        }
    }

    /** {@code [condition]}. */
    record Filter(Expression condition, Lookup lookup) implements Step {

        @Override
        public JsonNode apply(JsonNode base, Scope scope) {
            if (!base.isArray()) {
                return Values.NULL;
            }
            ArrayNode selected = scope.evaluation().newArray();
            for (JsonNode item : lookup.candidates(base, scope, this)) {
                if (Values.isTrue(condition.evaluate(scope.nested(item)))) {
                    selected.add(item);
                }
            }
            return selected;
        }
    }

    /** {@code []}. */
    record AsArray() implements Step {

        @Override
        public JsonNode apply(JsonNode base, Scope scope) {
            return base.isArray() ? base : Values.NULL;
        }
    }

    /** <code>{…}</code>. */
    record Projection(Literals.ObjectLiteral object) implements Step {

        @Override
        public JsonNode apply(JsonNode base, Scope scope) {
            return base.isObject() ? object.evaluate(scope.nested(base)) : Values.NULL;
        }
    }

    /** {@code ->}. */
    record Dereference() implements Step {

        @Override
        public JsonNode apply(JsonNode base, Scope scope) {
            String id = base.isObject() ? base.path("_ref").textValue() : null;
            ObjectNode document =
                    id == null ? null : scope.evaluation().dataset().document(id);
            return Values.orNull(document);
        }
    }

    /** Steps that are written as one: {@code ->name}. */
    record Path(List<Step> steps) implements Step {

        @Override
        public JsonNode apply(JsonNode base, Scope scope) {
            return applyAll(steps, base, scope);
        }
    }

    /** Steps that are applied to each item of an array. */
    record ForEach(List<Step> steps, boolean flattens) implements Step {

        @Override
        public JsonNode apply(JsonNode base, Scope scope) {
            if (!base.isArray()) {
                return Values.NULL;
            }
            ArrayNode results = scope.evaluation().newArray();
            scope.evaluation().step(base.size());
            for (JsonNode item : base) {
                JsonNode result = applyAll(steps, item, scope);
                if (flattens && result instanceof ArrayNode items) {
                    scope.evaluation().step(items.size());
                    results.addAll(items);
                } else {
                    results.add(result);
                }
            }
            return results;
        }
    }

    static JsonNode applyAll(List<Step> steps, JsonNode base, Scope scope) {
        JsonNode value = base;
        for (Step step : steps) {
            value = step.apply(value, scope);
        }
        return value;
    }
}
