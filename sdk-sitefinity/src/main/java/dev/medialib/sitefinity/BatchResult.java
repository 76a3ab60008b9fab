package dev.medialib.sitefinity;

import dev.medialib.core.error.ApiException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What a batch was answered, in the order of its requests. A server may stop at the first refusal, and then has fewer answers than there
 * were requests; of a changeset that was refused there is one answer alone. Neither is documented by Sitefinity; OData has it so.
 *
 * @param answers those of changesets among the others
 */
public record BatchResult(List<BatchAnswer> answers) {

    public BatchResult {
        answers = List.copyOf(answers);
    }

    /** The answer to a request of a changeset; empty when there is none. */
    public Optional<BatchAnswer> answer(BatchReference request) {
        return answers.stream()
                .filter(answer -> Objects.equals(answer.contentId(), request.contentId()))
                .findFirst();
    }

    /** The answers to the request or changeset with this number, from 0; empty when the server had stopped before. */
    public List<BatchAnswer> slot(int number) {
        return answers.stream().filter(answer -> answer.slot() == number).toList();
    }

    /** Whether there is no refusal among the answers. */
    public boolean isSuccessful() {
        return answers.stream().allMatch(BatchAnswer::isSuccessful);
    }

    /**
     * This, if there is no refusal in it.
     *
     * @throws ApiException the first refusal
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
