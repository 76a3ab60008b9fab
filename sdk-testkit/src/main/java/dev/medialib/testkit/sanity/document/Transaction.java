package dev.medialib.testkit.sanity.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.medialib.testkit.internal.Json;
import dev.medialib.testkit.sanity.document.StagedDocuments.Change;
import dev.medialib.testkit.sanity.internal.ApiVersion;
import dev.medialib.testkit.sanity.internal.DocumentStore;
import dev.medialib.testkit.sanity.internal.Ids;
import dev.medialib.testkit.sanity.query.QueryResults;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Mutations on staged documents, which become those of the store if all mutations succeed. */
final class Transaction {

    private static final Set<String> MUTATIONS =
            Set.of("create", "createOrReplace", "createIfNotExists", "delete", "patch");

    /** Result of a mutation. The document is null if it was deleted or did not exist. */
    record Result(String id, String operation, @Nullable ObjectNode document) {}

    private final DocumentStore store;
    private final QueryResults queries;
    private final ReferenceRules references;
    private final String now;
    private final ApiVersion version;
    private final String id;
    private final boolean generatesKeys;
    private final StagedDocuments documents;
    private final List<Result> results = new ArrayList<>();
    private int index;
    private @Nullable Map<String, List<String>> referrers;

    Transaction(
            DocumentStore store,
            QueryResults queries,
            ReferenceRules references,
            String now,
            ApiVersion version,
            String id,
            boolean generatesKeys) {
        this.store = store;
        this.queries = queries;
        this.references = references;
        this.now = now;
        this.version = version;
        this.id = id;
        this.generatesKeys = generatesKeys;
        documents = new StagedDocuments(store);
    }

    /**
     * Runs the mutations. All malformed mutations are reported together. Otherwise the first failure ends the transaction
     * (assumed). References and folders are judged at the end.
     */
    List<Result> run(JsonNode mutations) {
        List<MutationFailure> failures = new ArrayList<>();
        for (int i = 0; i < mutations.size(); i++) {
            attempt(i, mutations.path(i), Transaction::check, failures);
        }
        for (int i = 0; i < mutations.size() && failures.isEmpty(); i++) {
            index = i;
            attempt(i, mutations.path(i), this::apply, failures);
        }
        for (Change change : failures.isEmpty() ? documents.changes() : List.<Change>of()) {
            judge(change, failures);
        }
        if (!failures.isEmpty()) {
            throw MutationFailure.response(failures);
        }
        return results;
    }

    void commit() {
        documents.commit();
        store.transactions.add(id);
    }

    private void judge(Change change, List<MutationFailure> failures) {
        ObjectNode document = change.document();
        try {
            if (document == null) {
                List<String> referrers = referrers().get(change.id());
                if (referrers != null) {
                    throw MutationFailure.stillReferenced(change.id(), referrers);
                }
            } else {
                references.checkTargets(document, documents);
                FolderRules.check(store, document, documents);
            }
        } catch (MutationFailure.Thrown e) {
            failures.add(e.failure(change.index()));
        }
    }

    private Map<String, List<String>> referrers() {
        Map<String, List<String>> known = referrers;
        if (known == null) {
            known = ReferenceRules.referrersOfDeleted(documents);
            referrers = known;
        }
        return known;
    }

    private interface Step {
        void take(String name, ObjectNode body);
    }

    private static void attempt(int index, JsonNode mutation, Step step, List<MutationFailure> failures) {
        try {
            Map.Entry<String, JsonNode> only = mutation.size() == 1 && mutation.isObject()
                    ? mutation.properties().iterator().next()
                    : null;
            if (only == null || !MUTATIONS.contains(only.getKey()) || !(only.getValue() instanceof ObjectNode body)) {
                throw MutationFailure.invalid("A mutation must have exactly one of "
                        + MUTATIONS.stream().sorted().toList());
            }
            step.take(only.getKey(), body);
        } catch (MutationFailure.Thrown e) {
            failures.add(e.failure(index));
        }
    }

    private static void check(String name, ObjectNode body) {
        boolean creates = name.startsWith("create");
        String given = Json.text(body, creates ? "_id" : "id");
        boolean generated = name.equals("create") && (given == null || given.endsWith("."));
        boolean byQuery = !creates && given == null && body.path("query").isTextual();
        if (!generated && !byQuery && (given == null || !Ids.isDocumentId(given))) {
            throw MutationFailure.invalid("Malformed document ID: \"" + (given == null ? "" : given) + "\"");
        }
        if (creates && Json.text(body, "_type") == null) {
            throw MutationFailure.invalid("Document is missing _type");
        }
        if (name.equals("patch")) {
            var unused = Patch.of(body);
        }
    }

