package dev.medialib.sanity.document;

import dev.medialib.sanity.document.PatchOperation.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Operations that may stand in one patch, within which the server has an order of its own that is not documented: the result is the same
 * in any order. Two of them lead into different properties of the document, or are of one kind and lead to places of which neither is
 * in the other.
 */
final class PatchGroup {
    private final List<PatchOperation> operations = new ArrayList<>();
    private final Map<String, Property> properties = new HashMap<>();
    private boolean leadsAnywhere;
    private boolean inserts;

    /** What is done within one property of the document: so much that no new operation must be compared with each before it. */
    private static final class Property {
        private final Kind kind;
        /** The paths, each with a dot at its end; null when some place is not known. */
        private @Nullable TreeSet<String> places = new TreeSet<>();

        Property(Kind kind) {
            this.kind = kind;
        }

        boolean mayTake(PatchOperation operation) {
            TreeSet<String> known = places;
            if (known == null || kind != operation.kind() || !operation.path().plain()) {
                return false;
            }
            String place = place(operation);
            // none is within another, so what contains a place or is within it stands right beside it
            String before = known.floor(place);
            String after = known.ceiling(place);
            return (before == null || !place.startsWith(before)) && (after == null || !after.startsWith(place));
        }

        void add(PatchOperation operation) {
            if (places != null && operation.path().plain()) {
                places.add(place(operation));
            } else {
                places = null;
            }
        }

        private static String place(PatchOperation operation) {
            return operation.path().text() + ".";
        }
    }

    List<PatchOperation> operations() {
        return operations;
    }

    boolean mayTake(PatchOperation operation) {
        if (operations.isEmpty()) {
            return true;
        }
        String root = operation.path().root();
        if (root == null || leadsAnywhere) {
            return false;
        }
        if (inserts && operation.kind() == Kind.INSERT) {
            return false; // a patch has room for one
        }
        Property property = properties.get(root);
        return property == null || property.mayTake(operation);
    }

    void add(PatchOperation operation) {
        operations.add(operation);
        inserts |= operation.kind() == Kind.INSERT;
        String root = operation.path().root();
        if (root == null) {
            leadsAnywhere = true;
        } else {
            properties
                    .computeIfAbsent(root, name -> new Property(operation.kind()))
                    .add(operation);
        }
    }
}
