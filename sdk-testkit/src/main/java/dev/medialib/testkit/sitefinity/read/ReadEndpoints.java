package dev.medialib.testkit.sitefinity.read;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.medialib.testkit.internal.Json;
import dev.medialib.testkit.internal.ServerResponse;
import dev.medialib.testkit.sitefinity.auth.Accounts.User;
import dev.medialib.testkit.sitefinity.call.Call;
import dev.medialib.testkit.sitefinity.internal.ErrorResponse;
import dev.medialib.testkit.sitefinity.item.Item;
import dev.medialib.testkit.sitefinity.item.Views.View;
import dev.medialib.testkit.sitefinity.query.Row;
import dev.medialib.testkit.sitefinity.schema.EntityType;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import okio.ByteString;

/** Endpoints of single items and of the service's description. */
public final class ReadEndpoints {

    private ReadEndpoints() {}

    /** Returns an item. On a service that shows published items, a draft causes the same 404 as a missing item. */
    public static ServerResponse item(Call call) {
        return call.entity(200, seen(call, call.view()));
    }

    public static ServerResponse itemWithFallback(Call call) {
        if (!call.type().set().equals("images")) {
            throw ErrorResponse.noRoute();
        }
        return item(call);
    }

    /** Returns an item with its status. The form of the status is not documented. */
    public static ServerResponse itemWithStatus(Call call) {
        View view = call.view();
        Row row = seen(call, new View(view.culture(), true, view.fallback()));
        ObjectNode body =
                call.envelope(call.settings().urlNameOf.get(call.type().set()) + "/$entity");
        body.setAll(call.projection(row.type(), false).apply(row));
        body.putObject("LifecycleStatus").put("WorkflowStatus", call.item().workflow);
        return Call.response(200, body);
    }

    public static ServerResponse thumbnails(Call call) {
        ObjectNode body = call.envelope("Collection(Default.ThumbnailModel)");
        body.set("value", seen(call, call.view()).fields().path("Thumbnails"));
        return Call.response(200, body);
    }

    private static Row seen(Call call, View view) {
        Item item = call.item();
        Row row = call.server().views().row(item, view);
        if (row == null) {
            throw ErrorResponse.notFound("The item " + item.id);
        }
        return row;
    }

    public static ServerResponse providers(Call call) {
        ObjectNode body = Json.object();
        body.set("value", call.server().directory().providers());
        return Call.response(200, body);
    }

    /** Returns the current site or user. Other sets have no current item. */
    public static ServerResponse current(Call call) {
        return switch (call.type().set()) {
            case "sites" -> currentSite(call);
            case "users" -> currentUser(call);
            default -> throw ErrorResponse.noRoute();
        };
    }

    /**
     * Returns the site of the call in {@code value}, as the vendor's client reads it. Without {@code sf_site} it is the first
     * site.
     */
    private static ServerResponse currentSite(Call call) {
        String asked = call.query().get("sf_site");
        EntityType sites = call.type();
        for (Item site : call.store().items(sites, "")) {
            if (asked == null || site.id.equalsIgnoreCase(asked)) {
                ObjectNode body = call.envelope(call.settings().urlNameOf.get("sites") + "/$entity");
                body.putObject("value").setAll(call.projection(sites, false).apply(call.draft(site)));
                return Call.response(200, body);
            }
        }
        throw ErrorResponse.notFound("The site " + asked);
    }

    /**
     * Returns the user of the call in {@code value}, with the properties that the vendor's client names. Assumed: the response
     * to an anonymous call on a service that is open to all, and the names of the roles.
     */
    private static ServerResponse currentUser(Call call) {
        User user = call.user();
        ObjectNode body = call.envelope(call.settings().urlNameOf.get("users") + "/$entity");
        ObjectNode value = body.putObject("value").put("IsAuthenticated", user != null);
        ArrayNode roles = Json.array();
        if (user != null) {
            String id = UUID.nameUUIDFromBytes(user.name().getBytes(StandardCharsets.UTF_8))
                    .toString();
            value.put("Id", id).put("Username", user.name());
            roles.add(user.role().name());
        }
        value.set("Roles", roles);
        value.putArray("Claims");
        return Call.response(200, body);
    }

    public static ServerResponse serviceDocument(Call call) {
        ObjectNode body = Json.object().put("@odata.context", call.root() + "/$metadata");
        ArrayNode sets = body.putArray("value");
        for (EntityType type : call.server().schema().types()) {
            if (!call.settings().removedSets.get().contains(type.set())) {
                String name = call.settings().urlNameOf.get(type.set());
                sets.addObject().put("name", name).put("kind", "EntitySet").put("url", name);
            }
        }
        return Call.response(200, body);
    }

    public static ServerResponse metadata(Call call) {
        return ServerResponse.bytes(
                "application/xml; charset=utf-8",
                ByteString.encodeUtf8(call.server().schema().edm().document()));
    }

    public static ServerResponse help(Call call) {
        String html = "<!DOCTYPE html>\n<html><head><title>Help</title></head><body>" + call.root() + "</body></html>";
        return ServerResponse.bytes("text/html; charset=utf-8", ByteString.encodeUtf8(html));
    }

    public static ServerResponse jsonSchema(Call call) {
        return Call.response(200, new ServiceSchema(call).document());
    }
}
