package dev.medialib.testkit.sanity.groq;

import com.fasterxml.jackson.databind.JsonNode;
import dev.medialib.testkit.sanity.groq.Literals.ArrayLiteral;
import dev.medialib.testkit.sanity.groq.Operators.Equality;
import dev.medialib.testkit.sanity.groq.Operators.Logical;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Use of an index by a filter of all documents, so that a join does not visit all documents for each document. A condition that must be
 * true selects by the index: {@code a.b == x} or {@code references(x)}, where {@code x} is the same for all documents. The whole
 * condition is still evaluated for what the index finds.
 */
interface Lookup {

    Lookup NONE = (scope, dataset) -> null;

    /** Returns the documents that can fulfil the condition, in their order; null if the index does not help. */
    @Nullable List<? extends JsonNode> find(Scope scope, Dataset dataset);

    /** Returns the items that a filter must look at. The first filter of a dataset scans it, since an index costs more. */
    @SuppressWarnings(
            "ReferenceEquality") // an array with the same items is no dataset, and its comparison costs a scan
    default Iterable<? extends JsonNode> candidates(JsonNode base, Scope scope, Object filter) {
        Evaluation evaluation = scope.evaluation();
        if (this == NONE || base != evaluation.dataset().array() || !evaluation.scannedBefore(filter)) {
            return base;
        }
        List<? extends JsonNode> found = find(scope, evaluation.dataset());
        return found == null ? base : found;
    }

    /** Returns the lookup for a condition. */
    static Lookup of(Expression condition) {
        if (condition instanceof Logical and && !and.decisive()) {
            return and.operands().stream()
                    .map(Lookup::of)
                    .filter(lookup -> lookup != NONE)
                    .findFirst()
                    .orElse(NONE);
        }
        if (condition instanceof Equality equality && !equality.isNegated()) {
            Lookup lookup = byText(equality.left(), equality.right());
            return lookup == NONE ? byText(equality.right(), equality.left()) : lookup;
        }
        if (condition instanceof FunctionCall call
                && call.function().equals(Functions.REFERENCES)
                && call.arguments().stream().allMatch(Lookup::isTheSameForAllItems)) {
            return (scope, dataset) -> {
                Set<String> ids = References.ids(call.arguments(), scope.nested(Values.NULL));
                return dataset.referringTo(ids);
            };
        }
        return NONE;
    }

    private static Lookup byText(Expression attribute, Expression value) {
        List<String> path = path(attribute);
        if (path == null || !isTheSameForAllItems(value)) {
            return NONE;
        }
        return (scope, dataset) -> {
            JsonNode key = value.evaluate(scope.nested(Values.NULL));
            return key.isTextual() ? dataset.withText(path, key.textValue()) : null;
        };
    }

    /** Returns the names of {@code a.b.c}; null if an expression is something else. */
    private static @Nullable List<String> path(Expression expression) {
        List<String> names = new ArrayList<>();
        Expression base = expression;
        List<Step> steps = List.of();
        if (expression instanceof Traversal traversal) {
            base = traversal.base();
            steps = traversal.steps();
        }
        if (!(base instanceof Names.Attribute first)) {
            return null;
        }
        names.add(first.name());
        for (Step step : steps) {
            if (!(step instanceof Step.Attribute attribute)) {
                return null;
            }
            names.add(attribute.name());
        }
        return List.copyOf(names);
    }

    /** Returns whether an expression in a filter does not depend on the item, as parameters and {@code ^._id} do not. */
    private static boolean isTheSameForAllItems(Expression expression) {
        if (expression instanceof ArrayLiteral array) {
            return array.elements().stream().allMatch(element -> isTheSameForAllItems(element.value()));
        }
        if (expression instanceof Traversal traversal) {
            return traversal.base() instanceof Names.Parent
                    && traversal.steps().stream().allMatch(Step.Attribute.class::isInstance);
        }
        return expression.isConstant() || expression instanceof Names.Parent;
    }
}
