package dev.medialib.testkit.sitefinity;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.medialib.testkit.internal.Json;
import dev.medialib.testkit.sitefinity.call.ServerContext;
import dev.medialib.testkit.sitefinity.edit.ValueRules;
import dev.medialib.testkit.sitefinity.internal.Directory;
import dev.medialib.testkit.sitefinity.item.Fallback;
import dev.medialib.testkit.sitefinity.item.Item;
import dev.medialib.testkit.sitefinity.item.ItemVersion;
import dev.medialib.testkit.sitefinity.item.Views;
import dev.medialib.testkit.sitefinity.schema.EntityType;
import dev.medialib.testkit.sitefinity.schema.Property;
import dev.medialib.testkit.sitefinity.schema.PropertyKind;
import dev.medialib.testkit.sitefinity.schema.Schema;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Conversion of the seeds of tests to stored items, and of stored items to their descriptions. */
final class ItemSeeder {

    private final ServerContext server;

    ItemSeeder(ServerContext server) {
        this.server = server;
    }

    Item plant(MediaSeed seed) {
        Item item = item(server.schema().get(seed.set()), seed.fields(), seed.provider());
        ObjectNode shared = item.master.shared;
        item.master.file = seed.file(server.store());
        if (Json.isAbsent(shared, "ParentId")) {
            shared.put("ParentId", defaultLibrary(item).id);
        }
        seed.translations().forEach((culture, fields) -> {
            server.directory().addCulture(culture);
            write(item, fields, culture);
        });
        if (seed.isPublished()) {
            List.copyOf(item.master.cultures.keySet()).forEach(item::publish);
        }
        server.store().put(item);
        return item;
    }

    Item plant(String set, ObjectNode fields, @Nullable String provider) {
        Item item = item(server.schema().get(set), fields, provider);
        server.store().put(item);
        return item;
    }

    private Item defaultLibrary(Item item) {
        String set = Schema.LIBRARIES.getOrDefault(item.type.set(), "");
        String title = "Default library";
        for (Item library : server.store().items(server.schema().get(set), item.provider)) {
            if (title.equals(library.master.text("Title", server.directory().defaultCulture()))) {
                return library;
            }
        }
        return plant(set, Json.object().put("Title", title), item.provider);
    }

    private Item item(EntityType type, ObjectNode fields, @Nullable String provider) {
        String name = provider == null ? fields.path("Provider").asText(Directory.DEFAULT_PROVIDER) : provider;
        if (!server.directory().hasProvider(name)) {
            throw new IllegalArgumentException("provider must be the name of a provider: " + name);
        }
        String given = Json.text(fields, "Id");
        String id = given == null ? server.store().newId() : given.toLowerCase(Locale.ROOT);
        if (server.store().find(id) != null) {
            throw new IllegalArgumentException("id must be unique; the server has an item with the id " + id);
        }
        Item item = new Item(id, type, type.hasProviders() ? name : "", date(fields, "DateCreated"));
        item.modified = date(fields, "LastModified");
        String culture = server.directory().defaultCulture();
        write(item, fields, culture);
        ObjectNode texts = item.master.culture(culture);
        if (Json.isAbsent(texts, "Title")) {
            texts.put("Title", type.simpleName() + " " + id.substring(0, 8));
        }
        if (Json.isAbsent(texts, "UrlName")) {
            texts.put("UrlName", ValueRules.urlName(texts.path("Title").asText()));
        }
        return item;
    }

    private Instant date(ObjectNode fields, String name) {
        String text = Json.text(fields, name);
        try {
            return text == null ? server.now() : Instant.parse(text);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(name + " must be a time such as 2026-05-01T10:00:00Z: " + text, e);
        }
    }

    private static void write(Item item, ObjectNode fields, String culture) {
        fields.properties().forEach(field -> {
            Property property = item.type.find(field.getKey());
            if (property == null) {
                throw new IllegalArgumentException(item.type.set() + " do not have the property " + field.getKey());
            }
            // these properties are stored in the item itself
            if (!List.of("Id", "Provider", "DateCreated", "LastModified").contains(property.name())) {
                item.master.set(property, culture, field.getValue());
            }
        });
    }

    /** Relates an item to others, both in the draft and in the published version. */
    void relate(UUID id, String field, UUID... related) {
        Item item = get(id);
        Property property = item.type.find(field);
        if (property == null || property.kind() != PropertyKind.RELATED) {
            throw new IllegalArgumentException("field must be a related field of the item: " + field);
        }
        ArrayNode ids = Json.array();
        for (UUID other : related) {
            ids.add(get(other).id);
        }
        item.master.shared.set(field, ids);
        ItemVersion live = item.live;
        if (live != null) {
            live.shared.set(field, ids.deepCopy());
        }
    }

    /** Returns all items, after all due work is done. */
    List<Item> all() {
        server.store().tick(server.now());
        return server.store().items();
    }

    /** Returns the item with this id, after all due work is done. */
    Item get(UUID id) {
        server.store().tick(server.now());
        Item item = server.store().find(id.toString());
        if (item == null) {
            throw new IllegalArgumentException("id must be the id of an item: " + id);
        }
        return item;
    }

    StoredItem describe(Item item) {
        ItemVersion live = item.live;
        Views.View view = new Views.View(server.directory().defaultCulture(), true, Fallback.NONE);
        List<UUID> related = new ArrayList<>();
        for (Property property : item.type.navigation()) {
            for (JsonNode id : item.master.shared.path(property.name())) {
                related.add(UUID.fromString(id.asText()));
            }
        }
        return new StoredItem(
                UUID.fromString(item.id),
                item.type.set(),
                item.provider,
                new TreeSet<>(item.master.cultures.keySet()),
                live == null ? new TreeSet<>() : new TreeSet<>(live.cultures.keySet()),
                item.workflow,
                item.lockedBy,
                server.views().fields(item, item.master, view).toString(),
                live == null ? null : server.views().fields(item, live, view).toString(),
                related);
    }
}
