package dev.medialib.testkit.sitefinity;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.medialib.testkit.internal.Json;
import dev.medialib.testkit.internal.Reply;
import dev.medialib.testkit.sitefinity.Accounts.User;
import dev.medialib.testkit.sitefinity.Views.View;
import okio.ByteString;
import org.jspecify.annotations.Nullable;

/** Single items, and what describes the service. */
final class Reads {

    private Reads() {}

    /** A draft on a live service is not found, as one that does not exist. */
    static Reply item(Call call) {
        return call.entity(200, seen(call, call.view()));
    }

    static Reply itemWithFallback(Call call) {
        if (!call.type().set().equals("images")) {
            throw Refusal.noRoute();
        }
        return item(call);
    }

    /** What the status looks like is not documented. */
    static Reply itemWithStatus(Call call) {
        View view = call.view();
        Row row = seen(call, new View(view.culture(), true, view.fallback()));
        ObjectNode body = call.envelope(call.settings().urlName(call.type().set()) + "/$entity");
        body.setAll(call.projection(row.type(), false).apply(row));
        body.putObject("LifecycleStatus").put("WorkflowStatus", call.item().workflow);
        return Call.reply(200, body);
    }

    static Reply thumbnails(Call call) {
        ObjectNode body = call.envelope("Collection(Default.ThumbnailModel)");
        body.set("value", seen(call, call.view()).fields().path("Thumbnails"));
        return Call.reply(200, body);
    }

    private static Row seen(Call call, View view) {
        Item item = call.item();
        Row row = call.server().views().row(item, view);
        if (row == null) {
            throw Refusal.notFound("The item " + item.id);
        }
        return row;
    }

    static Reply providers(Call call) {
        ObjectNode body = Json.object();
        body.set("value", call.server().directory().providers());
        return Call.reply(200, body);
    }

    /** The site of the call, the first one without {@code sf_site}. */
    static Reply currentSite(Call call) {
        String asked = call.query().get("sf_site");
        EntityType sites = call.server().schema().get("sites");
        for (Item site : call.store().items(sites, "")) {
            if (asked == null || site.id.equalsIgnoreCase(asked)) {
                return call.entity(200, Edits.draft(call, site));
            }
        }
        throw Refusal.notFound("The site " + asked);
    }

    /** Only the name is known. */
    static Reply currentUser(Call call) {
        User user = call.user();
        if (user == null) {
            throw Refusal.unauthorized();
        }
        return Call.reply(
                200, call.envelope("users/$entity").put("UserName", user.name()).put("IsAuthenticated", true));
    }

    static Reply serviceDocument(Call call) {
        ObjectNode body = Json.object().put("@odata.context", call.root() + "/$metadata");
        ArrayNode sets = body.putArray("value");
        for (EntityType type : call.server().schema().types()) {
            if (call.settings().has(type.set())) {
                String name = call.settings().urlName(type.set());
                sets.addObject().put("name", name).put("kind", "EntitySet").put("url", name);
            }
        }
        return Call.reply(200, body);
    }

    static Reply metadata(Call call) {
        return Reply.bytes(
                "application/xml; charset=utf-8",
                ByteString.encodeUtf8(call.server().schema().edm().document()));
    }

    static Reply help(Call call) {
        String html = "<!DOCTYPE html>\n<html><head><title>Help</title></head><body>" + call.root() + "</body></html>";
        return Reply.bytes("text/html; charset=utf-8", ByteString.encodeUtf8(html));
    }

    static Reply jsonSchema(Call call) {
        ObjectNode definitions = Json.object();
        ObjectNode sets = Json.object();
        for (EntityType type : call.server().schema().types()) {
            ObjectNode properties = definitions.putObject(type.clrName()).putObject("properties");
            for (Property property : type.properties()) {
                properties.set(property.name(), describe(call, property));
            }
            sets.putObject(call.settings().urlName(type.set()))
                    .putObject("entityType")
                    .put("$ref", reference(type));
        }
        ObjectNode body = Json.object();
        body.set("definitions", definitions);
        body.putObject("entityContainer").set("entitySets", sets);
        body.putObject("modules");
        return Call.reply(200, body);
    }

    private static ObjectNode describe(Call call, Property property) {
        PropertyKind kind = property.kind();
        ObjectNode json = Json.object();
        ArrayNode types = json.putArray("type");
        types.add(kind.isCollection() ? "array" : kind.jsonType);
        if (!property.is(Property.Flag.REQUIRED) && kind != PropertyKind.RELATED) {
            types.add("null");
        }
        if (kind.isNavigation()) {
            String target = reference(call.server().schema().get(property.target()));
            (kind.isCollection() ? json.putObject("items") : json).put("$ref", target);
            json.putObject("relationship");
            return json;
        }
        if (kind.isCollection()) {
            ObjectNode items = json.putObject("items");
            items.putArray("type").add(kind.jsonType);
            format(items, kind.jsonFormat);
        } else {
            format(json, kind.jsonFormat);
        }
        if (kind == PropertyKind.GUIDS) {
            json.put(
                    "Telerik.Sitefinity.V1.Taxonomy",
                    property.target().isEmpty() ? property.name() : property.target());
        }
        if (kind == PropertyKind.CHOICE) {
            ArrayNode options = json.putArray("enum");
            property.options().forEach(options::add);
        }
        return json;
    }

    private static void format(ObjectNode json, @Nullable String format) {
        if (format != null) {
            json.put("format", format);
        }
    }

    private static String reference(EntityType type) {
        return "#/definitions/" + type.clrName();
    }
}
