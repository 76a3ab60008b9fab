package dev.medialib.testkit.sitefinity;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.medialib.testkit.internal.Json;
import dev.medialib.testkit.sitefinity.call.ServerContext;
import dev.medialib.testkit.sitefinity.item.BackgroundTask;
import dev.medialib.testkit.sitefinity.item.Item;
import dev.medialib.testkit.sitefinity.item.ItemData;
import dev.medialib.testkit.sitefinity.schema.EntityType;
import dev.medialib.testkit.sitefinity.schema.Property;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;

/** Writes the data of the server as JSON. */
final class SiteWriter {

    private final ServerContext server;
    private final ObjectNode data = Json.object();

    private SiteWriter(ServerContext server) {
        this.server = server;
    }

    static ObjectNode write(ServerContext server) {
        SiteWriter writer = new SiteWriter(server);
        server.directory().write(writer.data);
        writer.writeFields();
        writer.writeItems();
        writer.writeTasks();
        writer.writeChunks();
        writer.data.putObject("counters").put("ids", server.store().idsGiven());
        return writer.data;
    }

    private void writeFields() {
        for (EntityType type : server.schema().types()) {
            for (Property property : type.properties()) {
                if (property.is(Property.Flag.CUSTOM)) {
                    ObjectNode field = data.withObjectProperty("fields")
                            .withArrayProperty(type.set())
                            .addObject()
                            .put("name", property.name())
                            .put("kind", lower(property.kind()))
                            .put("target", property.target());
                    property.options().forEach(field.putArray("options")::add);
                    ArrayNode flags = field.putArray("flags");
                    property.flags().stream()
                            .filter(flag -> flag != Property.Flag.CUSTOM)
                            .sorted()
                            .forEach(flag -> flags.add(lower(flag)));
                }
            }
        }
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private void writeItems() {
        List<Item> items = server.store().items();
        server.schema().types().forEach(type -> ItemData.write(items, type, data));
        List<Item> recycled = server.store().recycled();
        ObjectNode bin = data.putObject("recycleBin");
        server.schema().types().stream()
                .filter(EntityType::isMedia)
                .forEach(type -> ItemData.write(recycled, type, bin));
    }

    private void writeTasks() {
        ArrayNode tasks = data.putArray("tasks");
        for (BackgroundTask task : server.store().tasks) {
            ObjectNode json = tasks.addObject()
                    .put("id", task.id())
                    .put("kind", lower(task.kind()))
                    .put("key", task.key())
                    .put("title", task.title())
                    .put("start", task.start().toString())
                    .put("end", task.end().toString());
            if (task.failure() != null) {
                json.put("failure", task.failure());
            }
            task.items().forEach(json.putArray("items")::add);
        }
    }

    private void writeChunks() {
        ArrayNode uploads = data.putArray("chunkUploads");
        new TreeMap<>(server.store().chunkSessions).forEach((id, session) -> {
            ObjectNode json = uploads.addObject().put("id", id);
            json.put("set", session.set()).put("library", session.libraryId());
            ObjectNode chunks = json.putObject("chunks");
            session.chunks().forEach((ordinal, bytes) -> chunks.put(Integer.toString(ordinal), bytes.base64()));
        });
    }
}
