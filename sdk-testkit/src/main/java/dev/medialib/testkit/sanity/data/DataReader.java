package dev.medialib.testkit.sanity.data;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.medialib.testkit.internal.DataForm;
import dev.medialib.testkit.internal.Json;
import dev.medialib.testkit.sanity.internal.DatasetStore;
import dev.medialib.testkit.sanity.internal.DocumentStore;
import dev.medialib.testkit.sanity.internal.LibraryStore;
import dev.medialib.testkit.sanity.internal.State;
import dev.medialib.testkit.sanity.internal.StoredFile;
import java.util.ArrayList;
import java.util.Set;
import okio.ByteString;
import org.jspecify.annotations.Nullable;

/** Reads the data of a server from JSON into a new state. */
public final class DataReader {

    public static final String LIBRARY = "mlFakeLib001";
    public static final String ORGANIZATION = "oFakeOrg1";
    public static final String DATASET = "production";

    private static final Set<String> DATA = Set.of("libraries", "datasets", "sources");
    private static final Set<String> OF_LIBRARY = Set.of(
            "id",
            "organizationId",
            "status",
            "projects",
            "documents",
            "hidden",
            "transactions",
            "files",
            "references",
            "signingKeys",
            "processingVideos",
            "linkAttempts",
            "refsearchResponse");
    private static final Set<String> OF_DATASET = Set.of("name", "documents", "hidden", "transactions", "files");

    private final State state;

    private DataReader(State state) {
        this.state = state;
    }

    /** Reads the data into a state, which is empty before. */
    public static void read(ObjectNode json, State state) {
        DataForm data = DataForm.of(json).only(DATA);
        DataReader reader = new DataReader(state);
        reader.readStores(data);
        data.map("sources", field -> field.object().bytes(field.name())).forEach(state.sources::put);
    }

    /** Reads libraries and datasets. If one of the lists is absent, it has one empty store, as a new server has. */
    private void readStores(DataForm data) {
        if (!data.has("libraries")) {
            library(DataForm.of(Json.object()));
        }
        data.objects("libraries").forEach(this::library);
        if (!data.has("datasets")) {
            dataset(DataForm.of(Json.object()));
        }
        data.objects("datasets").forEach(this::dataset);
    }

    private void library(DataForm form) {
        form.only(OF_LIBRARY);
        String id = form.text("id", LIBRARY);
        LibraryStore library =
                new LibraryStore(id, form.text("organizationId", ORGANIZATION), form.text("status", "active"));
        if (state.libraries.put(id, library) != null) {
            throw form.wrong("id", "must be unique: " + id);
        }
        if (form.has("projects")) {
            library.projects.addAll(form.texts("projects"));
        } else {
            library.projects.add(state.projectId);
        }
        documents(form, library);
        for (DataForm reference : form.objects("references")) {
            reference.only(Set.of("assetId", "sourceDocumentRef", "sourceFieldPaths"));
            library.references
                    .computeIfAbsent(reference.required("assetId"), unused -> new ArrayList<>())
                    .add(new LibraryStore.Reference(
                            reference.required("sourceDocumentRef"), reference.texts("sourceFieldPaths")));
        }
        form.objects("signingKeys").forEach(key -> library.signingKeys.put(key.required("id"), key.copy()));
        form.map("processingVideos", field -> field.object().number(field.name(), 0))
                .forEach(library.processing::put);
        form.map("linkAttempts", field -> field.object().number(field.name(), 0))
                .forEach(library.linkAttempts::put);
        JsonNode refsearch = form.any("refsearchResponse");
        if (refsearch != null) {
            library.refsearchResult = refsearch;
        }
    }

    private void dataset(DataForm form) {
        form.only(OF_DATASET);
        DatasetStore dataset = new DatasetStore(state.projectId, form.text("name", DATASET));
        if (state.datasets.put(dataset.name(), dataset) != null) {
            throw form.wrong("name", "must be unique: " + dataset.name());
        }
        documents(form, dataset);
    }

    private void documents(DataForm form, DocumentStore store) {
        for (DataForm given : form.objects("documents")) {
            ObjectNode document = given.apply(state::document);
            String id = document.path("_id").asText();
            if (store.document(id) != null) {
                throw given.wrong("_id", "must be unique: " + id);
            }
            store.put(located(document));
        }
        store.hidden.addAll(form.texts("hidden"));
        store.transactions.addAll(form.texts("transactions"));
        for (DataForm given : form.objects("files")) {
            state.put(file(given, store));
        }
    }

    /** Completes the URL of a file, which is relative in the data. */
    private ObjectNode located(ObjectNode document) {
        String url = Json.text(document, "url");
        return url != null && url.equals("/" + Json.text(document, "path"))
                ? document.put("url", state.settings.cdnUrl.get() + url)
                : document;
    }

    private StoredFile file(DataForm form, DocumentStore store) {
        form.only(Set.of("id", "path", "mimeType", "sha1", "bytes"));
        String id = form.required("id");
        ByteString bytes = form.bytes("bytes");
        ObjectNode document = store.document(id);
        String path = form.text("path");
        return new StoredFile(
                store,
                id,
                path == null && document != null ? pathOnCdn(document) : path,
                form.text(
                        "mimeType",
                        document == null ? "" : document.path("mimeType").asText()),
                form.text("sha1", bytes.sha1().hex()),
                state.bytes.put(bytes));
    }

    private static @Nullable String pathOnCdn(ObjectNode document) {
        return "sanity.videoAsset".equals(Json.text(document, "_type")) ? null : Json.text(document, "path");
    }
}
