package dev.medialib.testkit.sanity.asset;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.medialib.testkit.internal.ByteStore.Content;
import dev.medialib.testkit.internal.Json;
import dev.medialib.testkit.internal.ServerResponse;
import dev.medialib.testkit.sanity.internal.Call;
import dev.medialib.testkit.sanity.internal.ErrorResponse;
import dev.medialib.testkit.sanity.internal.Ids;
import dev.medialib.testkit.sanity.internal.LibraryStore;
import dev.medialib.testkit.sanity.internal.State;
import dev.medialib.testkit.sanity.internal.StoredFile;
import dev.medialib.testkit.sanity.settings.DuplicateResponse;
import dev.medialib.testkit.sanity.video.VideoEndpoints;
import java.util.List;
import java.util.Objects;
import okio.ByteString;
import org.jspecify.annotations.Nullable;

/** {@code upload} and {@code from-url} of a library. Each upload creates a {@code sanity.asset} and an instance. */
public final class LibraryUploadEndpoints {

    // the last type is not in the library's schema, but is in use
    private static final List<String> POLICIES = List.of("public", "private", "authenticated");
    private static final List<String> TYPES = List.of("image", "video", "file");

    private final State state;

    public LibraryUploadEndpoints(State state) {
        this.state = state;
    }

    public ServerResponse upload(Call call) {
        LibraryStore library = state.library(call);
        AssetContent content = AssetContent.of(call);
        String type = call.oneOf("type", TYPES);
        String policy = call.oneOf("cdnAccessPolicy", POLICIES);
        boolean generatesTitle = call.flag("autoGenerateTitle", true);
        String filename = call.query("filename");
        AssetDraft draft = AssetDraft.of(content, type, filename == null ? content.filename() : filename);
        checkHash(call.query("sha1"), draft);
        rejectDuplicate(library, draft);
        ObjectNode existing = existingAsset(library, call.query("assetId"));
        ObjectNode parent = parent(library, call.query("parent"));
        String title = call.query("title");
        String sessionId = call.query("sessionId");
        ObjectNode session = session(library, sessionId);
        ObjectNode instance = instance(library, draft, policy);
        ObjectNode asset = existing == null
                ? asset(library, draft, title == null && generatesTitle ? draft.titleOfFilename() : title, policy)
                : existing;
        if (existing == null && parent != null) {
            asset.set("parent", parent);
        }
        addVersion(asset, instance, title == null ? draft.filename() : title);
        addTo(session, asset);
        if (sessionId != null) {
            library.put(session);
        }
        return created(library, asset, instance, session);
    }

    public ServerResponse fromUrl(Call call) {
        LibraryStore library = state.library(call);
        ObjectNode body = call.body();
        AssetContent content = SourceFiles.fetch(state, body);
        AssetDraft draft = AssetDraft.of(content, null, content.filename());
        ObjectNode asset = add(library, draft);
        if (body.path("aspects").isObject()) {
            asset.set("aspects", body.path("aspects"));
        }
        ObjectNode instance = Objects.requireNonNull(library.document(draft.id()));
        return created(library, asset, instance, null);
    }

    /** Adds an asset for a test, as an upload without parameters does. Returns the id of the asset. */
    public String add(LibraryStore library, ByteString bytes, String filename) {
        AssetDraft draft = AssetDraft.of(new AssetContent(bytes, null, filename), null, filename);
        return add(library, draft).path("_id").asText();
    }

    private ObjectNode add(LibraryStore library, AssetDraft draft) {
        rejectDuplicate(library, draft);
        ObjectNode instance = instance(library, draft, null);
        ObjectNode asset = asset(library, draft, draft.titleOfFilename(), null);
        addVersion(asset, instance, draft.filename());
        return asset;
    }

    private ServerResponse created(
            LibraryStore library, ObjectNode asset, ObjectNode instance, @Nullable ObjectNode session) {
        ObjectNode shown = instance;
        if (library.corruptsNextHash) {
            library.corruptsNextHash = false;
            shown = instance.deepCopy().put("sha1hash", Ids.hex(40));
        }
        ObjectNode body = Json.object();
        body.set("asset", asset);
        body.set("assetInstance", shown);
        if (session != null) {
            body.set("uploadSession", session);
        }
        return Call.response(201, body);
    }

    private static void checkHash(@Nullable String sha1, AssetDraft draft) {
        if (sha1 != null && !sha1.equals(draft.sha1())) {
            throw ErrorResponse.badRequest("SHA-1 hash mismatch: expected " + sha1 + ", got " + draft.sha1());
        }
    }

