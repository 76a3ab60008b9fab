package dev.medialib.testkit.sitefinity.lifecycle;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.medialib.testkit.internal.Json;
import dev.medialib.testkit.internal.ServerResponse;
import dev.medialib.testkit.sitefinity.call.Call;
import dev.medialib.testkit.sitefinity.edit.EditEndpoints;
import dev.medialib.testkit.sitefinity.edit.PropertyValues;
import dev.medialib.testkit.sitefinity.edit.ValueRules;
import dev.medialib.testkit.sitefinity.internal.ErrorResponse;
import dev.medialib.testkit.sitefinity.item.Item;
import dev.medialib.testkit.sitefinity.item.ItemVersion;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Operations of the lifecycle. Documented: a failed operation has {@code Success:false} and status 200. The shape of the
 * available actions is not documented.
 */
public final class OperationEndpoints {

    private static final Map<String, String> WORKFLOW = Map.of(
            "SendForApproval", "AwaitingApproval",
            "SendForPublishing", "AwaitingPublishing",
            "SendForReview", "AwaitingReview",
            "Reject", "Rejected");

    private OperationEndpoints() {}

    public static ServerResponse operate(Call call) {
        ObjectNode body = call.json();
        JsonNode parameters = body.path("actionParameters");
        String action = body.path("action").asText();
        Item item = action.equals("Unlock") ? call.item() : call.itemToChange();
        String problem = call.settings().failNextOperation.take(action);
        if (problem == null) {
            if (action.equals("Unlock")) {
                return unlock(call, item, parameters);
            }
            problem = perform(call, item, action, parameters);
        }
        item.modified = call.server().now();
        ObjectNode result = OperationResult.of(problem == null, problem, problem == null ? null : "BadRequest");
        result.set("AvailableActions", actions(call, item));
        return Call.response(200, result);
    }

    private static @Nullable String perform(Call call, Item item, String action, JsonNode parameters) {
        switch (action) {
            case "Publish" -> publish(call, item);
            case "Unpublish" -> item.unpublish(call.culture());
            case "SaveDraft" -> item.checkIn();
            case "Schedule" -> {
                return schedule(call, item, parameters);
            }
            case "StopSchedule" -> stopSchedule(item);
            case "Delete" -> EditEndpoints.delete(call, item);
            default -> {
                return workflow(item, action);
            }
        }
        return null;
    }

    public static ServerResponse available(Call call) {
        ObjectNode body = Json.object();
        body.set("value", actions(call, call.item()));
        return Call.response(200, body);
    }

    private static ArrayNode actions(Call call, Item item) {
        ArrayNode actions = Json.array();
        boolean published = item.isPublished(call.culture());
        for (String name : List.of("Publish", published ? "Unpublish" : "SaveDraft", "Schedule", "Delete")) {
            actions.addObject().put("Name", name).put("Title", name);
        }
        return actions;
    }

    private static void publish(Call call, Item item) {
        item.checkIn();
        if (!item.master.cultures.containsKey(call.culture())) {
            throw ErrorResponse.notFound("The translation " + call.culture());
        }
        item.publish(call.culture());
    }

    public static ServerResponse saveTemp(Call call) {
        Item item = call.itemToChange();
        JsonNode model = call.json().path("model");
        ItemVersion temp = item.checkOut(call.userName());
        if (model instanceof ObjectNode fields) {
            PropertyValues given = PropertyValues.read(item.type, fields);
            ValueRules.check(call, item, given, false);
            given.writeTo(temp, call.culture());
        }
        return Call.noContent();
    }

    private static @Nullable String schedule(Call call, Item item, JsonNode parameters) {
        Instant publish;
        Instant expire;
        try {
            publish = date(parameters, "PublicationDate");
            expire = date(parameters, "ExpirationDate");
        } catch (DateTimeException e) {
            return "The date is malformed.";
        }
        if (publish == null && expire == null) {
            return "A date is missing.";
        }
        item.checkIn();
        item.publishAt = publish;
        item.expireAt = expire;
        item.scheduledCulture = call.culture();
        call.store().scheduled(item);
        item.workflow = "Scheduled";
        if (publish != null) {
            item.master.shared.put("PublicationDate", publish.toString());
        }
        call.store().tick(call.server().now());
        return null;
    }

    private static @Nullable Instant date(JsonNode parameters, String name) {
        String text = Json.text(parameters, name);
        return text == null ? null : OffsetDateTime.parse(text).toInstant();
    }

    private static void stopSchedule(Item item) {
        item.publishAt = null;
        item.expireAt = null;
        item.workflow = "Draft";
    }

    private static ServerResponse unlock(Call call, Item item, JsonNode parameters) {
        String owner = item.lockedBy;
        boolean onlyOwn = parameters.path("checkIfOwnerIsCurrentUser").asBoolean();
        if (owner != null && onlyOwn && !owner.equals(call.userName())) {
            throw ErrorResponse.locked(call.settings().lockedStatus.get(), owner);
        }
        item.temp = null;
        item.lockedBy = null;
        return Call.noContent();
    }

    private static @Nullable String workflow(Item item, String action) {
        String status = WORKFLOW.get(action);
        if (status == null) {
            return "The action is not known: " + action;
        }
        item.checkIn();
        item.workflow = status;
        return null;
    }
}
