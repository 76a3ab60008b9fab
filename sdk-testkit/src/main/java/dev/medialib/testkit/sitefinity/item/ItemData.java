package dev.medialib.testkit.sitefinity.item;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.medialib.testkit.internal.DataForm;
import dev.medialib.testkit.internal.Json;
import dev.medialib.testkit.sitefinity.schema.EntityType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import okio.ByteString;
import org.jspecify.annotations.Nullable;

/** Saved item: all its versions, with the values that they have in the store. */
public final class ItemData {

    /** Field with the draft. Seeds that a person writes do not have it. */
    public static final String DRAFT = "@draft";

    private static final Set<String> FIELDS = Set.of(
            "Id",
            "Provider",
            "DateCreated",
            "LastModified",
            DRAFT,
            "@published",
            "@checkedOut",
            "@files",
            "@workflow",
            "@lockedBy",
            "@publishAt",
            "@expireAt",
            "@scheduledCulture");

    private ItemData() {}

    public static ObjectNode write(Item item) {
        ObjectNode json = Json.object().put("Id", item.id);
        json.put("Provider", item.provider);
        json.put("DateCreated", item.created.toString()).put("LastModified", item.modified.toString());
        List<MediaFile> files = new ArrayList<>();
        json.set(DRAFT, version(item.master, files));
        write("@published", item.live, files, json);
        write("@checkedOut", item.temp, files, json);
        for (MediaFile file : files) {
            json.withArrayProperty("@files")
                    .addObject()
                    .put("extension", file.extension())
                    .put("mimeType", file.mimeType())
                    .put("version", file.version())
                    .put("bytes", file.content().read().base64());
        }
        json.put("@workflow", item.workflow);
        put(json, "@lockedBy", item.lockedBy);
        put(json, "@publishAt", item.publishAt);
        put(json, "@expireAt", item.expireAt);
        return json.put("@scheduledCulture", item.scheduledCulture);
    }

    private static void put(ObjectNode json, String name, @Nullable Object value) {
        if (value != null) {
            json.put(name, value.toString());
        }
    }

    private static void write(String name, @Nullable ItemVersion content, List<MediaFile> files, ObjectNode json) {
        if (content != null) {
            json.set(name, version(content, files));
        }
    }

    private static ObjectNode version(ItemVersion content, List<MediaFile> files) {
        ObjectNode json = Json.object();
        json.set("shared", content.shared.deepCopy());
        ObjectNode cultures = json.putObject("cultures");
        content.cultures.forEach((culture, fields) -> cultures.set(culture, fields.deepCopy()));
        MediaFile file = content.file;
        if (file != null) {
            if (!files.contains(file)) {
                files.add(file);
            }
            json.put("file", files.indexOf(file));
        }
        return json;
    }

    /** Reads an item, which is not added to the store. */
    public static Item read(DataForm form, EntityType type, Store store) {
        form.only(FIELDS);
        Instant created = form.time("DateCreated");
        Instant modified = form.time("LastModified");
        if (created == null || modified == null) {
            throw form.wrong(created == null ? "DateCreated" : "LastModified", "is required in an item with " + DRAFT);
        }
        Item item = new Item(form.required("Id"), type, form.text("Provider", ""), created);
        item.modified = modified;
        List<MediaFile> files = files(form, store);
        item.master = version(form.object(DRAFT), files);
        item.live = form.has("@published") ? version(form.object("@published"), files) : null;
        item.temp = form.has("@checkedOut") ? version(form.object("@checkedOut"), files) : null;
        item.workflow = form.text("@workflow", "Draft");
        item.lockedBy = form.text("@lockedBy");
        item.publishAt = form.time("@publishAt");
        item.expireAt = form.time("@expireAt");
        item.scheduledCulture = form.text("@scheduledCulture", "");
        return item;
    }

    private static List<MediaFile> files(DataForm form, Store store) {
        List<MediaFile> files = new ArrayList<>();
        for (DataForm file : form.objects("@files")) {
            file.only(Set.of("extension", "mimeType", "version", "bytes"));
            ByteString bytes = file.bytes("bytes");
            String type = file.text("mimeType", "application/octet-stream");
            files.add(store.file(file.text("extension", ""), type, bytes, file.number("version", 1)));
        }
        return files;
    }

    private static ItemVersion version(DataForm form, List<MediaFile> files) {
        form.only(Set.of("shared", "cultures", "file"));
        ItemVersion content = new ItemVersion();
        content.shared.setAll(form.object("shared").copy());
        DataForm cultures = form.object("cultures");
        cultures.names()
                .forEach(culture ->
                        content.culture(culture).setAll(cultures.object(culture).copy()));
        if (form.has("file")) {
            int index = form.number("file", 0);
            if (index >= files.size()) {
                throw form.wrong("file", "must be the index of one of @files");
            }
            content.file = files.get(index);
        }
        return content;
    }

    /** Writes the items of each type into the field of its set. */
    public static void write(List<Item> items, EntityType type, ObjectNode json) {
        ArrayNode list = json.putArray(type.set());
        items.stream().filter(item -> item.type == type).forEach(item -> list.add(write(item)));
    }
}
