package dev.medialib.testkit.sanity.data;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.medialib.testkit.internal.Json;
import dev.medialib.testkit.sanity.internal.DocumentStore;
import dev.medialib.testkit.sanity.internal.LibraryStore;
import dev.medialib.testkit.sanity.internal.LibraryStore.Reference;
import dev.medialib.testkit.sanity.internal.State;
import dev.medialib.testkit.sanity.internal.StoredFile;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** Writes the data of the server as JSON. Empty fields are omitted. */
public final class DataWriter {

    private final State state;

    public DataWriter(State state) {
        this.state = state;
    }

    public ObjectNode data() {
        ObjectNode data = Json.object();
        ArrayNode libraries = data.putArray("libraries");
        state.libraries.values().forEach(library -> write(library, libraries.addObject()));
        ArrayNode datasets = data.putArray("datasets");
        state.datasets.values().forEach(dataset -> {
            ObjectNode json = datasets.addObject().put("name", dataset.name());
            writeDocuments(dataset, json);
        });
        new TreeMap<>(state.sources)
                .forEach((url, bytes) -> data.withObjectProperty("sources").put(url, bytes.base64()));
        return data;
    }

    private void write(LibraryStore library, ObjectNode json) {
        json.setAll(library.description.deepCopy());
        ArrayNode projects = json.putArray("projects");
        new TreeSet<>(library.projects).forEach(projects::add);
        writeDocuments(library, json);
        new TreeMap<>(library.references).forEach((assetId, references) -> {
            for (Reference reference : references) {
                ArrayNode paths = json.withArrayProperty("references")
                        .addObject()
                        .put("assetId", assetId)
                        .put("sourceDocumentRef", reference.source())
                        .putArray("sourceFieldPaths");
                reference.paths().forEach(paths::add);
            }
        });
        library.signingKeys
                .values()
                .forEach(key -> json.withArrayProperty("signingKeys").add(key.deepCopy()));
        write("processingVideos", library.processing, json);
        write("linkAttempts", library.linkAttempts, json);
        if (!library.refsearchResult.equals(Json.object())) {
            json.set("refsearchResponse", library.refsearchResult.deepCopy());
        }
    }

    private static void write(String name, Map<String, Integer> numbers, ObjectNode json) {
        new TreeMap<>(numbers)
                .forEach((id, number) -> json.withObjectProperty(name).put(id, number));
    }

    private void writeDocuments(DocumentStore store, ObjectNode json) {
        ArrayNode documents = json.putArray("documents");
        store.documents().forEach(document -> documents.add(portable(document.deepCopy())));
        write("hidden", store.hidden, json);
        write("transactions", store.transactions, json);
        for (StoredFile file : store.files.values()) {
            ObjectNode entry = json.withArrayProperty("files").addObject().put("id", file.id());
            if (file.path() != null) {
                entry.put("path", file.path());
            }
            entry.put("mimeType", file.mimeType()).put("sha1", file.sha1());
            entry.put("bytes", file.content().read().base64());
        }
    }

    private static void write(String name, Collection<String> texts, ObjectNode json) {
        List.copyOf(new TreeSet<>(texts))
                .forEach(text -> json.withArrayProperty(name).add(text));
    }

    /** Makes the URL of a file relative, because another server has another port. */
    private ObjectNode portable(ObjectNode document) {
        String path = "/" + document.path("path").asText();
        return document.path("url").asText().equals(state.settings.cdnUrl.get() + path)
                ? document.put("url", path)
                : document;
    }
}
