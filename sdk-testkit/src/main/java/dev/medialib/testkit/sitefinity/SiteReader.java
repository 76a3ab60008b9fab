package dev.medialib.testkit.sitefinity;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.medialib.testkit.internal.DataForm;
import dev.medialib.testkit.sitefinity.call.ServerContext;
import dev.medialib.testkit.sitefinity.item.BackgroundTask;
import dev.medialib.testkit.sitefinity.item.ChunkSession;
import dev.medialib.testkit.sitefinity.item.Item;
import dev.medialib.testkit.sitefinity.item.ItemData;
import dev.medialib.testkit.sitefinity.schema.EntityType;
import dev.medialib.testkit.sitefinity.schema.Property;
import dev.medialib.testkit.sitefinity.schema.PropertyKind;
import dev.medialib.testkit.sitefinity.schema.Schema;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import okio.ByteString;

/** Reads the data of a server from JSON into a new server. */
final class SiteReader {

    private final DataForm data;
    private final ServerContext server;
    private final ItemSeeder seeds;

    private SiteReader(ObjectNode json, ServerContext server) {
        data = DataForm.of(json);
        this.server = server;
        seeds = new ItemSeeder(server);
    }

    /** Reads the data into a server without items. */
    static void read(ObjectNode json, ServerContext server) {
        SiteReader reader = new SiteReader(json, server);
        reader.checkNames();
        server.store()
                .startAt(reader.data.object("counters").only(Set.of("ids")).number("ids", 0));
        server.directory().read(reader.data);
        reader.readFields();
        FreshSite.plant(reader.seeds, !reader.data.has(Schema.TAXONOMIES), !reader.data.has("sites"));
        reader.readItems();
        reader.readTasks();
        reader.readChunks();
    }

    private void checkNames() {
        Set<String> names = new HashSet<>(Set.of(
                "cultures", "providers", "siteProviders", "fields", "recycleBin", "tasks", "chunkUploads", "counters"));
        server.schema().types().forEach(type -> names.add(type.set()));
        data.only(names);
    }

    private void readFields() {
        DataForm fields = data.object("fields");
        for (String set : fields.names()) {
            for (DataForm field : fields.objects(set)) {
                field.only(Set.of("name", "kind", "target", "options", "flags"));
                field.apply(json -> {
                    server.schema().addField(set, property(field));
                    return json;
                });
            }
        }
    }

    private static Property property(DataForm field) {
        PropertyKind kind = constant(PropertyKind.class, field, "kind", field.text("kind", "text"));
        Set<Property.Flag> flags = EnumSet.of(Property.Flag.CUSTOM);
        if (field.has("flags")) {
            field.texts("flags").forEach(flag -> flags.add(constant(Property.Flag.class, field, "flags", flag)));
        } else if (kind == PropertyKind.TEXT) {
            flags.add(Property.Flag.LOCAL);
        }
        return new Property(
                CustomField.checkedName(field.required("name")),
                kind,
                flags,
                field.text("target", ""),
                field.texts("options"));
    }

    private static <E extends Enum<E>> E constant(Class<E> type, DataForm form, String name, String text) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().toLowerCase(Locale.ROOT).equals(text))
                .findFirst()
                .orElseThrow(() -> form.wrong(
                        name,
                        "must be one of "
                                + Arrays.toString(type.getEnumConstants()).toLowerCase(Locale.ROOT)));
    }

    /** Reads media last, because a seed of media adds a library if it has none. */
    private void readItems() {
        List<EntityType> types = server.schema().types().stream()
                .sorted(Comparator.comparing(EntityType::isMedia))
                .toList();
        for (EntityType type : types) {
            data.objects(type.set()).forEach(item -> readItem(item, type));
        }
        DataForm bin = data.object("recycleBin");
        for (String set : bin.names()) {
            for (DataForm form : bin.objects(set)) {
                Item item = form.apply(json -> readItem(form, server.schema().get(set)));
                server.store().delete(item, true);
            }
        }
    }

    private Item readItem(DataForm form, EntityType type) {
        if (!form.has(ItemData.DRAFT)) {
            return form.apply(json -> new ItemForm(form, type).plant(seeds));
        }
        Item item = ItemData.read(form, type, server.store());
        if (server.store().find(item.id) != null) {
            throw form.wrong("Id", "must be unique: " + item.id);
        }
        if (type.hasProviders() && !server.directory().hasProvider(item.provider)) {
            throw form.wrong("Provider", "must be the name of a provider: " + item.provider);
        }
        server.store().put(item);
        return item;
    }

    private void readTasks() {
        for (DataForm task : data.objects("tasks")) {
            task.only(Set.of("id", "kind", "key", "title", "start", "end", "failure", "items"));
            String id = task.text("id");
            Instant start = time(task, "start");
            server.store()
                    .tasks
                    .add(new BackgroundTask(
                            id == null ? server.store().newId() : id,
                            constant(BackgroundTask.Kind.class, task, "kind", task.text("kind", "move")),
                            task.required("key"),
                            task.text("title", ""),
                            start,
                            time(task, "end"),
                            task.text("failure"),
                            task.texts("items"),
                            server.schema().get(Schema.FOLDERS)));
        }
    }

    private Instant time(DataForm task, String name) {
        Instant time = task.time(name);
        return time == null ? server.now() : time;
    }

    private void readChunks() {
        for (DataForm upload : data.objects("chunkUploads")) {
            upload.only(Set.of("id", "set", "library", "chunks"));
            ChunkSession session = new ChunkSession(upload.required("set"), upload.required("library"));
            DataForm chunks = upload.object("chunks");
            for (String ordinal : chunks.names()) {
                if (!ordinal.matches("\\d{1,9}")) {
                    throw chunks.wrong(ordinal, "must be the number of a chunk");
                }
                ByteString bytes = chunks.bytes(ordinal);
                session.chunks().put(Integer.valueOf(ordinal), bytes);
            }
            server.store().chunkSessions.put(upload.required("id"), session);
        }
    }
}
