package dev.medialib.sitefinity.batch;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Responses to a batch, in the order of its requests. A server may stop at the first error, and then there are fewer responses
 * than requests; see {@link Batch#continueOnError}. If responses are missing without an error, sending the batch throws an {@link
 * dev.medialib.core.error.UnexpectedResponseException} that names the requests. For a rejected changeset there is a single response. Both are rules of OData that Sitefinity does not document.
 *
 * @param responses the responses, including those of changesets
 */
public record BatchResult(List<BatchResponse> responses) {

    public BatchResult {
        responses = List.copyOf(responses);
    }

    /** Returns the response to a request of a changeset; empty when there is none. */
    public Optional<BatchResponse> response(BatchReference request) {
        return responses.stream()
                .filter(response -> Objects.equals(response.contentId(), request.contentId()))
                .findFirst();
    }

    /** Returns the responses to the request or changeset with this number, from 0; empty if the server stopped before it. */
    public List<BatchResponse> slot(int number) {
        return responses.stream().filter(response -> response.slot() == number).toList();
    }

    /** Returns whether all responses are successful. */
    public boolean isSuccessful() {
        return responses.stream().allMatch(BatchResponse::isSuccessful);
    }

    /**
     * Returns this result if all responses are successful.
     *
     * @throws dev.medialib.core.call.MedialibException the first error
     */
    public BatchResult orThrow() {
        for (BatchResponse response : responses) {
            if (response.error() != null) {
                throw response.error();
            }
        }
        return this;
    }
}
