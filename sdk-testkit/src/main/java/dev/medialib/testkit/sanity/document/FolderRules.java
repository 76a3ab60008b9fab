package dev.medialib.testkit.sanity.document;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.medialib.testkit.internal.Json;
import dev.medialib.testkit.sanity.internal.DocumentStore;
import dev.medialib.testkit.sanity.internal.LibraryStore;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Rules for the folders of a library. Documented: the id of the tree, and that a directory or a symlink has a parent. Assumed:
 * the errors. Whether the parent exists is a matter of {@link ReferenceRules}.
 */
final class FolderRules {

    private static final Set<String> WITH_PARENT = Set.of("sanity.directory", "sanity.symlink");

    private FolderRules() {}

    /** Checks a document that is written. */
    static void check(DocumentStore store, ObjectNode document, StagedDocuments documents) {
        if (!(store instanceof LibraryStore library)) {
            return;
        }
        String id = document.path("_id").asText();
        String type = document.path("_type").asText();
        if (type.equals("sanity.tree") && !id.equals(library.treeId())) {
            throw MutationFailure.invalid("The _id of the tree must be \"" + library.treeId() + "\"");
        }
        String parent = parent(document);
        if (WITH_PARENT.contains(type) && parent == null) {
            throw MutationFailure.invalid("\"parent\" is required");
        }
        if (parent != null && !library.isFolder(documents.get(parent))) {
            throw MutationFailure.invalid("\"parent\" must refer to a directory or the tree");
        }
    }

    private static @Nullable String parent(ObjectNode document) {
        return document.path("parent") instanceof ObjectNode parent ? Json.text(parent, "_ref") : null;
    }
}
