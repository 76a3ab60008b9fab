package dev.medialib.testkit.sanity.groq;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Documents that queries see, in the order that {@code *} gives. Its indexes are built when a query first needs them. */
public final class Dataset {

    private static final List<String> ID = List.of("_id");

    private final List<ObjectNode> documents;
    private final ArrayNode array;
    private final Map<List<String>, Map<String, List<Integer>>> byText = new HashMap<>();
    private @Nullable Map<String, List<Integer>> byReference;

    private Dataset(List<ObjectNode> documents) {
        this.documents = documents;
        array = Values.array().addAll(documents);
    }

    /** Creates a dataset. The documents must not change while it is in use. */
    public static Dataset of(List<ObjectNode> documents) {
        return new Dataset(List.copyOf(documents));
    }

    /** Returns the value of {@code *}. */
    ArrayNode array() {
        return array;
    }

    /** Returns the document with an id; null if there is none. */
    @Nullable ObjectNode document(String id) {
        List<ObjectNode> found = withText(ID, id);
        return found.isEmpty() ? null : found.get(0);
    }

    /** Returns the documents whose attribute at a path is this string. */
    List<ObjectNode> withText(List<String> path, String text) {
        Map<String, List<Integer>> index = byText.computeIfAbsent(path, unused -> {
            return index((document, keys) -> {
                JsonNode value = document;
                for (String name : path) {
                    value = value.isObject() ? value.path(name) : Values.NULL;
                }
                if (value.isTextual()) {
                    keys.add(value.textValue());
                }
            });
        });
        return at(index.getOrDefault(text, List.of()));
    }

    /** Returns the documents that have a reference to one of these ids. */
    List<ObjectNode> referringTo(Set<String> ids) {
        Map<String, List<Integer>> index = byReference;
        if (index == null) {
            index = index(References::collect);
            byReference = index;
        }
        Map<String, List<Integer>> known = index;
        return at(ids.stream()
                .flatMap(id -> known.getOrDefault(id, List.of()).stream())
                .distinct()
                .sorted()
                .toList());
    }

    private Map<String, List<Integer>> index(BiConsumer<ObjectNode, Set<String>> keysOf) {
        Map<String, List<Integer>> index = new HashMap<>();
        Set<String> keys = new LinkedHashSet<>();
        for (int i = 0; i < documents.size(); i++) {
            keys.clear();
            keysOf.accept(documents.get(i), keys);
            for (String key : keys) {
                index.computeIfAbsent(key, unused -> new ArrayList<>()).add(i);
            }
        }
        return index;
    }

    private List<ObjectNode> at(List<Integer> positions) {
        return positions.stream().map(documents::get).toList();
    }
}
