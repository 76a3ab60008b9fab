package dev.medialib.testkit.sanity.groq;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** {@code base | order(key, key desc)}. Items with equal keys keep their order. */
record Order(Span span, Expression base, List<Key> keys) implements Expression {

    /** Expression to sort by. */
    record Key(Expression value, boolean isDescending) {}

    private record Sorted(JsonNode item, List<JsonNode> values) {}

    @Override
    public JsonNode evaluate(Scope scope) {
        JsonNode array = base.evaluate(scope);
        if (!array.isArray()) {
            return Values.NULL;
        }
        List<Sorted> items = new ArrayList<>();
        for (JsonNode item : array) {
            Scope nested = scope.nested(item);
            items.add(new Sorted(
                    item, keys.stream().map(key -> key.value().evaluate(nested)).toList()));
        }
        items.sort(comparator(scope.evaluation()));
        return scope.evaluation()
                .newArray()
                .addAll(items.stream().map(Sorted::item).toList());
    }

    private Comparator<Sorted> comparator(Evaluation evaluation) {
        return (left, right) -> {
            for (int i = 0; i < keys.size(); i++) {
                JsonNode first = left.values().get(i);
                JsonNode second = right.values().get(i);
                evaluation.compare(first, second);
                int order = Values.compareAll(first, second);
                if (order != 0) {
                    return keys.get(i).isDescending() ? -order : order;
                }
            }
            return 0;
        };
    }
}
