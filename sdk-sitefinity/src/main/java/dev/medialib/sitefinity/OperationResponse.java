package dev.medialib.sitefinity;

import dev.medialib.core.internal.endpoint.HttpResponse;
import dev.medialib.core.json.JsonData;
import dev.medialib.core.json.JsonMismatchException;
import dev.medialib.sitefinity.error.OperationFailedException;
import dev.medialib.sitefinity.model.ItemAction;
import dev.medialib.sitefinity.model.OperationResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads responses to operations, whose status is 200 also when the operation failed. */
final class OperationResponse {
    private OperationResponse() {}

    static List<ItemAction> actions(JsonData response) {
        JsonData value = response.get("value");
        if (!response.isArray() && (value == null || !value.isArray())) {
            throw new JsonMismatchException("$.value", "an array", value == null ? "absent" : "something else");
        }
        return ItemAction.listOf(response);
    }

    /** What was done; everything in it is null when the response is empty. */
    static OperationResult result(HttpResponse response, String action) {
        JsonData json = succeeded(response, action);
        return json.isNull() ? OperationResult.builder().build() : json.as(OperationResult.class);
    }

    /** The response to an operation that was carried out; a JSON null when it is empty. */
    static JsonData succeeded(HttpResponse response, String action) {
        String text = response.text();
        if (text.isBlank()) {
            return JsonData.NULL;
        }
        JsonData json = JsonData.tryParse(text);
        if (json == null || !json.isObject()) {
            // a page that asks for a login would otherwise pass for success
            throw response.unexpected("not a JSON object, as the response to an operation is" + ErrorPage.hint(text));
        }
        OperationFailedException failure = failureIn(response, action);
        if (failure != null) {
            throw failure;
        }
        JsonData success = json.get("Success");
        if (success != null && !success.isNull() && !success.isBoolean()) {
            // the model would keep it raw, and the operation would pass for carried out
            throw response.unexpected("not the result of an operation: Success is not a boolean");
        }
        return json;
    }

    /** The failure of the operation, if the response says so; else null. */
    static @Nullable OperationFailedException failureIn(HttpResponse response, String action) {
        JsonData json = JsonData.tryParse(response.text());
        JsonData success = json == null ? null : json.get("Success");
        return success == null || !success.equals(JsonData.of(false)) ? null : failure(response, action);
    }

    private static OperationFailedException failure(HttpResponse response, String action) {
        String text = response.withoutSecrets(response.text());
        JsonData said = Objects.requireNonNullElse(JsonData.tryParse(text), JsonData.NULL);
        String message = text(said, "Message", text(said, "Title", action + " failed, the server gave no reason"));
        String code = text(said, "ErrorCode", "");
        List<String> names = new ArrayList<>();
        for (ItemAction available : ItemAction.listOf(said.get("AvailableActions"))) {
            String name = available.name();
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
