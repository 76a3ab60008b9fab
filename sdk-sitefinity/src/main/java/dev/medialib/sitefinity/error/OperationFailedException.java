package dev.medialib.sitefinity.error;

import dev.medialib.core.error.ApiError;
import dev.medialib.core.error.ApiException;
import java.util.List;

/**
 * Thrown when the server did not apply an operation such as publishing. The server reports this with status 200 and
 * {@code Success: false} (Sitefinity documentation, "Workflow operations"). Therefore {@link #status()} is 200.
 * {@link #code()} is the {@code ErrorCode} of the response. {@link #vendorMessage()} is its {@code Message}, or its
 * {@code Title} if it has no message.
 */
public class OperationFailedException extends ApiException {
    private static final long serialVersionUID = 1;

    private final String action;

    @SuppressWarnings("serial") // List.copyOf is serializable
    private final List<String> availableActions;

    /**
     * Creates the exception for an error response.
     *
     * @param action the operation, such as {@code Publish}
     * @param availableActions the names of the actions that the user can apply instead
     */
    public OperationFailedException(ApiError error, String action, List<String> availableActions) {
        super(error);
        this.action = action;
        this.availableActions = List.copyOf(availableActions);
    }

    /** Returns the operation, such as {@code Publish}. */
    public String action() {
        return action;
    }

    /**
     * Returns the names of the actions that the user can apply instead; empty if the response contains none. Their form is
     * not documented. {@link #body()} contains them as the server sent them.
     */
    public List<String> availableActions() {
        return availableActions;
    }
}
