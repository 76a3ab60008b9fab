package dev.medialib.sanity.error;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * The error of one mutation of a transaction.
 *
 * @param index the position of the mutation in what the caller passed, from 0: in the transaction, or in all mutations of {@code
 *     mutateAll}; -1 when the server does not send it
 * @param type the vendor's code, such as {@code documentNotFoundError}; null when there is none
 * @param description the vendor's message; may be empty
 * @param documentId the document of the mutation; null when the server does not send it
 * @param json the error as the server sent it. Its index can be another one, since a mutation can be sent as several
 */
public record MutationError(
        long index,
        @Nullable String type,
        String description,
        @Nullable String documentId,
        String json) implements Serializable {}
