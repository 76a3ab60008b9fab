package dev.medialib.testkit.sanity.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.medialib.testkit.sanity.document.MatchPath.Field;
import dev.medialib.testkit.sanity.document.MatchPath.Having;
import dev.medialib.testkit.sanity.document.MatchPath.Index;
import dev.medialib.testkit.sanity.document.MatchPath.Range;
import dev.medialib.testkit.sanity.document.MatchPath.Segment;
import java.util.ArrayList;
import java.util.List;
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

        void remove() {
            if (name == null) {
                ((ArrayNode) parent).remove(index);
            } else {
                ((ObjectNode) parent).remove(name);
            }
        }
    }

    private MatchedNodes() {}

    /**
     * Returns all places that match a path.
     *
     * @param creates whether to create missing objects along the path
     */
    static List<Place> places(ObjectNode root, MatchPath path, boolean creates) {
        List<Place> places = new ArrayList<>();
        for (JsonNode parent : parents(root, path, creates)) {
            places.addAll(children(parent, path.last()));
        }
        return places;
    }

    /** Returns the nodes to which the last segment of the path applies. */
    static List<JsonNode> parents(ObjectNode root, MatchPath path, boolean creates) {
        List<JsonNode> nodes = List.of(root);
        List<Segment> parents = path.parents();
        for (int i = 0; i < parents.size(); i++) {
            boolean namesNext = path.segments().get(i + 1) instanceof Field;
            List<JsonNode> next = new ArrayList<>();
            for (JsonNode node : nodes) {
                for (Place place : children(node, parents.get(i))) {
                    JsonNode value = place.value();
                    if (creates && namesNext && (value == null || value.isNull())) {
                        value = root.objectNode();
                        place.put(value);
                    }
                    if (value != null) {
                        next.add(value);
                    }
                }
            }
            nodes = next;
        }
        return nodes;
    }

    private static List<Place> children(JsonNode node, Segment segment) {
        List<Place> places = new ArrayList<>();
        if (segment instanceof Field field) {
            if (node.isObject()) {
                places.add(new Place(node, field.name(), -1));
            }
        } else if (node instanceof ArrayNode array) {
            indices(array, segment).forEach(index -> places.add(new Place(array, null, index)));
        }
        return places;
    }

    /** Returns the indices of the items that a segment selects, in ascending order. */
    static List<Integer> indices(ArrayNode array, Segment segment) {
        List<Integer> indices = new ArrayList<>();
        if (segment instanceof Index at) {
            int index = at.index() < 0 ? array.size() + at.index() : at.index();
            if (index >= 0 && index < array.size()) {
                indices.add(index);
            }
        } else if (segment instanceof Range range) {
            for (int i = start(array, range); i < end(array, range); i++) {
                indices.add(i);
            }
        } else if (segment instanceof Having having) {
            for (int i = 0; i < array.size(); i++) {
                if (having.value().equals(array.path(i).get(having.field()))) {
                    indices.add(i);
                }
            }
        }
        return indices;
    }

    static int start(ArrayNode array, Range range) {
        return position(array, range.from());
    }

    static int end(ArrayNode array, Range range) {
        Integer to = range.to();
        return to == null ? array.size() : position(array, to);
    }

    /** Returns the position. As in the official client, negative positions count from the position behind the last item. */
    private static int position(ArrayNode array, int given) {
        int position = given < 0 ? array.size() + 1 + given : given;
        return Math.max(0, Math.min(position, array.size()));
    }
}
