package dev.medialib.testkit.livingdocs.data;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.medialib.testkit.internal.Json;
import dev.medialib.testkit.livingdocs.internal.Entry;
import dev.medialib.testkit.livingdocs.internal.ImportJob;
import dev.medialib.testkit.livingdocs.internal.Store;
import java.util.Collection;
import java.util.TreeMap;

/** Writes the data of the server as JSON. */
public final class DataWriter {

    private final Store store;
    private final ObjectNode data = Json.object();

    private DataWriter(Store store) {
        this.store = store;
    }

    public static ObjectNode write(Store store) {
        DataWriter writer = new DataWriter(store);
        writer.writeEntries();
        writer.writeProject();
        writer.writePublications();
        writer.writeImports();
        new TreeMap<>(store.sources)
                .forEach((url, bytes) ->
                        writer.data.withObjectProperty("sources").put(url, bytes.base64()));
        writer.data.putObject("counters").put("ids", store.idsGiven()).put("numbers", store.numbersGiven());
        return writer.data;
    }

    /** Writes the entries in the form of the API. Their other states are in separate fields. */
    private void writeEntries() {
        ArrayNode entries = data.putArray("entries");
        for (Entry entry : store.entries()) {
            entries.add(entry.json.deepCopy());
            writeTexts("replacedKeys", entry.id(), entry.oldKeys);
            writeTexts("variantKeys", entry.id(), entry.variantKeys);
            if (!entry.usageLog.isEmpty()) {
                data.withObjectProperty("usageLogs")
                        .set(entry.id(), entry.usageLogJson().deepCopy());
            }
            if (entry.revoked) {
                data.withObjectProperty("revoked").put(entry.id(), entry.revokeNote == null ? "" : entry.revokeNote);
            }
            if (entry.archived) {
                data.withArrayProperty("archived").add(entry.id());
            }
            if (entry.invalid) {
                data.withArrayProperty("invalid").add(entry.id());
            }
        }
        ArrayNode files = data.putArray("files");
        new TreeMap<>(store.files)
                .forEach((key, file) -> files.addObject()
                        .put("key", key)
                        .put("mimeType", file.mimeType())
                        .put("bytes", file.content().read().base64()));
    }

    private void writeTexts(String name, String id, Collection<String> texts) {
        if (!texts.isEmpty()) {
            texts.forEach(data.withObjectProperty(name).withArrayProperty(id)::add);
        }
    }

    private void writeProject() {
        ArrayNode types = data.putArray("mediaTypes");
        store.mediaTypes.values().forEach(type -> types.add(type.deepCopy()));
        ArrayNode purposes = data.putArray("usagePurposes");
        store.usagePurposes.values().forEach(purpose -> purposes.add(purpose.deepCopy()));
    }

    private void writePublications() {
        ArrayNode publications = data.putArray("publications");
        store.publications.values().forEach(publication -> publications.add(publication.deepCopy()));
        ArrayNode events = data.putArray("events");
        store.events.forEach(event -> events.addObject()
                .put("contentType", event.contentType())
                .set("event", event.json().deepCopy()));
        ObjectNode references = data.putObject("references");
        store.referenceLists().forEach((list, sources) -> {
            if (!sources.isEmpty()) {
                ArrayNode target = references.withArrayProperty(list);
                sources.forEach(source -> target.add(source.deepCopy()));
            }
        });
    }

    private void writeImports() {
        ArrayNode imports = data.putArray("imports");
        for (ImportJob job : store.imports.values()) {
            ObjectNode json = imports.addObject()
                    .put("id", job.id)
                    .put("kind", job.kind.plural())
                    .put("systemName", job.systemName)
                    .put("startedAt", job.startedAt.toString())
                    .put("failing", job.failing)
                    .put("polls", job.polls);
            json.set("items", job.items.deepCopy());
            if (job.results != null) {
                json.set("results", job.results.deepCopy());
            }
        }
    }
}
