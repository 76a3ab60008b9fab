package dev.medialib.livingdocs.error;

import dev.medialib.core.error.ApiError;
import dev.medialib.core.error.ConflictException;
import org.jspecify.annotations.Nullable;

/**
 * The entry has changed since the version that the patch was made for. Read it again, or let
 * {@link dev.medialib.livingdocs.MediaLibrary#update} do so.
 */
public class VersionConflictException extends ConflictException {
    private static final long serialVersionUID = 1;

    private final @Nullable Long expected;
    private final @Nullable Long actual;

    public VersionConflictException(ApiError error, @Nullable Long expected, @Nullable Long actual) {
        super(error);
        this.expected = expected;
        this.actual = actual;
    }

    /** The version that the patch named; null when the server's message does not tell. */
    public @Nullable Long expected() {
        return expected;
    }

    /** The version that the entry has; null when the server's message does not tell. */
    public @Nullable Long actual() {
        return actual;
    }
}
