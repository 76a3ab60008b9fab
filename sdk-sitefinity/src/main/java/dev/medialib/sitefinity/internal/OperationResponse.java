package dev.medialib.sitefinity.internal;

import dev.medialib.core.internal.endpoint.HtmlPage;
import dev.medialib.core.internal.endpoint.HttpResponse;
import dev.medialib.core.json.JsonData;
import dev.medialib.core.json.JsonMismatchException;
import dev.medialib.sitefinity.error.OperationFailedException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reader of responses to operations. Their status is 200 even if the operation failed. */
public final class OperationResponse {
    private OperationResponse() {}

    /**
     * Returns the available actions from a list or from the property {@code value}; otherwise an empty list. The form is not
     * documented.
     */
    public static List<JsonData> actions(@Nullable JsonData json) {
        JsonData list = json != null && json.isObject() ? json.get("value") : json;
        return list == null || !list.isArray() ? List.of() : list.asList();
    }

    /** Returns the name of an action, for {@code operate}; null if the action has an unknown form. */
    public static @Nullable String nameOf(JsonData action) {
        JsonData name = action.isObject() ? action.get("Name") : action;
        return name != null && name.isString() ? name.asString() : null;
    }

    /** Returns the response to a successful operation; a JSON null if it is empty. */
    public static JsonData succeeded(HttpResponse response, String action) {
        String text = response.text();
        if (text.isBlank()) {
            return JsonData.NULL;
        }
        JsonData json = response.tryJson();
        if (json == null || !json.isObject()) {
            // a login page must not count as success
            throw response.unexpected(
                    "the response to an operation must be a JSON object, but is not" + HtmlPage.hint(text));
        }
        JsonData result = result(json);
        JsonData success = result.get("Success");
        if (success == null || success.isNull()) {
            return result;
        }
        JsonData flag = Envelope.scalar(success);
        try {
            if (flag.asBoolean()) {
                return result;
            }
        } catch (JsonMismatchException e) {
            // the model would keep the raw value, and the operation would count as successful
            throw response.unexpected("Success in the response to an operation must be a boolean, but is " + e.found());
        }
        throw failure(response, action);
    }

    private static JsonData result(JsonData json) {
        return json.has("Success") ? json : Envelope.object(json);
    }

    private static OperationFailedException failure(HttpResponse response, String action) {
        String text = response.withoutSecrets(response.text());
        JsonData failed = result(Objects.requireNonNullElse(JsonData.tryParse(text), JsonData.NULL));
        String message = text(failed, "Message", text(failed, "Title", action + " failed; the server sent no reason"));
        String code = text(failed, "ErrorCode", "");
        List<String> names = new ArrayList<>();
        for (JsonData available : actions(failed.get("AvailableActions"))) {
            String name = nameOf(available);
            if (name != null) {
                names.add(name);
            }
        }
        return new OperationFailedException(
                response.error(response.status(), code.isEmpty() ? null : code, message, text), action, names);
    }

    private static String text(JsonData json, String name, String otherwise) {
        JsonData value = json.get(name);
        return value != null && value.isString() && !value.asString().isBlank() ? value.asString() : otherwise;
    }
}
