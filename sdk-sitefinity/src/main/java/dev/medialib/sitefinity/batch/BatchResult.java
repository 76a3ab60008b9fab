package dev.medialib.sitefinity.batch;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Responses to a batch, in the order of its requests.
 *
 * <p>If a request fails, the server may stop there, and then there are fewer responses than requests; see
 * {@link Batch#continueOnError}. A rejected changeset has a single response. Both are rules of OData that Sitefinity does not
 * document. If responses are missing although no request failed, sending the batch throws an
 * {@link dev.medialib.core.error.UnexpectedResponseException} that names the requests.
 *
 * @param responses the responses, including those of changesets
 */
public record BatchResult(List<BatchResponse> responses) {

    public BatchResult {
        responses = List.copyOf(responses);
    }

    /** Returns the response to a request of a changeset; empty if there is none. */
    public Optional<BatchResponse> response(BatchReference request) {
        return responses.stream()
                .filter(response -> Objects.equals(response.contentId(), request.contentId()))
                .findFirst();
    }

    /**
     * Returns the responses to one request or changeset; empty if the server stopped before it.
     *
     * @param number the number of the request or changeset in the batch, from 0
     */
    public List<BatchResponse> slot(int number) {
        return responses.stream().filter(response -> response.slot() == number).toList();
    }

    /** Returns whether all responses are successful. */
    public boolean isSuccessful() {
        return responses.stream().allMatch(BatchResponse::isSuccessful);
    }

    /**
     * Returns this result if all responses are successful; otherwise throws the first error.
     *
     * @throws dev.medialib.core.call.MedialibException if a request failed
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