    private void apply(String name, ObjectNode body) {
        switch (name) {
            case "delete" -> targets(body).forEach(this::delete);
            case "patch" -> patch(body);
            default -> create(name, body);
        }
    }

    private void create(String name, ObjectNode body) {
        String given = body.path("_id").asText("");
        String documentId = given.isEmpty() || given.endsWith(".") ? given + Ids.ksuid() : given;
        if (!Ids.isDocumentId(documentId)) {
            throw MutationFailure.invalid("Malformed document ID: \"" + given + "\"");
        }
        ObjectNode existing = documents.get(documentId);
        if (existing != null && name.equals("create")) {
            throw MutationFailure.exists(documentId);
        }
        if (existing != null && name.equals("createIfNotExists")) {
            results.add(new Result(documentId, "none", existing));
            return;
        }
        ObjectNode document = body.deepCopy().put("_id", documentId);
        if (!document.has("_createdAt")) {
            document.put("_createdAt", now);
        }
        withKeys(document);
        put(document, existing == null ? "create" : "update");
    }

    /**
     * Deletes a document. The deletion of a missing document is a documented no-op. The {@code operation} of its result is
     * assumed.
     */
    private void delete(String documentId) {
        boolean existed = documents.has(documentId);
        if (existed) {
            documents.remove(documentId, index);
        }
        results.add(new Result(documentId, existed ? "delete" : "none", null));
    }

    private void patch(ObjectNode body) {
        withKeys(body.path("set"));
        withKeys(body.path("setIfMissing"));
        withKeys(body.path("insert"));
        for (String documentId : targets(body)) {
            ObjectNode current = documents.get(documentId);
            if (current == null) {
                throw MutationFailure.notFound(documentId);
            }
            String revision = current.path("_rev").asText();
            String expected = Json.text(body, "ifRevisionID");
            if (expected != null && !expected.equals(revision)) {
                throw MutationFailure.revision(documentId, expected, revision);
            }
            ObjectNode document = current.deepCopy();
            Patch.of(body).apply(document);
            if (!documentId.equals(Json.text(document, "_id"))) {
                throw MutationFailure.immutable("_id");
            }
            put(document, "update");
        }
    }

    private void put(ObjectNode document, String operation) {
        String documentId = document.path("_id").asText();
        checkType(documents.previous(documentId), document);
        ReferenceRules.checkForm(document);
        GlobalReferenceRules.check(document, version);
        document.put("_rev", id).put("_updatedAt", now);
        documents.put(document, index);
        results.add(new Result(documentId, operation, document));
    }

    /**
     * Checks that a document keeps its type, also if it is deleted and created again in one transaction. This is known from
     * reports of users. The documentation says that {@code createOrReplace} with another type acts as a delete, then a create.
     */
    private static void checkType(@Nullable ObjectNode previous, ObjectNode document) {
        if (previous != null && !previous.path("_type").equals(document.path("_type"))) {
            throw MutationFailure.immutable("_type");
        }
    }

    /** Returns the ids of the documents to change. Queries of mutations find all documents, including drafts (assumed). */
    private List<String> targets(ObjectNode body) {
        String documentId = Json.text(body, "id");
        if (documentId != null) {
            return List.of(documentId);
        }
        Map<String, JsonNode> params = new HashMap<>();
        body.path("params").properties().forEach(param -> params.put(param.getKey(), param.getValue()));
        JsonNode result = queries.evaluate(body.path("query").asText(), params, documents.all());
        List<String> ids = new ArrayList<>();
        for (JsonNode item : result.isArray() ? result : Json.array().add(result)) {
            String found = item.isTextual() ? item.textValue() : Json.text(item, "_id");
            if (found != null) {
                ids.add(found);
            }
        }
        return ids;
    }

    private void withKeys(JsonNode node) {
        if (!generatesKeys) {
            return;
        }
        if (node instanceof ArrayNode array) {
            for (JsonNode item : array) {
                if (item instanceof ObjectNode object && !object.has("_key")) {
                    object.put("_key", Ids.hex(12));
                }
            }
        }
        node.forEach(this::withKeys);
    }
}
