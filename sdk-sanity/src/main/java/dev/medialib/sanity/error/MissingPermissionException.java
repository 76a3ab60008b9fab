package dev.medialib.sanity.error;

import dev.medialib.core.error.ApiError;
import dev.medialib.core.error.PermissionDeniedException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Thrown when the token is valid but does not have a required permission. Nothing was changed. */
public class MissingPermissionException extends PermissionDeniedException implements FailedMutation {
    private static final long serialVersionUID = 1;

    private final @Nullable String permission;
    private final List<MutationError> items;

    /**
     * Creates the exception for an error response.
     *
     * @param permission the missing permission; null when unknown
     * @param items the errors of the mutations; empty for other requests
     */
    public MissingPermissionException(ApiError error, @Nullable String permission, List<MutationError> items) {
        super(error);
        this.permission = permission;
        this.items = List.copyOf(items);
    }

    /** Returns the missing permission, such as {@code create}; null when the server does not send it. */
    public @Nullable String permission() {
        return permission;
    }

    @Override
    public List<MutationError> items() {
        return items;
    }
}
