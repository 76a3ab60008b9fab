package dev.medialib.testkit.sanity.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.medialib.testkit.internal.Json;
import dev.medialib.testkit.sanity.document.StagedDocuments.Change;
import dev.medialib.testkit.sanity.internal.DatasetStore;
import dev.medialib.testkit.sanity.internal.GlobalReferences;
import dev.medialib.testkit.sanity.internal.State;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * Rules for references in a document that is written, and for the deletion of documents that others refer to. Every object with
 * a string {@code _ref} is a reference, also without a {@code _type}.
 *
 * <p>Documented (vendor docs: Reference type): a strong reference needs its target and prevents the deletion of it, a weak one
 * does neither. Known from the vendor's tools and from reports of users: the status 409, the types of the errors, and that a
 * transaction is judged at its end. Assumed: that drafts and versions are judged like other documents, and that
 * {@code _strengthenOnPublish} has no effect in a mutation.
 */
final class ReferenceRules {

    private final State state;
    private final boolean checksOtherDatasets;

    ReferenceRules(State state, boolean checksOtherDatasets) {
        this.state = state;
        this.checksOtherDatasets = checksOtherDatasets;
    }

    /** Checks the form of all references: no fields of one's own (known from reports). */
    static void checkForm(JsonNode document) {
        references(document, reference -> {
            for (Map.Entry<String, JsonNode> field : reference.properties()) {
                if (!field.getKey().startsWith("_")) {
                    throw MutationFailure.invalid("Key \"" + field.getKey() + "\" not allowed in ref");
                }
            }
        });
    }

    /** Checks that the strong references of a written document have their targets. */
    void checkTargets(ObjectNode document, StagedDocuments documents) {
        references(document, reference -> {
            String target = reference.path("_ref").asText();
            if (!isWeak(reference) && !GlobalReferences.isGlobal(target) && !exists(reference, target, documents)) {
                throw MutationFailure.missingTarget(document.path("_id").asText(), target);
            }
        });
    }

    /**
     * Returns whether the target exists. References to other datasets are checked if the fake has the dataset, unless the
     * request switches that off.
     */
    private boolean exists(JsonNode reference, String target, StagedDocuments documents) {
        String dataset = Json.text(reference, "_dataset");
        if (dataset == null) {
            return documents.has(target);
        }
        String project = Json.text(reference, "_projectId");
        DatasetStore other = state.datasets.get(dataset);
        if (!checksOtherDatasets || other == null || (project != null && !project.equals(state.projectId))) {
            return true;
        }
        return other == documents.store() ? documents.has(target) : other.document(target) != null;
    }

    /** Returns the documents that refer strongly to deleted documents, by the ids of the deleted ones. */
    static Map<String, List<String>> referrersOfDeleted(StagedDocuments documents) {
        Set<String> deleted = new HashSet<>();
        for (Change change : documents.changes()) {
            if (change.document() == null && documents.store().document(change.id()) != null) {
                deleted.add(change.id());
            }
        }
        Map<String, List<String>> referrers = new TreeMap<>();
        if (deleted.isEmpty()) {
            return referrers;
        }
        for (ObjectNode document : documents.all()) {
            Set<String> targets = new HashSet<>();
            references(document, reference -> {
                if (!isWeak(reference) && !reference.has("_dataset")) {
                    targets.add(reference.path("_ref").asText());
                }
            });
            targets.retainAll(deleted);
            targets.forEach(target -> referrers
                    .computeIfAbsent(target, unused -> new ArrayList<>())
                    .add(document.path("_id").asText()));
        }
        return referrers;
    }

    private static boolean isWeak(JsonNode reference) {
        return reference.path("_weak").asBoolean();
    }

    private static void references(JsonNode node, Consumer<JsonNode> action) {
        if (node.path("_ref").isTextual()) {
            action.accept(node);
        }
        node.forEach(child -> references(child, action));
    }
}
