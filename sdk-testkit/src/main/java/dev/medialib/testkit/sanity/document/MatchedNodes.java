package dev.medialib.testkit.sanity.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.medialib.testkit.internal.Json;
import dev.medialib.testkit.sanity.document.MatchPath.Index;
import dev.medialib.testkit.sanity.document.MatchPath.Name;
import dev.medialib.testkit.sanity.document.MatchPath.Range;
import dev.medialib.testkit.sanity.document.MatchPath.Selector;
import dev.medialib.testkit.sanity.document.MatchPath.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Places in a document that match a path. */
final class MatchedNodes {

    /** Child of an object by its name, or of an array by its index. The child of an object does not need to exist. */
    record Place(JsonNode parent, @Nullable String name, int index) {

        /** Returns the value; null if there is none. */
        @Nullable JsonNode value() {
            return name == null ? parent.get(index) : parent.get(name);
        }

        void put(JsonNode value) {
            if (name == null) {
                ((ArrayNode) parent).set(index, value);
            } else {
                ((ObjectNode) parent).set(name, value);
            }
        }

        /** Returns whether a place in the same parent is this one. */
        boolean isSameAs(Place sibling) {
            return index == sibling.index && Objects.equals(name, sibling.name);
        }

        void remove() {
            if (name == null) {
                ((ArrayNode) parent).remove(index);
            } else {
                ((ObjectNode) parent).remove(name);
            }
        }
    }

    private final MatchPath path;
    private final boolean creates;

    private MatchedNodes(MatchPath path, boolean creates) {
        this.path = path;
        this.creates = creates;
    }

    /**
     * Returns all places that match a path.
     *
     * @param creates whether to create missing objects along the path
     */
    static List<Place> places(ObjectNode root, MatchPath path, boolean creates) {
        MatchedNodes nodes = new MatchedNodes(path, creates);
        List<Place> places = new ArrayList<>();
        for (JsonNode parent : nodes.parents(root)) {
            if (creates) {
                nodes.checkEnd(parent);
            }
            places.addAll(nodes.children(parent, path.last()));
        }
        return places;
    }

    /** Returns the nodes to which the last step of the path applies, without creating any. */
    static List<JsonNode> parents(ObjectNode root, MatchPath path) {
        return new MatchedNodes(path, false).parents(root);
    }

    private List<JsonNode> parents(ObjectNode root) {
        List<JsonNode> nodes = List.of(root);
        for (int i = 0; i < path.steps().size() - 1; i++) {
            List<JsonNode> next = new ArrayList<>();
            for (JsonNode node : nodes) {
                Step step = path.steps().get(i);
                if (step.hasConditions() && node.isObject() && !step.isRecursive()) {
                    if (step.accepts(node)) {
                        next.add(node);
                    }
                    continue;
                }
                for (Place place : children(node, step)) {
                    JsonNode value = creates ? created(place, path.steps().get(i + 1)) : place.value();
                    if (value != null) {
                        next.add(value);
                    }
                }
            }
            nodes = next;
        }
        return nodes;
    }

    /** Returns the value of a place. A missing value becomes an object if the next step is a name. */
    private @Nullable JsonNode created(Place place, Step next) {
        JsonNode value = place.value();
        if (value != null && !value.isNull()) {
            return value;
        }
        if (next.only() instanceof Name) {
            ObjectNode object = Json.object();
            place.put(object);
            return object;
        }
        if (next.selectors().stream().anyMatch(selector -> selector instanceof Index || selector instanceof Range)) {
            throw path.unsupported("setting an item of an array that is missing");
        }
        return null;
    }

    /** Checks that nothing is set behind the end of an array, where the libraries differ. */
    private void checkEnd(JsonNode parent) {
        if (!parent.isArray() || path.last().isRecursive()) {
            return;
        }
        for (Selector selector : path.last().selectors()) {
            boolean isBehind = (selector instanceof Index index && index.index() >= parent.size())
                    || (selector instanceof Range range && range.to() != null && range.to() > parent.size());
            if (isBehind) {
                throw path.unsupported("setting an item behind the end of an array");
            }
        }
    }

    private List<Place> children(JsonNode node, Step step) {
        List<Place> places = new ArrayList<>();
        if (step.isRecursive()) {
            descend(node, step, false, places);
            return places;
        }
        if (node.isObject() && step.hasConditions()) {
            throw path.unsupported("a condition on an object as the last step");
        }
        if (node.isArray() && !step.names().isEmpty()) {
            throw path.unsupported("the name of a field directly on an array (the fields of all items are [*].name)");
        }
        if (creates && node.isValueNode() && !step.names().isEmpty()) {
            throw path.unsupported("setting a field of a value that is not an object");
        }
        collect(node, step, places);
        return places;
    }

    private static void collect(JsonNode node, Step step, List<Place> places) {
        if (node.isObject()) {
            step.names().forEach(name -> places.add(new Place(node, name, -1)));
        } else if (node instanceof ArrayNode array) {
            step.indices(array).forEach(index -> places.add(new Place(array, null, index)));
        }
    }

    /**
     * Collects the existing children of a node and of all its descendants. The libraries change matches inside of matches in
     * different orders.
     */
    private void descend(JsonNode node, Step step, boolean isInside, List<Place> places) {
        List<Place> matched = new ArrayList<>();
        collect(node, step, matched);
        matched.removeIf(place -> place.value() == null);
        List<Place> all = all(node);
        for (Place place : node.isObject() ? all : List.<Place>of()) {
            JsonNode value = node.path(place.name());
            if (value.isObject() && step.accepts(value)) {
                matched.add(place);
            }
        }
        if (isInside && !matched.isEmpty()) {
            throw path.unsupported("recursive matches inside of other matches");
        }
        places.addAll(matched);
        for (Place place : all) {
            boolean isMatch = matched.stream().anyMatch(place::isSameAs);
            JsonNode value = place.value();
            if (value != null) {
                descend(value, step, isInside || isMatch, places);
            }
        }
    }

    private static List<Place> all(JsonNode node) {
        List<Place> all = new ArrayList<>();
        node.fieldNames().forEachRemaining(name -> all.add(new Place(node, name, -1)));
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            all.add(new Place(node, null, i));
        }
        return all;
    }
}
