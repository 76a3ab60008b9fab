package dev.medialib.testkit.sitefinity.item;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.medialib.testkit.internal.Json;
import dev.medialib.testkit.sitefinity.internal.Directory;
import dev.medialib.testkit.sitefinity.query.Row;
import dev.medialib.testkit.sitefinity.schema.EntityType;
import dev.medialib.testkit.sitefinity.schema.Property;
import dev.medialib.testkit.sitefinity.schema.PropertyKind;
import dev.medialib.testkit.sitefinity.settings.Lifecycle;
import dev.medialib.testkit.sitefinity.settings.SitefinitySettings;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Items as a call sees them. */
public final class Views {

    /** Parameters of a call that decide its view. The back-end route shows drafts, whatever the setting of the type is. */
    public record View(String culture, boolean drafts, Fallback fallback) {}

    private final Store store;
    private final SitefinitySettings settings;
    private final Directory directory;
    private final MediaUrls urls;

    public Views(Store store, SitefinitySettings settings, Directory directory, MediaUrls urls) {
        this.store = store;
        this.settings = settings;
        this.directory = directory;
        this.urls = urls;
    }

    public List<Row> rows(List<Item> items, View view) {
        List<Row> rows = new ArrayList<>();
        for (Item item : items) {
            Row row = row(item, view);
            if (row != null) {
                rows.add(row);
            }
        }
        return rows;
    }

    /** Returns the row; null if the call does not see the item, because it is not published or not in that culture. */
    public @Nullable Row row(Item item, View view) {
        Lifecycle lifecycle = view.drafts() ? Lifecycle.MASTER : settings.lifecycleOf.get(item.type.set());
        ItemVersion content = item.shown(lifecycle);
        if (content == null) {
            return null;
        }
        boolean live = item.type.isMedia() && lifecycle == Lifecycle.LIVE;
        if (live && !content.cultures.containsKey(view.culture())) {
            return null;
        }
        return new ItemRow(item, content, view);
    }

    /** Returns all structural properties of a version. */
    public ObjectNode fields(Item item, ItemVersion content, View view) {
        ObjectNode fields = Json.object();
        for (Property property : item.type.structural()) {
            JsonNode value = stored(item, content, property, view);
            if (value == null) {
                computed(item, content, property, view, fields);
            } else {
                fields.set(property.name(), value);
            }
        }
        return fields;
    }

    private @Nullable JsonNode stored(Item item, ItemVersion content, Property property, View view) {
        JsonNode value = content.value(property, view.culture());
        boolean empty = value == null
                || value.isNull()
                || (value.isTextual() && value.asText().isEmpty());
        boolean falls =
                property.is(Property.Flag.LOCAL) && (view.fallback().covers(property.name()) || !item.type.isMedia());
        if (!empty || !falls) {
            return value;
        }
        JsonNode other = content.value(property, directory.defaultCulture());
        return other == null ? value : other;
    }

    private void computed(Item item, ItemVersion content, Property property, View view, ObjectNode fields) {
        String name = property.name();
        MediaFile file = content.file;
        switch (name) {
            case "Id" -> fields.put(name, item.id);
            case "LastModified" -> fields.put(name, item.modified.toString());
            case "DateCreated", "PublicationDate" -> fields.put(name, item.created.toString());
            case "Provider" -> fields.put(name, item.provider);
            case "Url" -> fields.put(name, urls.url(item, content, view.culture(), ""));
            case "ThumbnailUrl" -> fields.put(name, urls.url(item, content, view.culture(), ".tmb-thumbnail"));
            case "Thumbnails" -> fields.set(name, thumbnails(item, content, view.culture()));
            case "Extension" -> fields.put(name, file == null ? null : file.extension());
            case "MimeType" -> fields.put(name, file == null ? null : file.mimeType());
            case "TotalSize" ->
                fields.put(name, file == null ? 0 : (long) file.content().size());
            case "Width" -> fields.put(name, file == null ? null : file.size().width());
            case "Height" -> fields.put(name, file == null ? null : file.size().height());
            case "AppliedTo" -> fields.put(name, store.applied(item));
            case "ChildrenCount" -> fields.put(name, store.children(item).size());
            case "Breadcrumb" -> fields.set(name, breadcrumb(item, view.culture()));
            default -> missing(property, fields);
        }
    }

    private static void missing(Property property, ObjectNode fields) {
        String name = property.name();
        if (property.kind().isCollection()) {
            fields.putArray(name);
        } else if (property.is(Property.Flag.REQUIRED) && property.kind().isNumber()) {
            fields.put(name, 0);
        } else if (property.is(Property.Flag.REQUIRED) && property.kind() == PropertyKind.BOOLEAN) {
            fields.put(name, true);
        } else {
            fields.putNull(name);
        }
    }

    private ArrayNode thumbnails(Item item, ItemVersion content, String culture) {
        ArrayNode list = Json.array();
        list.addObject()
                .put("Title", "0")
                .put("Url", urls.url(item, content, culture, ".tmb-0"))
                .put("Width", 241);
        return list;
    }

    public ArrayNode breadcrumb(Item folder, String culture) {
        ArrayNode list = Json.array();
        for (Item parent : urls.path(folder)) {
            list.addObject().put("Title", urls.text(parent, "Title", culture)).put("FolderId", parent.id);
        }
        return list;
    }

    private final class ItemRow implements Row {

        private final Item item;
        private final View view;
        private final ObjectNode fields;

        ItemRow(Item item, ItemVersion content, View view) {
            this.item = item;
            this.view = view;
            fields = Views.this.fields(item, content, view);
        }

        @Override
        public EntityType type() {
            return item.type;
        }

        @Override
        public ObjectNode fields() {
            return fields;
        }

        @Override
        public List<Row> related(Property property) {
            View inner = new View(view.culture(), view.drafts(), view.fallback().under(property.name()));
            List<Item> items = new ArrayList<>();
            for (JsonNode id : references(property)) {
                Item target = store.find(id.asText().toLowerCase(Locale.ROOT));
                if (target != null) {
                    items.add(target);
                }
            }
            return rows(items, inner);
        }

        private Iterable<JsonNode> references(Property property) {
            if (property.kind() == PropertyKind.PARENT) {
                return List.of(fields.path("ParentId"));
            }
            ItemVersion content =
                    item.shown(view.drafts() ? Lifecycle.MASTER : settings.lifecycleOf.get(item.type.set()));
            return content == null ? List.of() : content.shared.path(property.name());
        }
    }
}
