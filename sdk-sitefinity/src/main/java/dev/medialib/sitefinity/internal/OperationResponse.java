package dev.medialib.sitefinity.internal;

import dev.medialib.core.internal.endpoint.HtmlPage;
import dev.medialib.core.internal.endpoint.HttpResponse;
import dev.medialib.core.json.JsonData;
import dev.medialib.sitefinity.error.OperationFailedException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads responses to operations, whose status is 200 also when the operation failed. */
public final class OperationResponse {
    private OperationResponse() {}

    /** The available actions in a list, or in the property {@code value}; empty for anything else. The form is not documented. */
    public static List<JsonData> actions(@Nullable JsonData json) {
        JsonData list = json != null && json.isObject() ? json.get("value") : json;
        return list == null || !list.isArray() ? List.of() : list.asList();
    }

    /** The name of an action, for {@code operate}; null if it came in an unknown form. */
    public static @Nullable String nameOf(JsonData action) {
        JsonData name = action.isObject() ? action.get("Name") : action;
        return name != null && name.isString() ? name.asString() : null;
    }

    /** The response to an operation that was carried out; a JSON null when it is empty. */
    public static JsonData succeeded(HttpResponse response, String action) {
        String text = response.text();
        if (text.isBlank()) {
            return JsonData.NULL;
        }
        JsonData json = JsonData.tryParse(text);
        if (json == null || !json.isObject()) {
            // a page that asks for a login would otherwise pass for success
            throw response.unexpected("not a JSON object, as the response to an operation is" + HtmlPage.hint(text));
        }
        JsonData result = result(json);
        JsonData success = result.get("Success");
        if (success == null || success.isNull()) {
            return result;
        }
        JsonData flag = Envelope.scalar(success);
        if (!flag.isBoolean()) {
            // the model would keep it raw, and the operation would pass for carried out
            throw response.unexpected("not the result of an operation: Success is not a boolean");
        }
        if (!flag.asBoolean()) {
            throw failure(response, action);
        }
        return result;
    }

    private static JsonData result(JsonData json) {
        return json.has("Success") ? json : Envelope.object(json);
    }

    private static OperationFailedException failure(HttpResponse response, String action) {
        String text = response.withoutSecrets(response.text());
        JsonData said = result(Objects.requireNonNullElse(JsonData.tryParse(text), JsonData.NULL));
        String message = text(said, "Message", text(said, "Title", action + " failed, the server gave no reason"));
        String code = text(said, "ErrorCode", "");
        List<String> names = new ArrayList<>();
        for (JsonData available : actions(said.get("AvailableActions"))) {
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
