package dev.medialib.sitefinity.query;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Part of a filter. Its text depends on the position: inside {@code any} and {@code all}, names follow a variable. */
interface Node {

    /** Returns the OData text. */
    String text(Range range);

    /**
     * Item whose properties are named.
     *
     * @param variable the variable of the innermost {@code any} or {@code all}; null for the item itself
     */
    record Range(@Nullable String variable, int depth) {
        static final Range ITEM = new Range(null, 0);

        /**
         * Returns the path of a property in this range.
         *
         * @param name the name of the property; empty for the variable itself
         */
        String path(String name) {
            return variable == null ? name : name.isEmpty() ? variable : variable + "/" + name;
        }

        Range inner() {
            return new Range(depth == 0 ? "x" : "x" + depth, depth + 1);
        }
    }

    /** Several parts in parentheses, joined by the same word. */
    record Junction(String word, List<Node> parts) implements Node {

        /** Creates a junction. Nested junctions of the same word become one, because servers limit the depth of a filter. */
        static Node of(String word, List<Node> parts) {
            List<Node> flat = new ArrayList<>();
            for (Node part : parts) {
                if (part instanceof Junction junction && junction.word().equals(word)) {
                    flat.addAll(junction.parts());
                } else {
                    flat.add(part);
                }
            }
            return flat.size() == 1 ? flat.get(0) : new Junction(word, List.copyOf(flat));
        }

        @Override
        public String text(Range range) {
            return parts.stream()
                    .map(part -> "(" + part.text(range) + ")")
                    .collect(Collectors.joining(" " + word + " "));
        }
    }

    /**
     * Condition for some or all elements of a collection. There is no space after the colon, because strict parsers reject
     * it.
     */
    record Quantifier(String path, String word, @Nullable Node condition) implements Node {
        @Override
        public String text(Range range) {
            Range inner = range.inner();
            return range.path(path) + "/" + word + "("
                    + (condition == null ? "" : inner.variable() + ":" + condition.text(inner)) + ")";
        }
    }

    /** Filter in the syntax of the caller. */
    record Raw(String odata) implements Node {
        @Override
        public String text(Range range) {
            if (range.variable() != null) {
                throw new IllegalArgumentException(
                        "condition must not contain a raw filter, which cannot use the variable of any or all;"
                                + " write the whole filter with Filter.raw");
            }
            return odata;
        }
    }
}
