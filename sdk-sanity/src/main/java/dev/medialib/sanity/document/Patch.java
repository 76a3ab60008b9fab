package dev.medialib.sanity.document;

import dev.medialib.core.json.JsonData;
import dev.medialib.sanity.document.PatchOperation.Kind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Changes to a document, applied in the order of the calls. Immutable.
 *
 * <p>The server's order of the operations within one patch is not documented. Therefore operations that might change the same
 * path are sent as several patches in one transaction. The only visible effect is that the result contains the document once
 * for each patch.
 */
public final class Patch {
    private final @Nullable String ifRevision;
    private final List<PatchOperation> operations;

    private Patch(Builder builder) {
        this.ifRevision = builder.ifRevision;
        this.operations = List.copyOf(builder.operations);
        if (operations.isEmpty()) {
            throw new IllegalArgumentException("a patch must have at least one operation");
        }
    }

    /** Returns a new builder. At least one operation is required. */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Creates a patch from {@code operations}.
     *
     * @throws IllegalArgumentException if there is no operation
     */
    public static Patch of(Consumer<Builder> operations) {
        Builder builder = builder();
        operations.accept(builder);
        return builder.build();
    }

    boolean isForOneRevision() {
        return ifRevision != null;
    }

    /** Returns the patches of a request. {@code target} selects their documents. */
    List<Map<String, Object>> toJson(Map<String, JsonData> target) {
        List<Map<String, Object>> patches = new ArrayList<>();
        for (PatchGroup group : groups()) {
            Map<String, Object> patch = new LinkedHashMap<>(target);
            if (ifRevision != null && patches.isEmpty()) {
                // after the first patch, the document has another revision
                patch.put("ifRevisionID", ifRevision);
            }
            addTo(patch, group.operations());
            patches.add(Map.of("patch", patch));
        }
        return patches;
    }

    /** Returns as few groups as possible. Within a group, the order makes no difference. */
    private List<PatchGroup> groups() {
        List<PatchGroup> groups = new ArrayList<>();
        PatchGroup group = new PatchGroup();
        for (PatchOperation operation : operations) {
            if (!group.mayTake(operation)) {
                groups.add(group);
                group = new PatchGroup();
            }
            group.add(operation);
        }
        groups.add(group);
        return groups;
    }

    private static void addTo(Map<String, Object> patch, List<PatchOperation> group) {
        for (PatchOperation operation : group) {
            String name = operation.kind().wire();
            String path = operation.path().text();
            switch (operation.kind()) {
                case INSERT -> patch.put(name, operation.value());
                case UNSET -> paths(patch, name).add(path);
                default -> values(patch, name).put(path, operation.value());
            }
        }
    }

    @SuppressWarnings("unchecked") // only this method puts values under the name
    private static List<String> paths(Map<String, Object> patch, String name) {
        return (List<String>) patch.computeIfAbsent(name, absent -> new ArrayList<String>());
    }

    @SuppressWarnings("unchecked") // only this method puts values under the name
    private static Map<String, JsonData> values(Map<String, Object> patch, String name) {
        return (Map<String, JsonData>) patch.computeIfAbsent(name, absent -> new LinkedHashMap<String, JsonData>());
    }

    /**
     * Builder of {@link Patch}. Paths are JSONMatch, such as {@code title}, {@code aspects.copyright.holder} or {@code
     * versions[_key=="a1"].title}. One path can match several places.
     */
    public static final class Builder {
        private final List<PatchOperation> operations = new ArrayList<>();
        private @Nullable String ifRevision;

        private Builder() {}

        /**
         * Applies the patch only if the document has this revision. For another revision the call throws a {@link
         * dev.medialib.sanity.error.RevisionMismatchException}. Not allowed for patches of several documents.
         *
         * @param revision the {@code _rev} of the document
         * @throws IllegalArgumentException if {@code revision} is null or blank
         */
        public Builder ifRevision(String revision) {
            if (revision == null || revision.isBlank()) {
                throw new IllegalArgumentException("ifRevision must be the _rev of a document, but is " + revision);
            }
            ifRevision = revision;
            return this;
        }

        /**
         * Sets the value at a path. Creates missing objects on the path.
         *
         * @param value anything that {@link JsonData#of} accepts
         * @throws IllegalArgumentException if {@code value} is null; use {@link #unset} to remove the value, or {@link
         *     JsonData#NULL} to store a null
         */
        public Builder set(String path, Object value) {
            return add(Kind.SET, path, given("set", path, value));
        }

        /** Same as {@link #set(String, Object)} for each path of a map. */
        public Builder set(Map<String, ?> valuesByPath) {
            valuesByPath.forEach(this::set);
            return this;
        }

        /** Same as {@link #set(String, Object)}, but only if there is no value at the path. */
        public Builder setIfMissing(String path, Object value) {
            return add(Kind.SET_IF_MISSING, path, given("setIfMissing", path, value));
        }

