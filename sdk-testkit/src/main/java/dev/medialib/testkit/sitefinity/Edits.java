package dev.medialib.testkit.sitefinity;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.medialib.testkit.internal.Reply;
import dev.medialib.testkit.sitefinity.Views.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Creating, changing and deleting items by JSON. */
final class Edits {

    private static final List<String> PUT_MEDIA = List.of(
            "Title", "Description", "IncludeInSitemap", "Ordinal", "UrlName", "Author", "Category", "Tags", "ParentId");
    private static final Set<String> PLACES = Set.of("ParentId", "FolderId");

    private Edits() {}

    static Reply create(Call call) {
        EntityType type = call.type();
        GivenValues given = GivenValues.read(type, call.json());
        Item item = newItem(call);
        Rules.check(call, item, given, true);
        given.writeTo(item.master, call.culture());
        call.store().put(item);
        return created(call, item);
    }

    static Item newItem(Call call) {
        EntityType type = call.type();
        String provider = type.hasProviders() ? call.provider() : "";
        return new Item(call.store().newId(), type, provider, call.settings().now());
    }

    /** The answer shows the new item even where a list does not because it is a draft. */
    static Reply created(Call call, Item item) {
        return call.entity(201, draft(call, item));
    }

    static Row draft(Call call, Item item) {
        View view = call.view();
        Row row = call.server().views().row(item, new View(view.culture(), true, view.fallback()));
        if (row == null) {
            throw new IllegalStateException("drafts are always seen");
        }
        return row;
    }

    static Reply patch(Call call) {
        change(call, call.itemToChange(), call.json());
        return Call.noContent();
    }

    static Reply put(Call call) {
        Item item = call.itemToChange();
        ObjectNode body = call.json();
        List<String> missing = new ArrayList<>();
        for (Property property : item.type.properties()) {
            if (isDemanded(call, item.type, property) && !body.has(property.name())) {
                missing.add(property.name());
            }
        }
        if (!missing.isEmpty()) {
            throw Refusal.badRequest("Missing properties: " + String.join(",", missing));
        }
        change(call, item, body);
        return Call.noContent();
    }

    /** Documented of images; of videos and documents inferred, of libraries and folders assumed. */
    private static boolean isDemanded(Call call, EntityType type, Property property) {
        if (property.is(Property.Flag.CUSTOM)) {
            return call.settings().putDemandsCustomFields && property.isWritable();
        }
        if (!type.isMedia()) {
            return property.name().equals("Title");
        }
        return PUT_MEDIA.contains(property.name()) || property.name().equals("AlternativeText");
    }

    /** Writes to the draft, and to the version that the user has checked out. */
    static void change(Call call, Item item, ObjectNode body) {
        GivenValues given = GivenValues.read(item.type, body);
        Rules.check(call, item, given, false);
        if ("SaveTemp".equals(call.header("X-Operation"))) {
            given.writeTo(Operations.checkOut(call, item), call.culture());
            return;
        }
        Content temp = item.temp;
        if (temp != null) {
            given.writeTo(temp, call.culture());
        }
        given.writeTo(item.master, call.culture());
        PLACES.stream().filter(given::has).forEach(place -> item.place(place, given.text(place)));
        changed(call, item);
    }

    static void changed(Call call, Item item) {
        item.modified = call.settings().now();
        if (call.settings().updatesPublish && item.isPublished(call.culture())) {
            item.publish(call.culture());
        }
    }

    /** With {@code sf_culture} only that translation goes, and the item with its last one. */
    static Reply delete(Call call) {
        Item item = call.itemToChange();
        boolean parent = item.type.isLibrary() || item.type.isFolder();
        if (parent && !call.store().children(item).isEmpty()) {
            throw Refusal.hasChildren();
        }
        if (item.type.isMedia() && call.query().get("sf_culture") != null) {
            deleteTranslation(call, item);
        } else {
            delete(call, item);
        }
        return Call.noContent();
    }

    static void delete(Call call, Item item) {
        call.store().delete(item, item.type.isMedia() && call.settings().recycleBin);
    }

    private static void deleteTranslation(Call call, Item item) {
        String culture = call.culture();
        if (!item.master.cultures.containsKey(culture)) {
            throw Refusal.notFound("The translation " + culture);
        }
        if (item.master.cultures.size() == 1) {
            delete(call, item);
            return;
        }
        item.master.cultures.remove(culture);
        Content temp = item.temp;
        if (temp != null) {
            temp.cultures.remove(culture);
        }
        item.unpublish(culture);
    }

    /** The action of the back end: takes items to a library, or to a folder of one. */
    static Reply move(Call call) {
        ObjectNode body = call.json();
        Item target = call.store().find(body.path("target").asText());
        if (target == null || (!target.type.isLibrary() && !target.type.isFolder())) {
            throw Refusal.badRequest("The target does not exist: " + body.path("target"));
        }
        boolean folder = target.type.isFolder();
        List<Item> items = new ArrayList<>();
        for (var id : body.path("items")) {
            Item item = call.store().find(id.asText());
            if (item == null || item.type != call.type()) {
                throw Refusal.notFound("The item " + id.asText());
            }
            items.add(item);
        }
        for (Item item : items) {
            item.place("ParentId", folder ? target.reference("RootId") : target.id);
            item.place("FolderId", folder ? target.id : null);
            item.modified = call.settings().now();
        }
        return Call.noContent();
    }
}
