package dev.medialib.testkit.sitefinity.edit;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.medialib.testkit.internal.ServerResponse;
import dev.medialib.testkit.sitefinity.call.Call;
import dev.medialib.testkit.sitefinity.internal.ErrorResponse;
import dev.medialib.testkit.sitefinity.item.Item;
import dev.medialib.testkit.sitefinity.item.ItemVersion;
import dev.medialib.testkit.sitefinity.schema.EntityType;
import dev.medialib.testkit.sitefinity.schema.Property;
import dev.medialib.testkit.sitefinity.schema.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Endpoints that create, change and delete items by JSON. */
public final class EditEndpoints {

    private static final List<String> PUT_MEDIA = List.of(
            "Title", "Description", "IncludeInSitemap", "Ordinal", "UrlName", "Author", "Category", "Tags", "ParentId");
    private static final Set<String> PLACES = Set.of("ParentId", "FolderId");

    private EditEndpoints() {}

    public static ServerResponse create(Call call) {
        EntityType type = call.type();
        PropertyValues given = PropertyValues.read(type, call.json());
        Item item = newItem(call);
        ValueRules.check(call, item, given, true);
        given.writeTo(item.master, call.culture());
        if (type.set().equals(Schema.TAXONOMIES)) {
            boolean flat = item.master.shared.path("Type").asInt() == 0;
            item.master.shared.put("TaxaUrl", flat ? Schema.FLAT_TAXA : Schema.HIERARCHY_TAXA);
        }
        call.store().put(item);
        return created(call, item);
    }

    public static Item newItem(Call call) {
        EntityType type = call.type();
        String provider = type.hasProviders() ? call.provider() : "";
        return new Item(call.store().newId(), type, provider, call.server().now());
    }

    /** Returns the new item. The response shows it even if it is a draft, which lists omit. */
    public static ServerResponse created(Call call, Item item) {
        return call.entity(201, call.draft(item));
    }

    public static ServerResponse patch(Call call) {
        change(call, call.itemToChange(), call.json());
        return Call.noContent();
    }

    public static ServerResponse put(Call call) {
        Item item = call.itemToChange();
        ObjectNode body = call.json();
        List<String> missing = new ArrayList<>();
        for (Property property : item.type.properties()) {
            if (isDemanded(call, item.type, property) && !body.has(property.name())) {
                missing.add(property.name());
            }
        }
        if (!missing.isEmpty()) {
            throw ErrorResponse.badRequest("Missing properties: " + String.join(",", missing));
        }
        change(call, item, body);
        return Call.noContent();
    }

    /**
     * Returns whether PUT requires the property. This is documented for images, inferred for videos and documents, and assumed
     * for libraries and folders.
     */
    private static boolean isDemanded(Call call, EntityType type, Property property) {
        if (property.is(Property.Flag.CUSTOM)) {
            return call.settings().putDemandsCustomFields.get() && property.isWritable();
        }
        if (!type.isMedia()) {
            return property.name().equals("Title");
        }
        return PUT_MEDIA.contains(property.name()) || property.name().equals("AlternativeText");
    }

    /** Changes the draft, and the version that the user has checked out. */
    public static void change(Call call, Item item, ObjectNode body) {
        PropertyValues given = PropertyValues.read(item.type, body);
        ValueRules.check(call, item, given, false);
        if ("SaveTemp".equals(call.header("X-Operation"))) {
            given.writeTo(item.checkOut(call.userName()), call.culture());
            return;
        }
        ItemVersion temp = item.temp;
        if (temp != null) {
            given.writeTo(temp, call.culture());
        }
        given.writeTo(item.master, call.culture());
        PLACES.stream().filter(given::has).forEach(place -> item.place(place, given.text(place)));
        changed(call, item);
    }

    public static void changed(Call call, Item item) {
        item.modified = call.server().now();
        if (call.settings().updatesPublish.get() && item.isPublished(call.culture())) {
            item.publish(call.culture());
        }
    }

    /**
     * Deletes an item. With {@code sf_culture}, it deletes only that translation, and the item together with its last
     * translation.
     */
    public static ServerResponse delete(Call call) {
        Item item = call.itemToChange();
        boolean parent = item.type.isLibrary() || item.type.isFolder();
        if (parent && !call.store().children(item).isEmpty()) {
            throw ErrorResponse.hasChildren();
        }
        if (item.type.isMedia() && call.query().get("sf_culture") != null) {
            deleteTranslation(call, item);
        } else {
            delete(call, item);
        }
        return Call.noContent();
    }

    public static void delete(Call call, Item item) {
        call.store()
                .delete(item, item.type.isMedia() && call.settings().recycleBin.get());
    }

    private static void deleteTranslation(Call call, Item item) {
        String culture = call.culture();
        if (!item.master.cultures.containsKey(culture)) {
            throw ErrorResponse.notFound("The translation " + culture);
        }
        if (item.master.cultures.size() == 1) {
            delete(call, item);
            return;
        }
        item.master.cultures.remove(culture);
        ItemVersion temp = item.temp;
        if (temp != null) {
            temp.cultures.remove(culture);
        }
        item.unpublish(culture);
    }
}
