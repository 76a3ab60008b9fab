package dev.medialib.testkit.sanity.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.medialib.testkit.internal.Json;
import dev.medialib.testkit.sanity.document.MatchPath.Index;
import dev.medialib.testkit.sanity.document.MatchPath.Range;
import dev.medialib.testkit.sanity.document.MatchedNodes.Place;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;

/**
 * Effects of a patch on a document. The order of its keys does not matter. The operations are applied in the order of the
 * official local mutator: {@code setIfMissing, set, unset, diffMatchPatch, inc, dec, insert}.
 */
final class Patch {

    private static final Set<String> POSITIONS = Set.of("before", "after", "replace");
    private static final Set<String> KEYS = Set.of(
            "id",
            "query",
            "params",
            "ifRevisionID",
            "setIfMissing",
            "set",
            "unset",
            "diffMatchPatch",
            "inc",
            "dec",
            "insert");

    private final ObjectNode patch;

    private Patch(ObjectNode patch) {
        this.patch = patch;
    }

    static Patch of(ObjectNode patch) {
        for (String key : (Iterable<String>) patch::fieldNames) {
            if (!KEYS.contains(key)) {
                throw MutationFailure.invalid("Unknown patch operation: \"" + key + "\"");
            }
        }
        if (patch.has("ifRevisionID") && !patch.has("id")) {
            throw MutationFailure.invalid("ifRevisionID needs an id");
        }
        for (String operation : List.of("setIfMissing", "set", "diffMatchPatch", "inc", "dec", "insert")) {
            if (patch.has(operation) && !patch.path(operation).isObject()) {
                throw MutationFailure.invalid(operation + " must be an object");
            }
        }
        if (patch.has("unset") && !patch.path("unset").isArray()) {
            throw MutationFailure.invalid("unset must be an array");
        }
        if (patch.path("insert") instanceof ObjectNode insert) {
            position(insert);
        }
        return new Patch(patch);
    }

    void apply(ObjectNode document) {
        each("setIfMissing", (path, value) -> {
            for (Place place : MatchedNodes.places(document, path, true)) {
                JsonNode current = place.value();
                if (current == null || current.isNull()) {
                    place.put(value.deepCopy());
                }
            }
        });
        each("set", (path, value) -> {
            for (Place place : MatchedNodes.places(document, path, true)) {
                place.put(value.deepCopy());
            }
        });
        for (JsonNode path : patch.path("unset")) {
            unset(document, MatchPath.of(path.asText()));
        }
        each("diffMatchPatch", (path, value) -> diff(document, path, value));
        each("inc", (path, value) -> add(document, path, value, BigDecimal.ONE));
        each("dec", (path, value) -> add(document, path, value, BigDecimal.ONE.negate()));
        if (patch.path("insert") instanceof ObjectNode insert) {
            insert(document, insert);
        }
    }

    private void each(String operation, BiConsumer<MatchPath, JsonNode> effect) {
        for (Map.Entry<String, JsonNode> entry : patch.path(operation).properties()) {
            effect.accept(MatchPath.of(entry.getKey()), entry.getValue());
        }
    }

    /** Removes values. Items are removed from the last to the first, so that the indices stay valid. */
    private static void unset(ObjectNode document, MatchPath path) {
        MatchedNodes.places(document, path, false).stream()
                .sorted(Comparator.comparing(Place::index).reversed())
                .forEach(Place::remove);
    }

    private static void diff(ObjectNode document, MatchPath path, JsonNode value) {
        for (Place place : MatchedNodes.places(document, path, false)) {
            JsonNode current = place.value();
            if (current == null || !current.isTextual() || !value.isTextual()) {
                throw MutationFailure.invalid("diffMatchPatch needs a string at \"" + path.text() + "\"");
            }
            place.put(Json.of((Object) TextDiff.apply(current.textValue(), value.textValue())));
        }
    }

    private static void add(ObjectNode document, MatchPath path, JsonNode value, BigDecimal sign) {
        for (Place place : MatchedNodes.places(document, path, false)) {
            JsonNode current = place.value();
            if (current == null || !current.isNumber() || !value.isNumber()) {
                throw MutationFailure.invalid("inc and dec need a number at \"" + path.text() + "\"");
            }
            // enough digits for any real number; 1e999999999 would fill the memory
            BigDecimal sum = current.decimalValue().add(value.decimalValue().multiply(sign), MathContext.DECIMAL128);
            if (Double.isInfinite(sum.doubleValue())) {
                throw MutationFailure.invalid("inc and dec make too large a number at \"" + path.text() + "\"");
            }
            boolean isWhole = sum.stripTrailingZeros().scale() <= 0;
            place.put(isWhole ? Json.of((Object) sum.toBigInteger()) : DecimalNode.valueOf(sum));
        }
    }

    private static String position(ObjectNode insert) {
        List<String> given = POSITIONS.stream().filter(insert::has).sorted().toList();
        if (given.size() != 1) {
            throw MutationFailure.invalid("insert needs exactly one of before, after and replace, and has " + given);
        }
        if (!insert.path("items").isArray() || !insert.path(given.get(0)).isTextual() || insert.size() != 2) {
            throw MutationFailure.invalid("insert needs a path and an array of items, and nothing else");
        }
        return given.get(0);
    }

    private static void insert(ObjectNode document, ObjectNode insert) {
        String position = position(insert);
        MatchPath path = MatchPath.of(insert.path(position).asText());
        List<JsonNode> arrays = MatchedNodes.parents(document, path);
        if (path.last().isRecursive()) {
            throw path.unsupported("insert with a recursive path");
        }
        if (arrays.isEmpty() || !arrays.stream().allMatch(JsonNode::isArray)) {
            throw MutationFailure.invalid("insert needs an array before the last step of \"" + path.text() + "\"");
        }
        for (JsonNode array : arrays) {
            insert((ArrayNode) array, position, path, insert.path("items"));
        }
    }

    private static void insert(ArrayNode array, String position, MatchPath path, JsonNode items) {
        List<Integer> selected = path.last().indices(array);
        int at = target(array, position, path, selected);
        if (at < 0) {
            return;
        }
        if (position.equals("replace")) {
            selected.stream().sorted(Comparator.reverseOrder()).forEach(index -> array.remove(index.intValue()));
        }
        for (int i = 0; i < items.size(); i++) {
            array.insert(at + i, items.path(i).deepCopy());
        }
    }

    /**
     * Returns the index of the insertion. An index outside of the array means its nearest end, so that items can be added to an
     * empty array. An empty range means its position, as the {@code splice} of the vendor's client expects (assumed).
     */
    private static int target(ArrayNode array, String position, MatchPath path, List<Integer> selected) {
        boolean isAfter = position.equals("after");
        if (!selected.isEmpty()) {
            return isAfter ? selected.get(selected.size() - 1) + 1 : selected.get(0);
        }
        if (path.last().only() instanceof Range range) {
            return Math.min(range.from(), array.size());
        }
        if (path.last().only() instanceof Index index) {
            int last = index.index() < 0 ? array.size() + index.index() : index.index();
            return Math.max(0, Math.min(isAfter ? last + 1 : last, array.size()));
        }
        return -1;
    }
}
