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

    /**
     * Returns the error for a reference to a missing document. It is known from reports, which do not show the type of the
     * error.
     */
    static Thrown reference(String description) {
        return failed(409, Json.object().put("description", description));
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
