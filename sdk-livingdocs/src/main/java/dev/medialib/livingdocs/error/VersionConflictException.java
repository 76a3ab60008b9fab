package dev.medialib.livingdocs.error;

import dev.medialib.core.error.ApiError;
import dev.medialib.core.error.ConflictException;
import org.jspecify.annotations.Nullable;

/**
 * Thrown when the entry no longer has the version of the patch. Read the entry and patch it again, or use {@link
 * dev.medialib.livingdocs.entry.LivingdocsMediaLibrary#update}, which does this.
 */
public class VersionConflictException extends ConflictException {
    private static final long serialVersionUID = 1;

    private final @Nullable Long expected;
    private final @Nullable Long actual;

    /**
     * Creates the exception for an error response.
     *
     * @param expected the version of the patch; null when unknown
     * @param actual the version of the entry; null when unknown
     */
    public VersionConflictException(ApiError error, @Nullable Long expected, @Nullable Long actual) {
        super(error);
        this.expected = expected;
        this.actual = actual;
    }

    /** Returns the version of the patch; null when the server's message does not contain it. */
    public @Nullable Long expected() {
        return expected;
    }

    /** Returns the version of the entry; null when the server's message does not contain it. */
    public @Nullable Long actual() {
        return actual;
    }
}
