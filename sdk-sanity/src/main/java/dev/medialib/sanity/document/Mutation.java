package dev.medialib.sanity.document;

import dev.medialib.core.json.JsonData;
import dev.medialib.sanity.id.DocumentId;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One change of a transaction. Immutable.
 *
 * <p>The parameter {@code document} accepts anything that {@link JsonData#of} converts to an object: JSON, a map or a model. It
 * must have a {@code _type}.
 */
public final class Mutation {
    private final List<Map<String, Object>> wire;

    private Mutation(List<Map<String, Object>> wire) {
        this.wire = List.copyOf(wire);
    }

    /**
     * Creates a new document. The transaction fails if a document with the same {@code _id} exists.
     *
     * @param document a document, with or without an {@code _id}. If the id ends with a dot, such as {@code drafts.}, the
     *     server completes it
     * @throws IllegalArgumentException if {@code document} has no {@code _type}, or an invalid {@code _id}
     */
    public static Mutation create(Object document) {
        JsonData json = requireTyped("create", document);
        JsonData id = json.get("_id");
        if (id != null) {
            // the server completes the id, so any character after the dot is a valid example
            requireId(id.isString() && id.asString().endsWith(".") ? JsonData.of(id.asString() + "x") : id);
        }
        return single("create", json);
    }

    /**
     * Creates a document. If a document with the same {@code _id} exists, it is replaced.
     *
     * @throws IllegalArgumentException if {@code document} has no {@code _type}, or no valid {@code _id}
     */
    public static Mutation createOrReplace(Object document) {
        return single("createOrReplace", requireNamed("createOrReplace", document));
    }

    /**
     * Creates a document. If a document with the same {@code _id} exists, nothing is changed.
     *
     * @throws IllegalArgumentException if {@code document} has no {@code _type}, or no valid {@code _id}
     */
    public static Mutation createIfNotExists(Object document) {
        return single("createIfNotExists", requireNamed("createIfNotExists", document));
    }

    /**
     * Deletes a document, if it exists. The draft of the document is not deleted; its id is {@code drafts.{id}}.
     *
     * @throws IllegalArgumentException if the id is invalid
     */
    public static Mutation delete(String id) {
        return single("delete", byId(id));
    }

    /** Deletes all documents that a query matches. */
    public static Mutation delete(Groq query) {
        return single("delete", byQuery(query));
    }

    /**
     * Changes an existing document.
     *
     * @throws IllegalArgumentException if the id is invalid, or there is no operation
     */
    public static Mutation patch(String id, Consumer<Patch.Builder> operations) {
        return patch(id, Patch.of(operations));
    }

    /** Same as {@link #patch(String, Consumer)}. */
    public static Mutation patch(String id, Patch patch) {
        return new Mutation(patch.toJson(byId(id)));
    }

    /**
     * Changes several documents in the same way. Missing documents are skipped.
     *
     * @throws IllegalArgumentException if there is no id or no operation, or the patch requires a revision
     */
    public static Mutation patch(Collection<String> ids, Consumer<Patch.Builder> operations) {
        return patch(ids, Patch.of(operations));
    }

    /** Same as {@link #patch(Collection, Consumer)}. */
    public static Mutation patch(Collection<String> ids, Patch patch) {
        if (ids.isEmpty()) {
            throw new IllegalArgumentException("ids must not be empty");
        }
        ids.forEach(DocumentId::of);
        Groq query = Groq.of("*[_id in $ids]").param("ids", ids);
        return new Mutation(forAnyRevision(patch).toJson(byQuery(query)));
    }

    /**
     * Changes all documents that a query matches.
     *
     * @throws IllegalArgumentException if there is no operation, the patch requires a revision, or two operations might change
     *     the same path. Such operations would need two patches, and after the first patch the query might match other
     *     documents
     */
    public static Mutation patch(Groq query, Consumer<Patch.Builder> operations) {
        return patch(query, Patch.of(operations));
    }

    /** Same as {@link #patch(Groq, Consumer)}. */
    public static Mutation patch(Groq query, Patch patch) {
        List<Map<String, Object>> patches = forAnyRevision(patch).toJson(byQuery(query));
        if (patches.size() > 1) {
            throw new IllegalArgumentException(
                    "a patch by query must not have two operations that might change the same path, because the order in"
                            + " which Sanity applies them is not documented. Use several patches, or patch the documents by"
                            + " id.");
        }
        return new Mutation(patches);
    }

    private static Patch forAnyRevision(Patch patch) {
        if (patch.isForOneRevision()) {
            throw new IllegalArgumentException("ifRevision is only allowed for a patch of one document by id");
        }
        return patch;
    }

    private static Map<String, JsonData> byId(String id) {
        return Map.of("id", JsonData.of(DocumentId.of(id).value()));
    }

    private static Map<String, JsonData> byQuery(Groq query) {
        Map<String, JsonData> target = new LinkedHashMap<>();
        target.put("query", JsonData.of(query.text()));
        if (!query.params().isEmpty()) {
            target.put("params", JsonData.of(query.params()));
        }
        return target;
    }

    private static JsonData requireNamed(String operation, Object document) {
        JsonData json = requireTyped(operation, document);
        JsonData id = json.get("_id");
        if (id == null) {
            throw new IllegalArgumentException("the document of " + operation + " must have an _id");
        }
        requireId(id);
        return json;
    }

    private static JsonData requireTyped(String operation, Object document) {
        JsonData json = JsonData.of(Objects.requireNonNull(document, "document"));
        JsonData type = json.get("_type");
        if (type == null || !type.isString() || type.asString().isBlank()) {
            throw new IllegalArgumentException("the document of " + operation + " must be an object with a _type");
        }
        return json;
    }

    private static void requireId(JsonData id) {
        if (!id.isString()) {
            throw new IllegalArgumentException("the _id of a document must be a text, but is " + id);
        }
        DocumentId.of(id.asString());
    }

    private static Mutation single(String operation, Object value) {
        return new Mutation(List.of(Map.of(operation, value)));
    }

    /**
     * Returns the JSON of the request. The JSON of a patch can be several objects. They must stay in one transaction, see
     * {@link Patch}.
     */
    public List<JsonData> toJson() {
        return wire.stream().map(JsonData::of).toList();
    }

    /** The same as maps, which are not changed. To be written, they need no tree. */
    List<Map<String, Object>> wire() {
        return wire;
    }

    /** Compares the JSON of the requests. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Mutation that && toJson().equals(that.toJson());
    }

    @Override
    public int hashCode() {
        return toJson().hashCode();
    }

    /** Returns the names of the operations, without the values. */
    @Override
    public String toString() {
        return "Mutation"
                + wire.stream().flatMap(part -> part.keySet().stream()).toList();
    }
}
