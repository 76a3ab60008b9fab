package dev.medialib.sitefinity;

import dev.medialib.core.error.ApiError;
import dev.medialib.core.http.Method;
import dev.medialib.core.internal.endpoint.BufferedResponse;
import dev.medialib.core.internal.endpoint.Endpoint;
import dev.medialib.core.internal.endpoint.RequestDraft;
import dev.medialib.core.internal.endpoint.ResponseReader;
import dev.medialib.core.json.JsonData;
import dev.medialib.core.json.JsonMismatchException;
import dev.medialib.sitefinity.error.OperationFailedException;
import dev.medialib.sitefinity.model.ItemAction;
import dev.medialib.sitefinity.model.OperationResult;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The operations of the workflow on items of one type. The server promises of none that it may be done twice, so that none is repeated
 * once it was written.
 */
final class Operations {
    private final Service service;
    private final EntitySets.Type type;

    private final UnaryOperator<String> ids;
    private final Endpoint<UUID, List<ItemAction>> available;
    private final Endpoint<Operation, JsonData> saveTemp;

    private record Operation(UUID id, JsonData body) {}

    /**
     * Creates the operations of a type.
     *
     * @param ids makes the name of an operation one for logs and errors
     */
    Operations(Service service, EntitySets.Type type, UnaryOperator<String> ids) {
        this.service = service;
        this.type = type;
        this.ids = ids;
        this.available = Endpoint.<UUID>get(
                        ids.apply("operations"),
                        "{set}({id})/operations",
                        (id, r) -> service.address(r, type).path("id", id))
                .returning(ResponseReader.jsonShape(Operations::actions));
        this.saveTemp = Endpoint.<Operation>of(
                        Method.POST, ids.apply("saveTemp"), "{set}({id})/Default.SaveTemp()", this::encode)
                .returning(ResponseReader.whole(answer -> succeeded(answer, "SaveTemp")));
    }

    /** One for each action, since a failure is to name it. */
    private Endpoint<Operation, OperationResult> operation(String action) {
        return Endpoint.<Operation>of(Method.POST, ids.apply("operation"), "{set}({id})/operation", this::encode)
                .returning(ResponseReader.whole(answer -> result(answer, action)));
    }

    private void encode(Operation operation, RequestDraft r) {
        service.address(r, type).path("id", operation.id()).json(operation.body());
    }

    OperationResult operate(UUID id, String action, Map<String, ?> parameters) {
        if (action.isBlank()) {
            throw new IllegalArgumentException("action must not be blank");
        }
        JsonData given = JsonData.of(parameters);
        given.asMap().forEach((name, value) -> {
            if (value.isNull()) {
                throw new IllegalArgumentException("the parameter " + name + " of " + action + " must not be null");
            }
        });
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("action", action);
        body.put("actionParameters", given);
        return service.caller().call(operation(action), new Operation(id, JsonData.of(body)));
    }

    List<ItemAction> available(UUID id) {
        return service.caller().call(available, id);
    }

    void saveTemp(UUID id, Map<String, JsonData> fields) {
        service.caller().run(saveTemp, new Operation(id, JsonData.of(Map.of("model", fields))));
    }

    private static List<ItemAction> actions(JsonData answer) {
        JsonData value = answer.get("value");
        if (!answer.isArray() && (value == null || !value.isArray())) {
            throw new JsonMismatchException("$.value", "an array", value == null ? "absent" : "something else");
        }
        return ItemAction.listOf(answer);
    }

    /** What was done; everything in it is null when the answer is empty. */
    static OperationResult result(BufferedResponse answer, String action) {
        JsonData json = succeeded(answer, action);
        return json.isNull() ? OperationResult.builder().build() : json.as(OperationResult.class);
    }

    /** What an operation that was carried out answered; a JSON null for nothing. */
    private static JsonData succeeded(BufferedResponse answer, String action) {
        String text = answer.text();
        if (text.isBlank()) {
            return JsonData.NULL;
        }
        JsonData json = JsonData.tryParse(text);
        if (json == null || !json.isObject()) {
            // a page that asks for a login would else pass for success
            throw answer.unexpected("not a JSON object, as operations answer"
                    + (ErrorPage.is(text) ? ", but an HTML page: a login page, a proxy or a wrong base URL?" : ""));
        }
        OperationFailedException failure = failureIn(answer, action);
        if (failure != null) {
            throw failure;
        }
        return json;
    }

    /** That the operation was not carried out, if the answer says so; else null. */
    static @Nullable OperationFailedException failureIn(BufferedResponse answer, String action) {
        JsonData json = JsonData.tryParse(answer.text());
        JsonData success = json == null ? null : json.get("Success");
        return success == null || !success.equals(JsonData.of(false)) ? null : failure(answer, action);
    }

    private static OperationFailedException failure(BufferedResponse answer, String action) {
        String text = answer.withoutSecrets().apply(answer.text());
        JsonData said = Objects.requireNonNullElse(JsonData.tryParse(text), JsonData.NULL);
        String message = text(said, "Message", text(said, "Title", action + " failed, the server gave no reason"));
        String code = text(said, "ErrorCode", "");
        ApiError error = ApiError.builder(answer.call(), answer.status())
                .code(code.isEmpty() ? null : code)
                .message(message)
                .headers(answer.headers())
                .rawBody(text)
                .build();
        List<String> names = new ArrayList<>();
        for (ItemAction available : ItemAction.listOf(said.get("AvailableActions"))) {
            String name = available.name();
            if (name != null) {
                names.add(name);
            }
        }
        return new OperationFailedException(error, action, names);
    }

    private static String text(JsonData json, String name, String otherwise) {
        JsonData value = json.get(name);
        return value != null && value.isString() && !value.asString().isBlank() ? value.asString() : otherwise;
    }
}
