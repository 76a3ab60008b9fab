package dev.medialib.testkit.sanity.document;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.medialib.testkit.internal.Json;
import dev.medialib.testkit.sanity.internal.ErrorResponse;
import java.util.List;

/** Failure of a mutation, with the status of its transaction. */
record MutationFailure(int status, int index, String prefix, ObjectNode error) {

    /** Thrown to end the transaction. */
    static final class Thrown extends RuntimeException {

        private static final long serialVersionUID = 1;

        private final transient MutationFailure failure;

        private Thrown(MutationFailure failure) {
            super(failure.error().toString(), null, false, false);
            this.failure = failure;
        }

        MutationFailure failure(int index) {
            return new MutationFailure(failure.status, index, failure.prefix, failure.error);
        }
    }

    private static Thrown failed(int status, ObjectNode error) {
        return new Thrown(new MutationFailure(status, 0, "Mutation failed: ", error));
    }

    static Thrown invalid(String description) {
        ObjectNode error = Json.object().put("type", "validationError").put("description", description);
        error.putObject("value");
        return failed(400, error);
    }

    static Thrown notFound(String id) {
        return failed(
                404,
                Json.object()
                        .put("type", "documentNotFoundError")
                        .put("id", id)
                        .put("description", "The document with the ID \"" + id + "\" was not found"));
    }

    static Thrown exists(String id) {
        return failed(
                409,
                Json.object()
                        .put("type", "documentAlreadyExistsError")
                        .put("id", id)
                        .put("description", "Document by ID \"" + id + "\" already exists"));
    }

    static Thrown revision(String id, String expected, String current) {
        return failed(
                409,
                Json.object()
                        .put("type", "documentRevisionIDDoesNotMatchError")
                        .put("id", id)
                        .put("expectedRevisionID", expected)
                        .put("currentRevisionID", current)
                        .put(
                                "description",
                                "Document \"" + id + "\" has unexpected revision ID (\"" + current + "\"), expected \""
                                        + expected + "\""));
    }

    /** Returns the error for a strong reference to a missing document. */
    static Thrown missingTarget(String id, String target) {
        return failed(
                409,
                Json.object()
                        .put("type", "documentReferenceDoesNotExistError")
                        .put("id", id)
                        .put("referenceID", target)
                        .put(
                                "description",
                                "Document \"" + id + "\" references non-existent document \"" + target + "\""));
    }

    /** Returns the error for the deletion of a document to which others refer strongly. The description names the first one. */
    static Thrown stillReferenced(String id, List<String> referrers) {
        ObjectNode error = Json.object()
                .put("type", "documentHasExistingReferencesError")
                .put("id", id)
                .put(
                        "description",
                        "Document \"" + id + "\" cannot be deleted as there are references to it from \""
                                + referrers.get(0) + "\"");
        referrers.forEach(error.putArray("referencingIDs")::add);
        return failed(409, error);
    }

    /** Returns the error for a changed {@code _id} or {@code _type}. Its form is known from reports; its status is assumed. */
    static Thrown immutable(String attribute) {
        return failed(
                400,
                Json.object()
                        .put("type", "cannotModifyImmutableAttributeError")
                        .put("attribute", attribute)
                        .put("description", "Cannot modify immutable attribute \"" + attribute + "\""));
    }

    /** Returns the error for a forbidden global reference. The documentation has both 400 and 409 as its status. */
    static Thrown globalReference(String resourceType, String resourceId, String description) {
        ObjectNode error = Json.object()
                .put("type", "globalDocumentReferenceNotAllowedError")
                .put("description", description)
                .put("invalidIntegrity", true)
                .put("targetResourceType", resourceType)
                .put("targetResourceID", resourceId);
        return new Thrown(new MutationFailure(409, 0, "transaction failed: ", error));
    }

    /** Returns the response with the errors of all mutations, in the order of the mutations. */
    static ErrorResponse response(List<MutationFailure> failures) {
        ObjectNode error = Json.object().put("type", "mutationError");
        MutationFailure first = failures.get(0);
        error.put(
                "description",
                failures.size() == 1
                        ? first.prefix() + first.error().path("description").asText()
                        : "Mutation(s) failed with " + failures.size() + " error(s)");
        for (MutationFailure failure : failures) {
            ObjectNode item = error.withArrayProperty("items").addObject();
            item.set("error", failure.error());
            item.put("index", failure.index());
        }
        return ErrorResponse.contentLake(first.status(), error);
    }
}
