package dev.medialib.testkit.sanity.groq;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code base} and the steps that are applied to its value. */
record Traversal(Span span, Expression base, List<Step> steps) implements Expression {

    /** What a step takes and gives, which decides how it is combined with the steps after it. */
    enum Kind {
        /** Works on one value: an attribute or a reference. */
        PLAIN,
        /** Works on an array and gives one: a filter, a slice or {@code []}. */
        ARRAY,
        /** Works on an array and gives one of its items. */
        ELEMENT,
        /** Works on one object, or on each object of an array if an array step follows. */
        PROJECTION
    }

    /** Step as it is written. */
    record Written(Kind kind, Step step) {}

    /** Combined steps. They work on an array or on one value, and give an array or one value. */
    private record Combined(boolean fromArray, boolean toArray, List<Step> steps) {

        static Combined of(Written first, @Nullable Combined rest) {
            boolean restFromArray = rest != null && rest.fromArray;
            boolean restToArray = rest != null && rest.toArray;
            List<Step> after = rest == null ? List.of() : rest.steps;
            return switch (first.kind()) {
                case PLAIN -> new Combined(false, restToArray, joined(first.step(), after));
                case ELEMENT -> new Combined(true, restToArray, joined(first.step(), after));
                case PROJECTION ->
                    restFromArray
                            ? new Combined(true, restToArray, joined(forEach(List.of(first.step()), false), after))
                            : new Combined(false, restToArray, joined(first.step(), after));
                case ARRAY ->
                    rest == null || restFromArray
                            ? new Combined(true, rest == null || restToArray, joined(first.step(), after))
                            : new Combined(true, true, List.of(first.step(), forEach(after, restToArray)));
            };
        }

        private static Step forEach(List<Step> steps, boolean flattens) {
            return new Step.ForEach(steps, flattens);
        }

        private static List<Step> joined(Step first, List<Step> rest) {
            List<Step> steps = new ArrayList<>();
            steps.add(first);
            steps.addAll(rest);
            return List.copyOf(steps);
        }
    }

    /**
     * Combines steps from right to left. After a step that gives an array, steps for one value are applied to each item: {@code
     * *[…].title} gives titles. An array that is a literal, {@code *}, or the result of a pipe starts as if {@code []} followed it.
     */
    static Traversal of(Span span, Expression base, List<Written> written) {
        Combined combined = null;
        for (int i = written.size() - 1; i >= 0; i--) {
            combined = Combined.of(written.get(i), combined);
        }
        if (base instanceof Names.Everything || base instanceof Literals.ArrayLiteral || base instanceof Order) {
            combined = Combined.of(new Written(Kind.ARRAY, new Step.AsArray()), combined);
        }
        return new Traversal(span, base, combined == null ? List.of() : combined.steps);
    }

    @Override
    public JsonNode evaluate(Scope scope) {
        return Step.applyAll(steps, base.evaluate(scope), scope);
    }

    /** Returns the name that an object gives to an expression without a name; null if it has none. */
    static @Nullable String nameOf(Expression expression) {
        if (expression instanceof Names.Attribute attribute) {
            return attribute.name();
        }
        if (expression instanceof Literals.Group group) {
            return nameOf(group.inner());
        }
        if (expression instanceof Order order) {
            return nameOf(order.base());
        }
        if (expression instanceof Traversal traversal
                && traversal.steps.stream()
                        .noneMatch(step -> step instanceof Step.Attribute || step instanceof Step.Path)) {
            return nameOf(traversal.base);
        }
        return null;
    }
}
