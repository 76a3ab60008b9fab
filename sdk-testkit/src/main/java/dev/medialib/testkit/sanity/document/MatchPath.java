package dev.medialib.testkit.sanity.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * JSONMatch path of a patch. The fake supports what the vendor's two libraries, {@code @sanity/json-match} 1.0 and
 * {@code @sanity/mutator} 6.10, evaluate alike (both were run on the same paths), and {@code [*]} on arrays, which only the
 * documentation and the first library have. All else is rejected.
 */
record MatchPath(String text, List<Step> steps) {

    /**
     * Step from a node to some of its children.
     *
     * @param isRecursive whether the step also starts at all descendants of the node
     * @param selectors the selectors, which each add children
     */
    record Step(boolean isRecursive, List<Selector> selectors) {

        /** Returns the only selector; null if there are several. */
        @Nullable Selector only() {
            return selectors.size() == 1 ? selectors.get(0) : null;
        }

        /** Returns the distinct names that the step selects in an object. */
        Collection<String> names() {
            Collection<String> names = new TreeSet<>();
            for (Selector selector : selectors) {
                if (selector instanceof Name name) {
                    names.add(name.name());
                }
            }
            return names;
        }

        /** Returns the indices that the step selects in an array, distinct and in ascending order. */
        List<Integer> indices(ArrayNode array) {
            TreeSet<Integer> indices = new TreeSet<>();
            for (Selector selector : selectors) {
                for (int i = 0; i < array.size(); i++) {
                    if (selector.selects(array, i)) {
                        indices.add(i);
                    }
                }
            }
            return List.copyOf(indices);
        }

        /** Returns whether a condition of the step is true for an object. */
        boolean accepts(JsonNode object) {
            return selectors.stream()
                    .anyMatch(selector -> selector instanceof Condition condition && condition.isTrue(object));
        }

        boolean hasConditions() {
            return selectors.stream().anyMatch(Condition.class::isInstance);
        }
    }

    /** Part of a step. */
    sealed interface Selector {

        /** Returns whether an item of an array is selected. */
        boolean selects(ArrayNode array, int index);
    }

    record Name(String name) implements Selector {
        @Override
        public boolean selects(ArrayNode array, int index) {
            return false;
        }
    }

    /** Item by its position. Negative positions count from the end; -1 is the last item. */
    record Index(int index) implements Selector {
        @Override
        public boolean selects(ArrayNode array, int at) {
            return at == (index < 0 ? array.size() + index : index);
        }
    }

    /** Items from a position to another, which is not included. A null end is open. */
    record Range(int from, @Nullable Integer to) implements Selector {
        @Override
        public boolean selects(ArrayNode array, int index) {
            return index >= from && (to == null || index < to);
        }
    }

    record All() implements Selector {
        @Override
        public boolean selects(ArrayNode array, int index) {
            return true;
        }
    }

    /** Selector of the items of an array that fulfil a condition. An object that fulfils it is selected itself. */
    sealed interface Condition extends Selector {

        boolean isTrue(JsonNode node);

        @Override
        default boolean selects(ArrayNode array, int index) {
            return isTrue(array.path(index));
        }
    }

    record Existence(String field) implements Condition {
        @Override
        public boolean isTrue(JsonNode node) {
            return node.has(field);
        }
    }

    /** Comparison of a field with a literal. A null field means the item itself. */
    record Comparison(@Nullable String field, String operator, JsonNode literal) implements Condition {
        @Override
        public boolean isTrue(JsonNode node) {
            JsonNode value = field == null ? node : node.get(field);
            if (value == null) {
                return false;
            }
            if (operator.equals("==") || operator.equals("!=")) {
                return equal(value) == operator.equals("==");
            }
            if (!value.isNumber()) {
                return false;
            }
            int order = compared(value);
            return switch (operator) {
                case "<" -> order < 0;
                case "<=" -> order <= 0;
                case ">" -> order > 0;
                default -> order >= 0;
            };
        }

        private boolean equal(JsonNode value) {
            return (value.isNumber() && literal.isNumber()) ? compared(value) == 0 : value.equals(literal);
        }

        private int compared(JsonNode value) {
            BigDecimal number = value.decimalValue();
            return number.compareTo(literal.decimalValue());
        }
    }

    /** Parses a path. A path that is invalid, or that the fake does not support, fails the mutation. */
    static MatchPath of(String text) {
        return new MatchPath(text, List.copyOf(new MatchPathParser(text).parse(new ArrayList<>())));
    }

    /** Returns all steps except the last one. */
    List<Step> parents() {
        return steps.subList(0, steps.size() - 1);
    }

    Step last() {
        return steps.get(steps.size() - 1);
    }

    /** Returns the failure for a path that the real service may know. */
    MutationFailure.Thrown unsupported(String what) {
        return unsupported(text, what);
    }

    static MutationFailure.Thrown unsupported(String text, String what) {
        return MutationFailure.invalid("The fake server does not support " + what + ": \"" + text + "\"");
    }
}
