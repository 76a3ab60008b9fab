package dev.medialib.sanity.document;

import dev.medialib.sanity.document.PatchOperation.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Operations that can be in one patch. The server's order within a patch is not documented, so the result must be the same in
 * any order. Therefore two operations of a group either change different properties of the document, or have the same kind and
 * places that do not contain each other.
 */
final class PatchGroup {
    private final List<PatchOperation> operations = new ArrayList<>();
    private final Map<String, Property> properties = new HashMap<>();
    /** The number of operations that are in the fields below. The last one is not needed unless another one follows. */
    private int indexed;

    private boolean leadsAnywhere;
    private boolean inserts;

    /** Operations on one property of the document, kept so that a new operation is not compared with each earlier one. */
    private static final class Property {
        private final Kind kind;
        /** The paths, each with a dot at its end; null when a place is unknown. */
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
            // no path contains another, so a path that contains this one or is within it is its neighbor
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
        while (indexed < operations.size()) {
            index(operations.get(indexed++));
        }
        String root = operation.path().root();
        if (root == null || leadsAnywhere) {
            return false;
        }
        if (inserts && operation.kind() == Kind.INSERT) {
            return false; // a patch can have only one
        }
        Property property = properties.get(root);
        return property == null || property.mayTake(operation);
    }

    void add(PatchOperation operation) {
        operations.add(operation);
    }

    private void index(PatchOperation operation) {
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
