package dev.medialib.testkit.sanity.asset;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.medialib.testkit.internal.ByteStore.Content;
import dev.medialib.testkit.internal.Json;
import dev.medialib.testkit.internal.ServerResponse;
import dev.medialib.testkit.sanity.internal.Call;
import dev.medialib.testkit.sanity.internal.DatasetStore;
import dev.medialib.testkit.sanity.internal.ErrorResponse;
import dev.medialib.testkit.sanity.internal.GlobalReferences;
import dev.medialib.testkit.sanity.internal.Ids;
import dev.medialib.testkit.sanity.internal.LibraryStore;
import dev.medialib.testkit.sanity.internal.State;
import dev.medialib.testkit.sanity.internal.StoredFile;
import java.util.List;
import java.util.Locale;
import okio.ByteString;
import org.jspecify.annotations.Nullable;

/**
 * Endpoints of the Assets API: uploads to a dataset, and links to assets of a library. The same bytes give the same document
 * again.
 */
public final class DatasetAssetEndpoints {

    private final State state;

    public DatasetAssetEndpoints(State state) {
        this.state = state;
    }

    public ServerResponse upload(Call call, String type) {
        DatasetStore dataset = state.dataset(call);
        String filename = call.query("filename");
        AssetDraft draft = draft(AssetContent.of(call), type, filename);
        ObjectNode document = stored(dataset, draft, AssetMetadata.requested(call, AssetMetadata.DEFAULT));
        if (document == null) {
            return response(dataset, draft.id());
        }
        for (String text : List.of("label", "title", "description", "creditLine")) {
            String value = call.query(text);
            if (value != null) {
                document.put(text, value);
            }
        }
        for (String field : List.of("id", "name", "url")) {
            String value = call.query("source" + field.substring(0, 1).toUpperCase(Locale.ROOT) + field.substring(1));
            if (value != null) {
                document.withObjectProperty("source").put(field, value);
            }
        }
        return response(dataset, draft.id());
    }

    public ServerResponse fromUrl(Call call, String type) {
        DatasetStore dataset = state.dataset(call);
        AssetContent content = SourceFiles.fetch(state, call.body());
        AssetDraft draft = draft(content, type, content.filename());
        var unused = stored(dataset, draft, AssetMetadata.DEFAULT);
        return response(dataset, draft.id());
    }

    /** Adds an image or a file for a test, as an upload without parameters does. Returns the id of the document. */
    public String add(DatasetStore dataset, ByteString bytes, String filename) {
        AssetContent content = new AssetContent(bytes, null, filename);
        AssetContent.Kind kind = content.sniff();
        boolean isImage = kind != null && kind.mimeType().startsWith("image/");
        AssetDraft draft = draft(content, isImage ? "image" : "file", filename);
        var unused = stored(dataset, draft, AssetMetadata.DEFAULT);
        return draft.id();
    }

    private static AssetDraft draft(AssetContent content, String type, @Nullable String filename) {
        try {
            return AssetDraft.of(content, type, filename);
        } catch (ErrorResponse e) {
            // the Assets API treats images without a size like damaged images
            throw AssetDraft.invalidImage();
        }
    }

    /** Returns the new document; null if the dataset already has these bytes. */
    private @Nullable ObjectNode stored(DatasetStore dataset, AssetDraft draft, List<String> extras) {
        if (dataset.document(draft.id()) != null) {
            return null;
        }
        ObjectNode document = state.stamp(draft.id(), draft.documentType()).put("assetId", draft.sha1());
        draft.describe(document);
        locate(document, dataset, draft.id(), state.bytes.put(draft.content().bytes()));
        if (draft.kind() != null) {
            document.set("metadata", AssetMetadata.image(draft.kind(), extras));
        }
        dataset.put(document);
        return document;
    }

    /** Sets {@code path} and {@code url}, and stores the file. */
    private void locate(ObjectNode document, DatasetStore dataset, String id, @Nullable Content content) {
        String path = CdnPath.inDataset(state.projectId, dataset.name(), id);
        document.put("path", path).put("url", state.settings.cdnUrl.get() + "/" + path);
        if (content != null) {
            state.put(StoredFile.of(dataset, document, path, content));
        }
    }

    private static ServerResponse response(DatasetStore dataset, String id) {
        ObjectNode body = Json.object();
        body.set("document", dataset.document(id));
        return Call.ok(body);
    }

    /** Links an asset. A second link returns the same document. Videos cause 400 (assumed: the Studio does not link them). */
    public ServerResponse link(Call call) {
        DatasetStore dataset = state.dataset(call);
        ObjectNode body = call.body();
        LibraryStore library = state.library(required(body, "mediaLibraryId"));
        String assetId = required(body, "assetId");
        String instanceId = required(body, "assetInstanceId");
        ObjectNode asset = library.document(assetId);
        ObjectNode instance = library.document(instanceId);
        if (asset == null || instance == null || !refersTo(asset, instanceId)) {
            throw ErrorResponse.notFound("Media library asset not found");
        }
        if (instanceId.startsWith("video-")) {
            throw ErrorResponse.badRequest("Videos cannot be linked");
        }
        int attempts = library.linkAttempts.merge(instanceId, 1, Integer::sum);
        if (attempts <= state.settings.linkPolls.get()) {
            throw ErrorResponse.boom(422, "Media library asset is not ready");
        }
        if (dataset.document(instanceId) == null) {
            List<String> extras = AssetMetadata.requested(call, List.of());
            dataset.put(linked(library, dataset, instance, assetId, extras));
        }
        return response(dataset, instanceId);
    }

    private static boolean refersTo(ObjectNode asset, String instanceId) {
        return !GlobalReferences.paths(asset, instanceId).isEmpty();
    }

    private ObjectNode linked(
            LibraryStore library, DatasetStore dataset, ObjectNode instance, String assetId, List<String> extras) {
        String id = instance.path("_id").asText();
        ObjectNode document = state.stamp(id, instance.path("_type").asText());
        if (instance.has("sha1hash")) {
            document.set("assetId", instance.get("sha1hash"));
        }
        for (String field : List.of("extension", "mimeType", "originalFilename", "sha1hash", "size")) {
            if (instance.has(field)) {
                document.set(field, instance.get(field));
            }
        }
        document.putObject("media")
                .put("_type", "reference")
                .put("_weak", true)
                .put("_ref", GlobalReferences.of(library.id(), assetId));
        document.set("metadata", AssetMetadata.addExtras(Json.object(), extras));
        document.put("uploadId", "ml-link-" + Ids.revision());
        StoredFile file = library.files.get(id);
        locate(document, dataset, id, file == null ? null : file.content());
        return document;
    }

    private static String required(ObjectNode body, String field) {
        String value = Json.text(body, field);
        if (value == null || value.isEmpty()) {
            throw ErrorResponse.badRequest("\"" + field + "\" is required");
        }
        return value;
    }
}
