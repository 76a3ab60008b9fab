package dev.medialib.testkit.sitefinity.call;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.medialib.testkit.RecordedRequest;
import dev.medialib.testkit.internal.Json;
import dev.medialib.testkit.internal.ServerResponse;
import dev.medialib.testkit.sitefinity.auth.Accounts.User;
import dev.medialib.testkit.sitefinity.internal.ErrorResponse;
import dev.medialib.testkit.sitefinity.item.Fallback;
import dev.medialib.testkit.sitefinity.item.Item;
import dev.medialib.testkit.sitefinity.item.Store;
import dev.medialib.testkit.sitefinity.item.Views.View;
import dev.medialib.testkit.sitefinity.query.Projection;
import dev.medialib.testkit.sitefinity.query.Query;
import dev.medialib.testkit.sitefinity.query.Row;
import dev.medialib.testkit.sitefinity.schema.EntityType;
import dev.medialib.testkit.sitefinity.settings.SitefinitySettings;
import java.net.URI;
import java.util.Locale;
import java.util.Map;
import okio.ByteString;
import org.jspecify.annotations.Nullable;

/**
 * Request with its route.
 *
 * @param root the URL of the service
 * @param path the decoded variables of the path, and the arguments of a function
 * @param anyType the type of the path's set; any type for routes without a set
 * @param backend whether the request used the back-end route
 */
public record Call(
        ServerContext server,
        RecordedRequest request,
        ByteString body,
        URI root,
        Query query,
        Map<String, String> path,
        @Nullable EntityType anyType,
        @Nullable User user,
        boolean backend) {

    private static final String JSON = "application/json; odata.metadata=minimal; odata.streaming=true; charset=utf-8";
    private static final Map<String, String> HEADERS = Map.of("Content-Type", JSON, "OData-Version", "4.0");

    public Store store() {
        return server.store();
    }

    public SitefinitySettings settings() {
        return server.settings();
    }

    public EntityType type() {
        EntityType type = anyType;
        if (type == null) {
            throw new IllegalStateException("the route has no {set}");
        }
        return type;
    }

    public String path(String name) {
        String value = path.get(name);
        if (value == null) {
            throw new IllegalStateException("the route has no {" + name + "}");
        }
        return value;
    }

    /**
     * Returns an argument of a function without its quotes; null if it is absent. An alias refers to a parameter of the query.
     */
    public @Nullable String argument(String name) {
        String value = path.get(name);
        String given = value != null && value.startsWith("@") ? query.get(value) : value;
        if (given == null || given.equals("null")) {
            return null;
        }
        boolean quoted = given.length() > 1 && given.startsWith("'") && given.endsWith("'");
        return quoted ? given.substring(1, given.length() - 1).replace("''", "'") : given;
    }

    public @Nullable String header(String name) {
        return request.header(name);
    }

    public String userName() {
        User caller = user;
        return caller == null ? "" : caller.name();
    }

    public String culture() {
        return server.directory().culture(query.get("sf_culture"));
    }

    public String provider() {
        return server.directory().provider(query.get("sf_provider"), query.get("sf_site"));
    }

    public View view() {
        return new View(culture(), backend, Fallback.of(query.get("sf_fallback_prop_names")));
    }

    /** Returns the draft of an item, also on a service that shows published items. */
    public Row draft(Item item) {
        View view = view();
        Row row = server.views().row(item, new View(view.culture(), true, view.fallback()));
        if (row == null) {
            throw new IllegalStateException("a view of drafts must show every item");
        }
        return row;
    }

    /** Returns the item of the path in any state. A missing item, or an item of another provider, causes 404. */
    public Item item() {
        Item item = store().find(path("id").toLowerCase(Locale.ROOT));
        if (item == null || item.type != type() || (item.type.hasProviders() && !item.provider.equals(provider()))) {
            throw ErrorResponse.notFound("The item " + path("id"));
        }
        return item;
    }

    /** Returns the item of the path for a change. An item that another user has locked causes an error. */
    public Item itemToChange() {
        Item item = item();
        String owner = item.lockedBy;
        if (owner != null && !owner.equals(userName())) {
            throw ErrorResponse.locked(settings().lockedStatus.get(), owner);
        }
        return item;
    }

    /** Returns the body as a JSON object. */
    public ObjectNode json() {
        try {
            JsonNode json = Json.parse(body.utf8());
            if (json instanceof ObjectNode object) {
                return object;
            }
        } catch (JsonProcessingException e) {
            throw ErrorResponse.badRequest("The body is not valid JSON: " + e.getOriginalMessage());
        }
        throw ErrorResponse.badRequest("The body must be a JSON object.");
    }

    public Projection projection(EntityType shown, boolean list) {
        return Projection.of(
                shown, query.get("$select"), query.get("$expand"), list, server.schema(), server.settings());
    }

    /** Returns a response with a single item in its envelope. */
    public ServerResponse entity(int status, Row row) {
        Projection projection = projection(row.type(), false);
        String set = settings().urlNameOf.get(row.type().set());
        String context = projection.isNamed() ? set + "(" + projection.context() + ")" : set;
        ObjectNode body = envelope(context + "/$entity");
        body.setAll(projection.apply(row));
        return response(status, body);
    }

    public ObjectNode envelope(String context) {
        return Json.object().put("@odata.context", root + "/$metadata#" + context);
    }

    public static ServerResponse response(int status, JsonNode body) {
        return ServerResponse.json(status, status == 201 ? "Created" : "OK", body.toString())
                .withHeaders(HEADERS);
    }

    public static ServerResponse noContent() {
        return new ServerResponse(204, "No Content", Map.of("OData-Version", "4.0"), ByteString.EMPTY);
    }
}
