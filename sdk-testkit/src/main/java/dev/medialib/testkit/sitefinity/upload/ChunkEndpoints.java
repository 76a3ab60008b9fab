package dev.medialib.testkit.sitefinity.upload;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.medialib.testkit.KeyedSetting;
import dev.medialib.testkit.internal.Json;
import dev.medialib.testkit.internal.ServerResponse;
import dev.medialib.testkit.sitefinity.call.Call;
import dev.medialib.testkit.sitefinity.internal.ErrorResponse;
import dev.medialib.testkit.sitefinity.item.ChunkSession;
import dev.medialib.testkit.sitefinity.item.Item;
import dev.medialib.testkit.sitefinity.schema.Property;
import dev.medialib.testkit.sitefinity.schema.Schema;
import okio.Buffer;
import okio.ByteString;
import org.jspecify.annotations.Nullable;

/**
 * Uploads in chunks, as the back end's client sends them. The vendor does not document them. The response to a rejected chunk
 * has {@code FailedChunkOrdinal} and status 200. Assumed: a commit that does not match its chunks causes 400.
 */
public final class ChunkEndpoints {

    private static final String STORAGE = "Database";
    private static final String TYPE = "@odata.type";

    private ChunkEndpoints() {}

    public static ServerResponse info(Call call) {
        String libraryId = call.argument("libraryId");
        Item library = libraryId == null ? null : call.store().find(libraryId);
        // the library, not one of its folders
        if (library == null
                || !library.type.set().equals(Schema.LIBRARIES.get(call.type().set()))) {
            throw ErrorResponse.notFound("The library " + libraryId);
        }
        boolean supported = call.settings().chunkedUploads.get();
        String session = call.store().newId();
        if (supported) {
            call.store().chunkSessions.put(session, new ChunkSession(call.type().set(), library.id));
        }
        return Call.response(
                200,
                Json.object()
                        .put("ProviderSupportsChunkUpload", supported)
                        .put("BlobStorageProviderName", STORAGE)
                        .put("ChunkedFileUploadSessionId", supported ? session : null)
                        .put("ChunkSize", call.settings().chunkSize.get())
                        .put("MaxRetryCountForChunk", 3)
                        .put("MaxSimultaneousChunkUploadRequestsPerSession", 3));
    }

    public static boolean isChunk(Call call) {
        return call.header("X-SF-Chunk-Ordinal") != null;
    }

    public static ServerResponse chunk(Call call) {
        int ordinal = ordinal(call.header("X-SF-Chunk-Ordinal"));
        String id = call.header("X-SF-Chunked-File-Upload-Session-Id");
        ChunkSession session = id == null ? null : call.store().chunkSessions.get(id);
        boolean taken = session != null
                && session.set().equals(call.type().set())
                && STORAGE.equals(call.header("X-SF-Blob-Storage-Provider-Name"))
                && call.header("X-File-Name") != null
                && call.header("X-SF-Chunk-Size") != null
                && call.body().size() <= call.settings().chunkSize.get()
                && !KeyedSetting.takeOne(call.settings().failChunk, ordinal);
        ObjectNode body = Json.object().put("SuccessfullyUploaded", taken).put("ChunkedFileUploadSessionId", id);
        if (taken && session != null) {
            session.chunks().put(ordinal, UploadEndpoints.decoded(call));
        } else {
            body.put("FailedChunkOrdinal", ordinal);
        }
        return Call.response(200, body);
    }

    private static int ordinal(@Nullable String header) {
        try {
            return Integer.parseInt(header == null ? "" : header);
        } catch (NumberFormatException e) {
            throw ErrorResponse.badRequest("X-SF-Chunk-Ordinal is not a number: " + header);
        }
    }

    public static ServerResponse commit(Call call) {
        if (!(call.json().path("commitChunksDto") instanceof ObjectNode commit)) {
            throw ErrorResponse.badRequest("commitChunksDto is missing.");
        }
        String id = commit.path("chunkedFileUploadSessionId").asText();
        ChunkSession session = call.store().chunkSessions.get(id);
        if (session == null) {
            throw ErrorResponse.badRequest("There is no upload session " + id);
        }
        ByteString bytes = joined(session, commit);
        String name = commit.path("fileName").asText();
        String type = commit.path("contentType").asText("application/octet-stream");
        ObjectNode properties = commit.path("properties") instanceof ObjectNode given ? given : Json.object();
        checkTypes(call, properties);
        Item item = stored(call, Json.text(commit, "itemId"), properties, name, type, bytes);
        call.store().chunkSessions.remove(id);
        return call.entity(200, call.draft(item));
    }

    /**
     * Checks the types. The back end's client writes the type of each property next to it. Another client of the vendor writes
     * no types. A wrong type causes 400 (assumed).
     */
    private static void checkTypes(Call call, ObjectNode properties) {
        properties.properties().forEach(annotation -> {
            String name = annotation.getKey();
            Property property =
                    name.endsWith(TYPE) ? call.type().find(name.substring(0, name.length() - TYPE.length())) : null;
            if (property != null && !property.kind().edmType.isEmpty()) {
                String edm = property.kind().edmType;
                String type = "#" + (property.kind().isCollection() ? "Collection(" + edm + ")" : edm);
                if (!annotation.getValue().asText().equals(type)) {
                    throw ErrorResponse.badRequest("The type of '" + property.name() + "' is " + type + ", not "
                            + annotation.getValue() + ".");
                }
            }
        });
    }

    private static Item stored(
            Call call, @Nullable String itemId, ObjectNode properties, String name, String type, ByteString bytes) {
        if (itemId == null) {
            return UploadEndpoints.store(call, properties, call.store().file(name, type, bytes, 1));
        }
        Item item = call.store().find(itemId);
        if (item == null || item.type != call.type()) {
            throw ErrorResponse.notFound("The item " + itemId);
        }
        UploadEndpoints.replace(call, item, properties, name, type, bytes);
        return item;
    }

    private static ByteString joined(ChunkSession session, ObjectNode commit) {
        Buffer bytes = new Buffer();
        int count = commit.path("numberOfChunks").asInt();
        for (int ordinal = 0; ordinal < count; ordinal++) {
            ByteString chunk = session.chunks().get(ordinal);
            if (chunk == null) {
                throw ErrorResponse.badRequest("The chunk " + ordinal + " is missing.");
            }
            bytes.write(chunk);
        }
        if (session.chunks().size() != count
                || bytes.size() != commit.path("fileTotalSize").asLong(-1)) {
            throw ErrorResponse.badRequest("The chunks have " + bytes.size() + " bytes in "
                    + session.chunks().size() + " chunks, not " + commit.path("fileTotalSize") + " in " + count + ".");
        }
        return bytes.readByteString();
    }

    public static ServerResponse cleanUp(Call call) {
        call.store()
                .chunkSessions
                .remove(call.json().path("chunkedFileUploadSessionId").asText());
        return Call.noContent();
    }
}