        /** Same as {@link #setIfMissing(String, Object)} for each path of a map. */
        public Builder setIfMissing(Map<String, ?> valuesByPath) {
            valuesByPath.forEach(this::setIfMissing);
            return this;
        }

        /** Removes the values at the paths. Missing values are ignored. */
        public Builder unset(String... paths) {
            for (String path : paths) {
                add(Kind.UNSET, path, JsonData.NULL);
            }
            return this;
        }

        /** Adds {@code by} to the number at a path. */
        public Builder inc(String path, Number by) {
            return add(Kind.INC, path, given("inc", path, by));
        }

        /** Subtracts {@code by} from the number at a path. */
        public Builder dec(String path, Number by) {
            return add(Kind.DEC, path, given("dec", path, by));
        }

        /**
         * Applies a patch of the library diff-match-patch to a text.
         *
         * @param patch the patch in its text form, such as <code>@@ -1,4 +1,5 @@\n Test\n+1\n</code>
         */
        public Builder diffMatchPatch(String path, String patch) {
            return add(Kind.DIFF_MATCH_PATCH, path, given("diffMatchPatch", path, patch));
        }

        /**
         * Inserts items before an item of an array.
         *
         * @param itemPath the item, such as {@code tags[0]}
         */
        public Builder insertBefore(String itemPath, Collection<?> items) {
            return insert("before", itemPath, items);
        }

        /**
         * Inserts items after an item of an array.
         *
         * @param itemPath the item, such as {@code tags[-1]} for the last item
         */
        public Builder insertAfter(String itemPath, Collection<?> items) {
            return insert("after", itemPath, items);
        }

        /**
         * Replaces items of an array.
         *
         * @param itemsPath the items to replace, such as {@code tags[1:3]} for the second and the third item
         */
        public Builder insertReplace(String itemsPath, Collection<?> items) {
            return insert("replace", itemsPath, items);
        }

        /** Adds items to the end of an array. */
        public Builder append(String arrayPath, Collection<?> items) {
            return insertAfter(arrayPath + "[-1]", items);
        }

        /** Adds items to the beginning of an array. */
        public Builder prepend(String arrayPath, Collection<?> items) {
            return insertBefore(arrayPath + "[0]", items);
        }

        /**
         * Replaces items by their positions, like the method {@code splice} of JavaScript arrays.
         *
         * @param start the position of the first item, from 0. A negative position counts from the end: -1 is the last item
         * @param deleteCount the number of items to remove, at least 0
         * @throws IllegalArgumentException if {@code deleteCount} is negative, or if {@code start} is negative and the removed
         *     items do not reach the end of the array (the vendor's own client cannot express this either)
         */
        public Builder splice(String arrayPath, int start, int deleteCount, Collection<?> items) {
            if (deleteCount < 0) {
                throw new IllegalArgumentException("deleteCount must not be negative, but is " + deleteCount
                        + "; use spliceToEnd to remove all items after start");
            }
            long end = (long) start + deleteCount;
            if (start < 0 && end < 0) {
                throw new IllegalArgumentException(
                        "if start is negative, deleteCount must be at least -start, so that the splice reaches the end of the"
                                + " array; start is " + start + " and deleteCount is " + deleteCount + ". Use "
                                + (deleteCount == 0 ? "insertBefore" : "insertReplace") + " instead");
            }
            return insertReplace(arrayPath + "[" + fromEnd(start) + ":" + (start < 0 ? "" : end) + "]", items);
        }

        /** Replaces all items from a position to the end of the array, see {@link #splice}. */
        public Builder spliceToEnd(String arrayPath, int start, Collection<?> items) {
            return insertReplace(arrayPath + "[" + fromEnd(start) + ":-1]", items);
        }

        /** Converts a position. In Sanity -1 is the position after the last item, so that items can be inserted there. */
        private static long fromEnd(int start) {
            return start < 0 ? start - 1L : start;
        }

        /**
         * Creates the patch.
         *
         * @throws IllegalArgumentException if there is no operation
         */
        public Patch build() {
            return new Patch(this);
        }

        private Builder insert(String position, String path, Collection<?> items) {
            if (Objects.requireNonNull(path, "path").isBlank() || path.startsWith("[")) {
                throw new IllegalArgumentException(
                        "the path of an insert must name an array and its items, such as tags[0], but is \"" + path
                                + "\"");
            }
            if (items.stream().anyMatch(Objects::isNull)) {
                throw new IllegalArgumentException("items must not contain null");
            }
            Map<String, Object> insert = new LinkedHashMap<>();
            insert.put(position, path);
            insert.put("items", List.copyOf(items));
            return add(Kind.INSERT, path, JsonData.of(insert));
        }

        private Builder add(Kind kind, String path, JsonData value) {
            operations.add(new PatchOperation(kind, PatchPath.of(path), value));
            return this;
        }

        private static JsonData given(String operation, String path, Object value) {
            if (value == null) {
                throw new IllegalArgumentException("the value of " + operation + " at " + path
                        + " must not be null; use unset to remove the value, or JsonData.NULL to store a null");
            }
            return JsonData.of(value);
        }
    }
}
