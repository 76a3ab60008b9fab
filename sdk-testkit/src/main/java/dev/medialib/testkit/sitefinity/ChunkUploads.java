package dev.medialib.testkit.sitefinity;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.medialib.testkit.internal.Json;
import dev.medialib.testkit.internal.Reply;
import okio.Buffer;
import okio.ByteString;
import org.jspecify.annotations.Nullable;

/**
 * Uploads in chunks, as the back end's client does them; the vendor has no page on it. The body of a chunk that is not taken
 * has {@code FailedChunkOrdinal}, with status 200; that a commit which does not fit its chunks answers 400 is assumed.
 */
final class ChunkUploads {

    private static final String STORAGE = "Database";

    private ChunkUploads() {}

    static Reply info(Call call) {
        String libraryId = call.argument("libraryId");
        Item library = libraryId == null ? null : call.store().find(libraryId);
        // the library, not a folder of it
        if (library == null
                || !library.type.set().equals(Schema.LIBRARIES.get(call.type().set()))) {
            throw Refusal.notFound("The library " + libraryId);
        }
        boolean supported = call.settings().chunks;
        String session = call.store().newId();
        if (supported) {
            call.store().chunkSessions.put(session, new ChunkSession(call.type().set(), library.id));
        }
        return Call.reply(
                200,
                Json.object()
                        .put("ProviderSupportsChunkUpload", supported)
                        .put("BlobStorageProviderName", STORAGE)
                        .put("ChunkedFileUploadSessionId", supported ? session : null)
                        .put("ChunkSize", call.settings().chunkSize)
                        .put("MaxRetryCountForChunk", 3)
                        .put("MaxSimultaneousChunkUploadRequestsPerSession", 3));
    }

    static boolean isChunk(Call call) {
        return call.header("X-SF-Chunk-Ordinal") != null;
    }

    static Reply chunk(Call call) {
        int ordinal = ordinal(call.header("X-SF-Chunk-Ordinal"));
        String id = call.header("X-SF-Chunked-File-Upload-Session-Id");
        ChunkSession session = id == null ? null : call.store().chunkSessions.get(id);
        boolean taken = session != null
                && session.set().equals(call.type().set())
                && STORAGE.equals(call.header("X-SF-Blob-Storage-Provider-Name"))
                && call.header("X-File-Name") != null
                && call.header("X-SF-Chunk-Size") != null
                && call.body().size() <= call.settings().chunkSize
                && !call.settings().takeFailingChunk(ordinal);
        ObjectNode body = Json.object().put("SuccessfullyUploaded", taken).put("ChunkedFileUploadSessionId", id);
        if (taken && session != null) {
            session.chunks().put(ordinal, Uploads.decoded(call));
        } else {
            body.put("FailedChunkOrdinal", ordinal);
        }
        return Call.reply(200, body);
    }

    private static int ordinal(@Nullable String header) {
        try {
            return Integer.parseInt(header == null ? "" : header);
        } catch (NumberFormatException e) {
            throw Refusal.badRequest("X-SF-Chunk-Ordinal is no number: " + header);
        }
    }

    static Reply commit(Call call) {
        if (!(call.json().path("commitChunksDto") instanceof ObjectNode commit)) {
            throw Refusal.badRequest("commitChunksDto is missing.");
        }
        String id = commit.path("chunkedFileUploadSessionId").asText();
        ChunkSession session = call.store().chunkSessions.get(id);
        if (session == null) {
            throw Refusal.badRequest("There is no upload session " + id);
        }
        ByteString bytes = joined(session, commit);
        String name = commit.path("fileName").asText();
        String type = commit.path("contentType").asText("application/octet-stream");
        ObjectNode properties = commit.path("properties") instanceof ObjectNode given ? given : Json.object();
        Item item = stored(call, Json.text(commit, "itemId"), properties, name, type, bytes);
        call.store().chunkSessions.remove(id);
        return call.entity(200, Edits.draft(call, item));
    }

    private static Item stored(
            Call call, @Nullable String itemId, ObjectNode properties, String name, String type, ByteString bytes) {
        if (itemId == null) {
            return Uploads.store(call, properties, MediaFile.of(name, type, bytes, 1));
        }
        Item item = call.store().find(itemId);
        if (item == null || item.type != call.type()) {
            throw Refusal.notFound("The item " + itemId);
        }
        Uploads.replace(call, item, properties, name, type, bytes);
        return item;
    }

    private static ByteString joined(ChunkSession session, ObjectNode commit) {
        Buffer bytes = new Buffer();
        int count = commit.path("numberOfChunks").asInt();
        for (int ordinal = 0; ordinal < count; ordinal++) {
            ByteString chunk = session.chunks().get(ordinal);
            if (chunk == null) {
                throw Refusal.badRequest("The chunk " + ordinal + " is missing.");
            }
            bytes.write(chunk);
        }
        if (session.chunks().size() != count
                || bytes.size() != commit.path("fileTotalSize").asLong(-1)) {
            throw Refusal.badRequest("The chunks have " + bytes.size() + " bytes in "
                    + session.chunks().size() + " chunks, not " + commit.path("fileTotalSize") + " in " + count + ".");
        }
        return bytes.readByteString();
    }

    static Reply cleanUp(Call call) {
        call.store()
                .chunkSessions
                .remove(call.json().path("chunkedFileUploadSessionId").asText());
        return Call.noContent();
    }
}
