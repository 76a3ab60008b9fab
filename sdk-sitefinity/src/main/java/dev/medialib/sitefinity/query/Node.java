package dev.medialib.sitefinity.query;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A part of a filter. What it reads like depends on where it stands: inside {@code any} and {@code all}, names follow a variable. */
interface Node {

    /** As OData. */
    String text(Range range);

    /**
     * Whose properties are meant.
     *
     * @param variable that of the innermost {@code any} or {@code all}; null for the item itself
     */
    record Range(@Nullable String variable, int depth) {
        static final Range ITEM = new Range(null, 0);

        /**
         * Returns the path of a property, seen from this range.
         *
         * @param name empty for the variable itself
         */
        String path(String name) {
            return variable == null ? name : name.isEmpty() ? variable : variable + "/" + name;
        }

        Range inner() {
            return new Range(depth == 0 ? "x" : "x" + depth, depth + 1);
        }
    }

    /** Several parts, each in parentheses, with the same word between them. */
    record Junction(String word, List<Node> parts) implements Node {

        /** Junctions of the same word become one: servers limit how deep a filter may nest. */
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

    /** Whether some or all of a collection meet a condition; strict parsers take no space after the colon. */
    record Quantifier(String path, String word, @Nullable Node condition) implements Node {
        @Override
        public String text(Range range) {
            Range inner = range.inner();
            return range.path(path) + "/" + word + "("
                    + (condition == null ? "" : inner.variable() + ":" + condition.text(inner)) + ")";
        }
    }

    /** What the caller wrote. */
    record Raw(String odata) implements Node {
        @Override
        public String text(Range range) {
            if (range.variable() != null) {
                throw new IllegalArgumentException(
                        "a raw filter cannot stand inside any or all, whose variable it does not know: write the whole raw");
            }
            return odata;
        }
    }
}
