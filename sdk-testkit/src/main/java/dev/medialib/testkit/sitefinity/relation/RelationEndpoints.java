package dev.medialib.testkit.sitefinity.relation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.medialib.testkit.internal.Json;
import dev.medialib.testkit.internal.ServerResponse;
import dev.medialib.testkit.sitefinity.call.Call;
import dev.medialib.testkit.sitefinity.edit.EditEndpoints;
import dev.medialib.testkit.sitefinity.internal.ErrorResponse;
import dev.medialib.testkit.sitefinity.item.Item;
import dev.medialib.testkit.sitefinity.item.ItemVersion;
import dev.medialib.testkit.sitefinity.query.Row;
import dev.medialib.testkit.sitefinity.read.ListEndpoints;
import dev.medialib.testkit.sitefinity.schema.EntityType;
import dev.medialib.testkit.sitefinity.schema.Property;
import dev.medialib.testkit.sitefinity.schema.PropertyKind;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Endpoints of related items. Changes affect the draft. Removing without an id, or with an empty id, removes all related items
 * of a field.
 */
public final class RelationEndpoints {

    private static final Pattern REFERENCE = Pattern.compile(".*/([^/(]+)\\(([0-9A-Fa-f-]{36})\\)(?:\\?.*)?");

    private RelationEndpoints() {}

    public static ServerResponse read(Call call) {
        Item item = call.item();
        Property property = relation(call, item);
        Row row = call.server().views().row(item, call.view());
        if (row == null) {
            throw ErrorResponse.notFound("The item " + item.id);
        }
        EntityType target = call.server().schema().get(property.target());
        List<Row> related = row.related(property);
        if (property.kind() == PropertyKind.RELATED) {
            return ListEndpoints.of(call, target, related);
        }
        if (related.isEmpty()) {
            return Call.noContent();
        }
        return call.entity(200, related.get(0));
    }

    public static ServerResponse add(Call call) {
        Item item = call.itemToChange();
        Property property = relation(call, item);
        Item target = target(call, property, call.json().path("@odata.id").asText());
        for (ItemVersion content : item.drafts()) {
            ArrayNode ids = ids(content, property);
            boolean known = false;
            for (JsonNode id : ids) {
                known |= id.asText().equals(target.id);
            }
            if (!known) {
                ids.add(target.id);
            }
        }
        EditEndpoints.changed(call, item);
        return Call.noContent();
    }

    private static Item target(Call call, Property property, String reference) {
        Matcher matcher = REFERENCE.matcher(reference);
        if (!matcher.matches()) {
            throw ErrorResponse.badRequest("@odata.id is not the URL of an item: " + reference);
        }
        String set = call.settings().urlNameOf.get(property.target());
        Item target = call.store().find(matcher.group(2).toLowerCase(Locale.ROOT));
        if (target == null
                || !set.equals(matcher.group(1))
                || !target.type.set().equals(property.target())) {
            throw ErrorResponse.notFound("The item " + reference);
        }
        return target;
    }

    public static ServerResponse removeOne(Call call) {
        return remove(call, List.of(call.path("relatedId").toLowerCase(Locale.ROOT)));
    }

    public static ServerResponse removeAll(Call call) {
        return remove(call, List.of());
    }

    private static ServerResponse remove(Call call, List<String> only) {
        Item item = call.itemToChange();
        Property property = relation(call, item);
        for (ItemVersion content : item.drafts()) {
            ArrayNode left = Json.array();
            for (JsonNode id : ids(content, property)) {
                if (!only.isEmpty() && !only.contains(id.asText())) {
                    left.add(id);
                }
            }
            content.shared.set(property.name(), left);
        }
        EditEndpoints.changed(call, item);
        return Call.noContent();
    }

    private static ArrayNode ids(ItemVersion content, Property property) {
        return content.shared.withArrayProperty(property.name());
    }

    private static Property relation(Call call, Item item) {
        Property property = item.type.find(call.path("field"));
        boolean readOnly = property != null && property.kind() == PropertyKind.PARENT;
        boolean reading = call.request().method().equals("GET");
        if (property == null || !property.kind().isNavigation() || (readOnly && !reading)) {
            throw ErrorResponse.notFound("The related field " + call.path("field"));
        }
        return property;
    }
}
