package dev.medialib.sitefinity;

import dev.medialib.core.error.ApiException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The responses to a batch, in the order of its requests. A server may stop at the first error, and then has fewer responses than there
 * were requests. A changeset that failed has one response alone. Neither is documented by Sitefinity; OData has it so.
 *
 * @param responses those of changesets among the others
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

    /** Returns the responses to the request or changeset with this number, from 0; empty when the server had stopped before. */
    public List<BatchResponse> slot(int number) {
        return responses.stream().filter(response -> response.slot() == number).toList();
    }

    /** Whether no response is an error. */
    public boolean isSuccessful() {
        return responses.stream().allMatch(BatchResponse::isSuccessful);
    }

    /**
     * Returns this result if no response in it is an error.
     *
     * @throws ApiException the first error
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
