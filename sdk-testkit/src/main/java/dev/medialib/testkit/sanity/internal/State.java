package dev.medialib.testkit.sanity.internal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.medialib.testkit.internal.ByteStore;
import dev.medialib.testkit.internal.Json;
import dev.medialib.testkit.internal.ReplaceableData;
import dev.medialib.testkit.sanity.settings.SanitySettings;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import okio.ByteString;
import org.jspecify.annotations.Nullable;

/** State of the server. Its monitor guards all of it. */
public final class State implements ReplaceableData<State> {

    public final String projectId;
    public final SanitySettings settings;
    public final Map<String, LibraryStore> libraries = new LinkedHashMap<>();
    public final Map<String, DatasetStore> datasets = new LinkedHashMap<>();
    public final Map<String, ByteString> sources = new HashMap<>();

    /** Files by their paths on the CDN. */
    public final Map<String, StoredFile> files = new HashMap<>();

    public volatile ByteStore bytes = new ByteStore();
    private int samples;

    public State(String projectId, SanitySettings settings) {
        this.projectId = projectId;
        this.settings = settings;
    }

    @Override
    public ByteStore bytes() {
        return bytes;
    }

    @Override
    public void replace(State other) {
        ReplaceableData.refill(libraries, other.libraries);
        ReplaceableData.refill(datasets, other.datasets);
        ReplaceableData.refill(sources, other.sources);
        ReplaceableData.refill(files, other.files);
        bytes.close();
        bytes = other.bytes;
        samples = other.samples;
    }

    /** Adds a file, which replaces a former file of the same document. */
    public void put(StoredFile file) {
        file.owner().files.put(file.id(), file);
        String path = file.path();
        if (path != null) {
            files.put(path, file);
        }
    }

    /** Returns the number of the next sample image. */
    public int nextSample() {
        return samples++;
    }

    public LibraryStore library(Call call) {
        return library(call.path("libraryId"));
    }

    public LibraryStore library(String id) {
        LibraryStore library = libraries.get(id);
        if (library == null) {
            throw ErrorResponse.notFound("Media library \"" + id + "\" not found");
        }
        return library;
    }

    public DatasetStore dataset(Call call) {
        DatasetStore dataset = datasets.get(call.path("dataset"));
        if (dataset == null) {
            throw ErrorResponse.notFound("Dataset not found");
        }
        return dataset;
    }

    /** Returns the current time in whole seconds, like the service's dates. */
    public String timestamp() {
        return settings.clock.get().instant().truncatedTo(ChronoUnit.SECONDS).toString();
    }

    /** Creates a document from a seed. If {@code _id}, {@code _rev} or dates are absent, it sets them. */
    public ObjectNode document(ObjectNode given) {
        String id = given.path("_id").asText(Ids.ksuid());
        if (!Ids.isDocumentId(id) || Json.text(given, "_type") == null) {
            throw new IllegalArgumentException("json must have a _type and a valid _id");
        }
        ObjectNode document = stamp(id, null);
        // the fields of a saved document stay in their order
        given.fieldNames().forEachRemaining(document::remove);
        document.setAll(given);
        return document;
    }

    /** Creates a document with its id, a new revision and dates. */
    public ObjectNode stamp(String id, @Nullable String type) {
        ObjectNode document = Json.object().put("_id", id);
        if (type != null) {
            document.put("_type", type);
        }
        String now = timestamp();
        return document.put("_rev", Ids.revision()).put("_createdAt", now).put("_updatedAt", now);
    }

    /** Changes the revision and the date of a document that the server itself changes. */
    public void touch(ObjectNode document) {
        document.put("_rev", Ids.revision()).put("_updatedAt", timestamp());
    }
}