    private static @Nullable ObjectNode existingAsset(LibraryStore library, @Nullable String assetId) {
        if (assetId == null) {
            return null;
        }
        ObjectNode asset = library.document(assetId);
        if (asset == null || !"sanity.asset".equals(Json.text(asset, "_type"))) {
            throw ErrorResponse.notFound("Asset \"" + assetId + "\" not found");
        }
        return asset;
    }

    /** Returns the folder or the tree with this id. The error for a missing folder is assumed. */
    private static @Nullable ObjectNode parent(LibraryStore library, @Nullable String parentId) {
        if (parentId == null) {
            return null;
        }
        if (!library.isFolder(library.document(parentId))) {
            throw ErrorResponse.badRequest("\"parent\" must be the id of a folder: \"" + parentId + "\"");
        }
        return reference(parentId);
    }

    private void rejectDuplicate(LibraryStore library, AssetDraft draft) {
        ObjectNode document = library.withHash(draft.sha1());
        if (document == null) {
            return;
        }
        DuplicateResponse shape = state.settings.duplicateResponse.get();
        ObjectNode error = Json.object().put("description", "An asset with the same content already exists");
        ObjectNode body = Json.object();
        body.set("error", error);
        if (shape != DuplicateResponse.ABSENT) {
            ObjectNode holder = shape == DuplicateResponse.IN_ERROR ? error : body;
            holder.set("existingAssetId", document.path("_id"));
        }
        throw ErrorResponse.of(409, body);
    }

    private ObjectNode instance(LibraryStore library, AssetDraft draft, @Nullable String policy) {
        ObjectNode instance = state.stamp(draft.id(), draft.documentType());
        boolean processes = draft.isVideo() && state.settings.videoPolls.get() > 0;
        instance.put("state", processes ? "processing" : "ready");
        draft.describe(instance);
        String path = CdnPath.inLibrary(library.id(), draft.id());
        instance.put("path", path).put("url", state.settings.cdnUrl.get() + "/" + path);
        if (draft.isVideo()) {
            instance.set("metadata", VideoEndpoints.metadata(policy == null ? "public" : policy));
            if (processes) {
                library.processing.put(draft.id(), state.settings.videoPolls.get());
            }
        } else if (draft.kind() != null) {
            instance.set("metadata", AssetMetadata.image(draft.kind(), AssetMetadata.DEFAULT));
        }
        library.put(instance);
        Content content = state.bytes.put(draft.content().bytes());
        state.put(StoredFile.of(library, instance, draft.isVideo() ? null : path, content));
        return instance;
    }

    private ObjectNode asset(LibraryStore library, AssetDraft draft, @Nullable String title, @Nullable String policy) {
        ObjectNode asset = state.stamp(Ids.ksuid(), "sanity.asset").put("assetType", draft.documentType());
        if (title != null) {
            asset.put("title", title);
        }
        asset.put("cdnAccessPolicy", policy == null ? "public" : policy);
        asset.putObject("aspects");
        asset.set("currentVersion", reference(draft.id()).put("_weak", false));
        asset.putArray("versions");
        asset.putNull("parent").putNull("rootDirectory");
        library.put(asset);
        return asset;
    }

    /** Adds a new version, which does not become the current version. */
    private void addVersion(ObjectNode asset, ObjectNode instance, @Nullable String title) {
        ObjectNode version = asset.withArrayProperty("versions").addObject();
        version.put("_key", Ids.hex(12)).put("_type", "sanity.asset.version");
        if (title != null) {
            version.put("title", title);
        }
        version.set("instance", reference(instance.path("_id").asText()));
        state.touch(asset);
    }

    /** Returns the upload session. Its shape is not documented. The fake uses the document type of the library's schema. */
    private ObjectNode session(LibraryStore library, @Nullable String sessionId) {
        String type = "sanity.asset.upload-session";
        if (sessionId == null) {
            return state.stamp(Ids.ksuid(), type).put("title", "Upload");
        }
        ObjectNode existing = library.document(sessionId);
        if (!Ids.isDocumentId(sessionId) || (existing != null && !type.equals(Json.text(existing, "_type")))) {
            throw ErrorResponse.badRequest("\"sessionId\" must be the id of an upload session: \"" + sessionId + "\"");
        }
        return existing == null ? state.stamp(sessionId, type).put("title", "Upload") : existing;
    }

    /** Adds a weak reference, so that the session does not prevent the deletion of the asset (assumed). */
    private static void addTo(ObjectNode session, ObjectNode asset) {
        session.withArrayProperty("assets")
                .add(reference(asset.path("_id").asText()).put("_weak", true).put("_key", Ids.hex(12)));
    }

    private static ObjectNode reference(String id) {
        return Json.object().put("_type", "reference").put("_ref", id);
    }
}
