package dev.medialib.sanity.error;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong with one mutation of a transaction.
 *
 * @param index of the mutation within the transaction, from 0; -1 when the server does not tell
 * @param type the vendor's code, such as {@code documentNotFoundError}; null when there is none
 * @param description the vendor's message; may be empty
 * @param documentId the document that it is about; null when the server does not tell
 * @param json all that the server said of it, as JSON
 */
public record MutationError(
        int index,
        @Nullable String type,
        String description,
        @Nullable String documentId,
        String json) implements Serializable {}
