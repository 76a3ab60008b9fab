package dev.medialib.testkit.sanity.groq;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** The references in values: objects with {@code _ref}. */
final class References {

    private References() {}

    /** Adds the ids of all references in a document. Attributes of a reference are not looked at. */
    static void collect(JsonNode document, Set<String> ids) {
        anyMatch(
                document,
                id -> {
                    ids.add(id);
                    return false;
                },
                () -> {});
    }

    static boolean contains(JsonNode value, Set<String> ids, Evaluation evaluation) {
        return anyMatch(value, ids::contains, () -> evaluation.step(1));
    }

    /** Visits without recursion, since values that a query makes can be nested deeply. */
    private static boolean anyMatch(JsonNode value, Predicate<String> test, Runnable visited) {
        Deque<JsonNode> open = new ArrayDeque<>(List.of(value));
        while (!open.isEmpty()) {
            visited.run();
            JsonNode next = open.pop();
            JsonNode ref = next.isObject() ? Values.orNull(next.get("_ref")) : Values.NULL;
            if (ref.isNull()) {
                next.forEach(item -> {
                    if (item.isContainerNode()) {
                        open.push(item);
                    }
                });
            } else if (ref.isTextual() && test.test(ref.textValue())) {
                return true;
            }
        }
        return false;
    }

    /** Returns the ids that arguments of {@code references()} name: strings, and strings in arrays. */
    static Set<String> ids(List<Expression> arguments, Scope scope) {
        Set<String> ids = new LinkedHashSet<>();
        for (Expression argument : arguments) {
            JsonNode value = argument.evaluate(scope);
            for (JsonNode item : value.isArray() ? value : Values.array().add(value)) {
                if (item.isTextual()) {
                    ids.add(item.textValue());
                }
            }
        }
        return ids;
    }
}
