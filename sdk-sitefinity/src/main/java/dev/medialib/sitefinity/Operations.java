package dev.medialib.sitefinity;

import dev.medialib.core.Method;
import dev.medialib.core.error.ApiError;
import dev.medialib.core.error.JsonMismatchException;
import dev.medialib.core.internal.endpoint.Endpoint;
import dev.medialib.core.internal.endpoint.RequestDraft;
import dev.medialib.core.internal.endpoint.ResponseReader;
import dev.medialib.core.internal.endpoint.WholeAnswer;
import dev.medialib.core.json.JsonData;
import dev.medialib.sitefinity.error.OperationFailedException;
import dev.medialib.sitefinity.model.ItemAction;
import dev.medialib.sitefinity.model.OperationResult;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The operations of the workflow on items of one type. The server promises of none that it may be done twice, so that none is repeated
 * once it was written.
 */
final class Operations {
    private final Service service;
    private final EntitySets.Type type;

    private record Target(Operations on, UUID id) {
        void address(RequestDraft r) {
            on.service.address(r, on.type).path("id", id);
        }
    }

    private record Operation(Target target, JsonData body) {
        void encode(RequestDraft r) {
            target.address(r);
            r.json(body);
        }
    }

    /** One for each action, since a failure is to name it. */
    private static Endpoint<Operation, OperationResult> endpoint(String action) {
        return Endpoint.<Operation>of(
                        Method.POST, "sitefinity.items.operation", "{set}({id})/operation", Operation::encode)
                .returning(ResponseReader.whole(answer -> result(answer, action)));
    }

    private static final Endpoint<Target, List<ItemAction>> AVAILABLE = Endpoint.<Target>get(
                    "sitefinity.items.operations", "{set}({id})/operations", Target::address)
            .returning(ResponseReader.jsonShape(Operations::actions));

    private static final Endpoint<Operation, JsonData> SAVE_TEMP = Endpoint.<Operation>of(
                    Method.POST, "sitefinity.items.saveTemp", "{set}({id})/Default.SaveTemp()", Operation::encode)
            .returning(ResponseReader.jsonOrNothing());

    Operations(Service service, EntitySets.Type type) {
        this.service = service;
        this.type = type;
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
        return service.caller().call(endpoint(action), new Operation(new Target(this, id), JsonData.of(body)));
    }

    List<ItemAction> available(UUID id) {
        return service.caller().call(AVAILABLE, new Target(this, id));
    }

    void saveTemp(UUID id, Map<String, JsonData> fields) {
        service.caller().run(SAVE_TEMP, new Operation(new Target(this, id), JsonData.of(Map.of("model", fields))));
    }

    private static List<ItemAction> actions(JsonData answer) {
        JsonData value = answer.get("value");
        if (!answer.isArray() && (value == null || !value.isArray())) {
            throw new JsonMismatchException("$.value", "an array", value == null ? "absent" : "something else");
        }
        return ItemAction.listOf(answer);
    }

    private static OperationResult result(WholeAnswer answer, String action) {
        String text = answer.text();
        if (text.isBlank()) {
            return OperationResult.builder().build();
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
        return json.as(OperationResult.class);
    }

    /** That the operation was not carried out, if the answer says so; else null. */
    static @Nullable OperationFailedException failureIn(WholeAnswer answer, String action) {
        JsonData json = JsonData.tryParse(answer.text());
        JsonData success = json == null ? null : json.get("Success");
        return success == null || !success.equals(JsonData.of(false)) ? null : failure(answer, action);
    }

    private static OperationFailedException failure(WholeAnswer answer, String action) {
        String text = answer.withoutSecrets().apply(answer.text());
        JsonData said = Objects.requireNonNullElse(JsonData.tryParse(text), JsonData.NULL);
        String message = text(said, "Message", text(said, "Title", action + " failed, the server gave no reason"));
        String code = text(said, "ErrorCode", "");
        ApiError error = new ApiError(
                answer.call(),
                answer.status(),
                code.isEmpty() ? null : code,
                message,
                Map.of(),
                null,
                answer.headers(),
                text);
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
