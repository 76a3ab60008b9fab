package dev.medialib.testkit.sitefinity.task;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.medialib.testkit.internal.Json;
import dev.medialib.testkit.internal.ServerResponse;
import dev.medialib.testkit.sitefinity.call.Call;
import dev.medialib.testkit.sitefinity.internal.ErrorResponse;
import dev.medialib.testkit.sitefinity.item.BackgroundTask;
import dev.medialib.testkit.sitefinity.item.BackgroundTask.Kind;
import dev.medialib.testkit.sitefinity.item.Item;
import dev.medialib.testkit.sitefinity.schema.EntityType;
import dev.medialib.testkit.sitefinity.schema.Schema;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Tasks that continue after the response. Documented: moves of libraries, folders and items with an empty response, and the
 * response to the regeneration of thumbnails. The list of tasks is known from the vendor's back end. Assumed: the errors, and
 * that finished tasks are no longer listed.
 */
public final class TaskEndpoints {

    private TaskEndpoints() {}

    public static ServerResponse move(Call call) {
        ObjectNode body = call.json();
        Item target = find(call, body.path("target"));
        if (target == null || !(target.type.isLibrary() || target.type.isFolder())) {
            throw ErrorResponse.badRequest("The target does not exist: " + body.path("target"));
        }
        String kind = libraries(call, target);
        if (!kind.equals(
                Schema.LIBRARIES.getOrDefault(call.type().set(), call.type().set()))) {
            throw ErrorResponse.badRequest(
                    "The target is not one of " + call.type().set() + ": " + target.id);
        }
        List<Item> items = new ArrayList<>();
        for (JsonNode id : body.path("items")) {
            Item item = find(call, id);
            if (item == null || !kind.equals(libraries(call, item))) {
                throw ErrorResponse.notFound("The item " + id.asText());
            }
            if (item.equals(target) || call.store().descendants(item).contains(target)) {
                throw ErrorResponse.badRequest("The target is in the item " + item.id);
            }
            items.add(item);
        }
        start(call, Kind.MOVE, target, items.stream().map(item -> item.id).toList());
        return Call.noContent();
    }

    /** Returns the set of libraries for an item, by its type, or for a folder, by its root; empty for other types. */
    private static String libraries(Call call, Item item) {
        if (item.type.isFolder()) {
            String root = item.reference("RootId");
            Item library = root == null ? null : call.store().find(root);
            return library == null ? "" : library.type.set();
        }
        return Schema.LIBRARIES.getOrDefault(item.type.set(), item.type.isLibrary() ? item.type.set() : "");
    }

    private static @Nullable Item find(Call call, JsonNode id) {
        return call.store().find(id.asText().toLowerCase(Locale.ROOT));
    }

    /** Starts a task if the action is empty. The actions on running tasks are not known. */
    public static ServerResponse manage(Call call) {
        ObjectNode body = call.json();
        EntityType albums = call.server().schema().get("albums");
        Item album = find(call, body.path("itemId"));
        boolean thumbnails = "RegenerateThumbnails".equals(body.path("taskType").asText());
        if (!thumbnails || !body.path("action").asText().isEmpty()) {
            throw ErrorResponse.badRequest("The task is not known: " + body);
        }
        if (album == null || album.type != albums) {
            throw ErrorResponse.notFound("The library " + body.path("itemId").asText());
        }
        BackgroundTask task = start(call, Kind.THUMBNAILS, album, List.of());
        return response(call, List.of(task));
    }

    public static ServerResponse list(Call call) {
        String type = call.argument("taskType");
        return response(
                call,
                call.store().tasks.stream().filter(task -> task.kind().is(type)).toList());
    }

    private static BackgroundTask start(Call call, Kind kind, Item about, List<String> items) {
        Instant now = call.server().now();
        BackgroundTask task = new BackgroundTask(
                call.store().newId(),
                kind,
                about.id,
                call.server().urls().text(about, "Title", call.culture()),
                now,
                now.plus(call.settings().backgroundTaskTime.get()),
                call.settings().failNextBackgroundTask.take(),
                items,
                call.server().schema().get(Schema.FOLDERS));
        call.store().tasks.add(task);
        return task;
    }

    private static ServerResponse response(Call call, List<BackgroundTask> tasks) {
        ArrayNode values = Json.array();
        tasks.forEach(task -> values.add(task.json(call.server().now())));
        ObjectNode body = call.envelope("Collection(Telerik.Sitefinity.Scheduling.Web.Services.WcfScheduledTask)");
        body.set("value", values);
        return Call.response(200, body);
    }
}
