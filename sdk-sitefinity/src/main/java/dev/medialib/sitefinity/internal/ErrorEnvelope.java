package dev.medialib.sitefinity.internal;

import dev.medialib.core.json.JsonData;
import org.jspecify.annotations.Nullable;

/**
 * Code and message in the body of an error, in any of its forms: OData with and without details, ASP.NET, and OAuth2.
 *
 * @param code null if the body has none
 * @param message null if the body has none
 */
record ErrorEnvelope(@Nullable String code, @Nullable String message) {
    private static final ErrorEnvelope NOTHING = new ErrorEnvelope(null, null);

    static ErrorEnvelope read(@Nullable JsonData body) {
        JsonData error = body == null ? null : body.get("error");
        if (error != null && error.isObject()) {
            return new ErrorEnvelope(text(error, "code"), detailed(error));
        }
        if (error != null && body != null) {
            return new ErrorEnvelope(text(body, "error"), text(body, "error_description"));
        }
        return body == null ? NOTHING : new ErrorEnvelope(text(body, "ErrorCode"), aspNet(body));
    }

    /** Returns the message with its details. A server that sends details puts the actual cause into the inner error. */
    private static @Nullable String detailed(JsonData error) {
        JsonData inner = error.get("innererror");
        String message = text(error, "message");
        String detail = inner == null ? null : text(inner, "message");
        return message == null || detail == null || message.contains(detail)
                ? (message == null ? detail : message)
                : message + " (" + detail + ")";
    }

    private static @Nullable String aspNet(JsonData body) {
        String message = text(body, "Message");
        String detail = text(body, "MessageDetail");
        return message == null || detail == null ? message : message + " (" + detail + ")";
    }

    private static @Nullable String text(JsonData value, String name) {
        JsonData found = value.get(name);
        if (found == null || !(found.isString() || found.isNumber())) {
            return null;
        }
        String text = found.isString() ? found.asString() : found.toJson();
        return text.isBlank() ? null : text;
    }
}
