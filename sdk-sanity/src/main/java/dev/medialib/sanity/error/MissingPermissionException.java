package dev.medialib.sanity.error;

import dev.medialib.core.error.ApiError;
import dev.medialib.core.error.PermissionDeniedException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The token is good, but may not do this. Of a transaction nothing was done. */
public class MissingPermissionException extends PermissionDeniedException implements FailedMutation {
    private static final long serialVersionUID = 1;

    private final @Nullable String permission;
    private final List<MutationError> items;

    public MissingPermissionException(ApiError error, @Nullable String permission, List<MutationError> items) {
        super(error);
        this.permission = permission;
        this.items = List.copyOf(items);
    }

    /** What is missing, such as {@code create}; null when the server does not tell. */
    public @Nullable String permission() {
        return permission;
    }

    @Override
    public List<MutationError> items() {
        return items;
    }
}
