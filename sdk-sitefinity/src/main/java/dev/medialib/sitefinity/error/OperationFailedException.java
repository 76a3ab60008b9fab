package dev.medialib.sitefinity.error;

import dev.medialib.core.error.ApiError;
import dev.medialib.core.error.ApiException;
import java.util.List;

/**
 * An operation such as publishing was not carried out. The server says so in an answer with status 200, in which {@code Success} is
 * false (Sitefinity documentation, "Workflow operations"); {@link #status()} is therefore 200. {@link #code()} is the answer's {@code
 * ErrorCode}, {@link #vendorMessage()} its {@code Message}, or its {@code Title} when it has no message.
 */
public class OperationFailedException extends ApiException {
    private static final long serialVersionUID = 1;

    private final String action;

    @SuppressWarnings("serial") // List.copyOf is serializable
    private final List<String> availableActions;

    public OperationFailedException(ApiError error, String action, List<String> availableActions) {
        super(error);
        this.action = action;
        this.availableActions = List.copyOf(availableActions);
    }

    /** What was to be done, such as {@code Publish}. */
    public String action() {
        return action;
    }

    /**
     * The names of what the user could do instead; empty when the answer has none. Their form is not documented: {@link #body()} has
     * them as they came.
     */
    public List<String> availableActions() {
        return availableActions;
    }
}
