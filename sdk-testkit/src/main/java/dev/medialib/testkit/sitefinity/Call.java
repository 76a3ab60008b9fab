package dev.medialib.testkit.sitefinity;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.medialib.testkit.ReceivedRequest;
import dev.medialib.testkit.internal.Json;
import dev.medialib.testkit.internal.Reply;
import dev.medialib.testkit.sitefinity.Accounts.User;
import dev.medialib.testkit.sitefinity.Views.View;
import java.net.URI;
import java.util.Locale;
import java.util.Map;
import okio.ByteString;
import org.jspecify.annotations.Nullable;

/**
 * A request that found its route.
 *
 * @param root the URL of the service
 * @param path the decoded variables of the path, and the arguments of a function
 * @param anyType the type of the path's set; of routes without a set any
 * @param backend whether it came by the back-end route
 */
record Call(
        Server server,
        ReceivedRequest request,
        ByteString body,
        URI root,
        Query query,
        Map<String, String> path,
        @Nullable EntityType anyType,
        @Nullable User user,
        boolean backend) {

    private static final String JSON = "application/json; odata.metadata=minimal; odata.streaming=true; charset=utf-8";
    private static final Map<String, String> HEADERS = Map.of("Content-Type", JSON, "OData-Version", "4.0");

    Store store() {
        return server.store();
    }

    ServerSettings settings() {
        return server.settings();
    }

    EntityType type() {
        EntityType type = anyType;
        if (type == null) {
            throw new IllegalStateException("the route has no {set}");
        }
        return type;
    }

    String path(String name) {
        String value = path.get(name);
        if (value == null) {
            throw new IllegalStateException("the route has no {" + name + "}");
        }
        return value;
    }

    /** An argument of a function without its quotes, or null; an alias stands for a parameter of the query. */
    @Nullable String argument(String name) {
        String value = path.get(name);
        String given = value != null && value.startsWith("@") ? query.get(value) : value;
        if (given == null || given.equals("null")) {
            return null;
        }
        boolean quoted = given.length() > 1 && given.startsWith("'") && given.endsWith("'");
        return quoted ? given.substring(1, given.length() - 1).replace("''", "'") : given;
    }

    @Nullable String header(String name) {
        return request.header(name);
    }

    String userName() {
        User caller = user;
        return caller == null ? "" : caller.name();
    }

    String culture() {
        return server.directory().culture(query.get("sf_culture"));
    }

    String provider() {
        return server.directory().provider(query.get("sf_provider"), query.get("sf_site"));
    }

    View view() {
        return new View(culture(), backend, Fallback.of(query.get("sf_fallback_prop_names")));
    }

    /** The item of the path in any state, or a 404 answer; one of another provider is not there. */
    Item item() {
        Item item = store().find(path("id").toLowerCase(Locale.ROOT));
        if (item == null || item.type != type() || (item.type.hasProviders() && !item.provider.equals(provider()))) {
            throw Refusal.notFound("The item " + path("id"));
        }
        return item;
    }

    /** The item of the path, to be changed; one that another user has locked cannot. */
    Item itemToChange() {
        Item item = item();
        String owner = item.lockedBy;
        if (owner != null && !owner.equals(userName())) {
            throw Refusal.locked(settings().lockedStatus, owner);
        }
        return item;
    }

    /** The body as a JSON object. */
    ObjectNode json() {
        try {
            JsonNode json = Json.parse(body.utf8());
            if (json instanceof ObjectNode object) {
                return object;
            }
        } catch (JsonProcessingException e) {
            throw Refusal.badRequest("The body is no JSON: " + e.getOriginalMessage());
        }
        throw Refusal.badRequest("The body must be a JSON object.");
    }

    Projection projection(EntityType shown, boolean list) {
        return Projection.of(
                shown, query.get("$select"), query.get("$expand"), list, server.schema(), server.settings());
    }

    /** A single item in its envelope. */
    Reply entity(int status, Row row) {
        Projection projection = projection(row.type(), false);
        String set = settings().urlName(row.type().set());
        String context = projection.isNamed() ? set + "(" + projection.context() + ")" : set;
        ObjectNode body = envelope(context + "/$entity");
        body.setAll(projection.apply(row));
        return reply(status, body);
    }

    ObjectNode envelope(String context) {
        return Json.object().put("@odata.context", root + "/$metadata#" + context);
    }

    static Reply reply(int status, JsonNode body) {
        return Reply.json(status, status == 201 ? "Created" : "OK", body.toString())
                .withHeaders(HEADERS);
    }

    static Reply noContent() {
        return new Reply(204, "No Content", Map.of("OData-Version", "4.0"), ByteString.EMPTY);
    }
}
