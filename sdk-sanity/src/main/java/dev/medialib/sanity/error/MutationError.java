package dev.medialib.sanity.error;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * Error of one mutation of a transaction.
 *
 * @param index the position of the mutation, from 0, among the mutations of the transaction or of the call of {@code
 *     mutateAll}; -1 when the server does not send it
 * @param type the vendor's code, such as {@code documentNotFoundError}; null when there is none
 * @param description the vendor's message; may be empty
 * @param documentId the id of the document; null when the server does not send it
 * @param json the error in the form of the response. Its index can differ from {@code index}, because one mutation can be sent
 *     as several
 */
public record MutationError(
        long index,
        @Nullable String type,
        String description,
        @Nullable String documentId,
        String json) implements Serializable {}
