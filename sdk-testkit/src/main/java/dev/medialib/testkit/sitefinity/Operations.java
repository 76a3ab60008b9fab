package dev.medialib.testkit.sitefinity;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.medialib.testkit.internal.Json;
import dev.medialib.testkit.internal.Reply;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The operations of the lifecycle. What a refused one answers is documented: {@code Success:false} with status 200. The
 * shape of the available actions is not.
 */
final class Operations {

    private static final Map<String, String> WORKFLOW = Map.of(
            "SendForApproval", "AwaitingApproval",
            "SendForPublishing", "AwaitingPublishing",
            "SendForReview", "AwaitingReview",
            "Reject", "Rejected");

    private Operations() {}

    static Reply operate(Call call) {
        ObjectNode body = call.json();
        JsonNode parameters = body.path("actionParameters");
        String action = body.path("action").asText();
        Item item = action.equals("Unlock") ? call.item() : call.itemToChange();
        String problem = call.settings().takeRefusedOperation(action);
        if (problem == null) {
            if (action.equals("Unlock")) {
                return unlock(call, item, parameters);
            }
            problem = perform(call, item, action, parameters);
        }
        item.modified = call.settings().now();
        ObjectNode result = OperationResult.of(problem == null, problem, problem == null ? null : "BadRequest");
        result.set("AvailableActions", actions(call, item));
        return Call.reply(200, result);
    }

    private static @Nullable String perform(Call call, Item item, String action, JsonNode parameters) {
        switch (action) {
            case "Publish" -> publish(call, item);
            case "Unpublish" -> item.unpublish(call.culture());
            case "SaveDraft" -> checkIn(item);
            case "Schedule" -> {
                return schedule(call, item, parameters);
            }
            case "StopSchedule" -> stopSchedule(item);
            case "Delete" -> Edits.delete(call, item);
            default -> {
                return workflow(item, action);
            }
        }
        return null;
    }

    static Reply available(Call call) {
        ObjectNode body = Json.object();
        body.set("value", actions(call, call.item()));
        return Call.reply(200, body);
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
        checkIn(item);
        if (!item.master.cultures.containsKey(call.culture())) {
            throw Refusal.notFound("The translation " + call.culture());
        }
        item.publish(call.culture());
    }

    /** What was edited in the version that was checked out becomes the draft. */
    private static void checkIn(Item item) {
        Content temp = item.temp;
        if (temp != null) {
            item.master = temp;
            item.temp = null;
        }
        item.lockedBy = null;
    }

    /** The version that only its user sees; the item is locked for others. */
    static Content checkOut(Call call, Item item) {
        Content temp = item.temp;
        if (temp == null) {
            temp = item.master.copy();
            item.temp = temp;
        }
        item.lockedBy = call.userName();
        return temp;
    }

    static Reply saveTemp(Call call) {
        Item item = call.itemToChange();
        JsonNode model = call.json().path("model");
        Content temp = checkOut(call, item);
        if (model instanceof ObjectNode fields) {
            GivenValues given = GivenValues.read(item.type, fields);
            Rules.check(call, item, given, false);
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
        checkIn(item);
        item.publishAt = publish;
        item.expireAt = expire;
        item.scheduledCulture = call.culture();
        item.workflow = "Scheduled";
        if (publish != null) {
            item.master.shared.put("PublicationDate", publish.toString());
        }
        call.store().tick(call.settings().now());
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

    private static Reply unlock(Call call, Item item, JsonNode parameters) {
        String owner = item.lockedBy;
        boolean onlyOwn = parameters.path("checkIfOwnerIsCurrentUser").asBoolean();
        if (owner != null && onlyOwn && !owner.equals(call.userName())) {
            throw Refusal.locked(call.settings().lockedStatus, owner);
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
        checkIn(item);
        item.workflow = status;
        return null;
    }
}
