package dev.medialib.testkit.sitefinity.lifecycle;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.medialib.testkit.internal.Json;
import org.jspecify.annotations.Nullable;

/** Response of an operation. */
public final class OperationResult {

    private OperationResult() {}

    public static ObjectNode of(boolean success, @Nullable String message, @Nullable String errorCode) {
        ObjectNode body = Json.object()
                .put("Success", success)
                .put("Message", message)
                .putNull("Title")
                .putNull("Link")
                .put("ErrorCode", errorCode);
        body.putArray("AvailableActions");
        return body;
    }
}
