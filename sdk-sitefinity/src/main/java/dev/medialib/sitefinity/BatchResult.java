package dev.medialib.sitefinity;

import dev.medialib.core.error.ApiException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Responses to a batch, in the order of its requests. A server may stop at the first error, and then there are fewer responses
 * than requests. For a rejected changeset there is a single response. Both are rules of OData that Sitefinity does not document.
 *
 * @param answers the responses, including those of changesets
 */
public record BatchResult(List<BatchAnswer> answers) {

    public BatchResult {
        answers = List.copyOf(answers);
    }

    /** Returns the response to a request of a changeset, or empty if there is none. */
    public Optional<BatchAnswer> answer(BatchReference request) {
        return answers.stream()
                .filter(answer -> Objects.equals(answer.contentId(), request.contentId()))
                .findFirst();
    }

    /** Returns the responses to the request or changeset with this number, from 0; empty if the server stopped before it. */
    public List<BatchAnswer> slot(int number) {
        return answers.stream().filter(answer -> answer.slot() == number).toList();
    }

    /** Returns whether all responses are successful. */
    public boolean isSuccessful() {
        return answers.stream().allMatch(BatchAnswer::isSuccessful);
    }

    /**
     * Returns this result if all responses are successful.
     *
     * @throws ApiException the first error
     */
    public BatchResult orThrow() {
        for (BatchAnswer answer : answers) {
            if (answer.error() != null) {
                throw answer.error();
            }
        }
        return this;
    }
}
