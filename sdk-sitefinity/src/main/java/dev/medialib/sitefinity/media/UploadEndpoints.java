package dev.medialib.sitefinity.media;

import dev.medialib.core.content.Content;
import dev.medialib.core.content.ProgressListener;
import dev.medialib.core.http.Method;
import dev.medialib.core.internal.content.ContentChunks;
import dev.medialib.core.internal.endpoint.Endpoint;
import dev.medialib.core.internal.endpoint.Idempotency;
import dev.medialib.core.internal.endpoint.RequestDraft;
import dev.medialib.core.internal.endpoint.ResponseReader;
import dev.medialib.core.json.JsonData;
import dev.medialib.sitefinity.internal.SetContext;
import dev.medialib.sitefinity.internal.field.EdmTypes;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Endpoints that send files in one request or in chunks. The vendor documents nothing about chunks, but Sitefinity's back end
 * sends them.
 */
final class UploadEndpoints {
    static final Endpoint<Sent, Object> UPLOAD = Endpoint.<Sent>of(
                    Method.POST,
                    "sitefinity.items.upload",
                    "{set}",
                    (sent, r) -> sent.encode(sent.set().address(r)))
            .returning((sent, response) -> response.json(sent.set().itemClass()));

    static final Endpoint<Replacement, JsonData> REPLACE_FILE = Endpoint.<Replacement>of(
                    Method.PATCH,
                    "sitefinity.items.replaceFile",
                    "{set}({id})",
                    (input, r) -> input.sent().encode(input.sent().set().addressItem(r, input.item())))
            .returning(ResponseReader.jsonOrNothing());

    static final Endpoint<ChunkInfo, Optional<ChunkSession>> CHUNK_UPLOAD_INFO = Endpoint.<ChunkInfo>get(
                    "sitefinity.items.chunkUploadInfo",
                    "{set}/Default.GetChunkUploadInfo(libraryId={library})",
                    (input, r) -> input.set().address(r).path("library", input.library()))
            .returning(ResponseReader.jsonShape(ChunkSession::of));

    /** Sends a chunk. It can be retried, because the ordinal identifies the chunk in its session. */
    static final Endpoint<Chunk, ChunkResponse> UPLOAD_CHUNK = Endpoint.<Chunk>of(
                    Method.POST, "sitefinity.items.uploadChunk", "{set}", Chunk::encode)
            .idempotency(Idempotency.REPEATABLE)
            .returning((chunk, response) -> ChunkResponse.of(response));

    static final Endpoint<Commit, Object> COMMIT_CHUNKS = Endpoint.<Commit>of(
                    Method.POST, "sitefinity.items.commitChunks", "{set}/Default.CommitChunks", Commit::encode)
            .returning((commit, response) ->
                    response.json(commit.transfer().sent().set().itemClass()));

    static final Endpoint<CleanUp, JsonData> CLEAN_UP_CHUNKS = Endpoint.<CleanUp>of(
                    Method.POST, "sitefinity.items.cleanUpChunks", "{set}/Default.CleanUpChunks", CleanUp::encode)
            .idempotency(Idempotency.REPEATABLE)
            .returning(ResponseReader.jsonOrNothing());

    private UploadEndpoints() {}

    /** File with its properties and options. */
    record Sent(SetContext<?> set, Content content, Map<String, JsonData> properties, FileSending options) {
        String fileName() {
            return Objects.requireNonNull(content.fileName());
        }

        /** Returns a copy that is published at once. */
        Sent published() {
            Map<String, JsonData> more = new LinkedHashMap<>(properties);
            more.put("DirectUpload", JsonData.of(true));
            return new Sent(set, content, more, options);
        }

        private void encode(RequestDraft request) {
            request.header("X-Sf-Properties", HeaderText.json(JsonData.of(properties)))
                    .header("X-File-Name", HeaderText.component(fileName()));
            // a server reads one or the other, depending on its version
            if (properties.containsKey("DirectUpload")) {
                request.header("DirectUpload", "true");
            }
            String contentEncoding = options.form().contentEncoding;
            if (contentEncoding != null) {
                request.header("Content-Encoding", contentEncoding);
            }
            if (options.form() == FileSending.BodyForm.RAW) {
                request.content(content, options.progress());
            } else {
                request.base64(content, options.progress());
            }
        }
    }

    /**
     * File that replaces the file of an item.
     *
     * @param item the id of the item
     */
    record Replacement(UUID item, Sent sent) {}

    record ChunkInfo(SetContext<?> set, UUID library) {}

    /** Parts of one upload in chunks. */
    record Transfer(ChunkSession session, Sent sent, ContentChunks chunks) {}

    /**
     * Request that creates an item from the chunks.
     *
     * @param types the OData types of the properties that a builder set, where they are known
     */
    record Commit(Transfer transfer, Map<String, String> types) {
        private void encode(RequestDraft request) {
            ChunkSession session = transfer.session();
            Sent sent = transfer.sent();
            ContentChunks chunks = transfer.chunks();
            Map<String, @Nullable Object> dto = new LinkedHashMap<>();
            dto.put("chunkedFileUploadSessionId", session.id());
            dto.put("contentType", sent.content().mediaType());
            dto.put("fileTotalSize", chunks.length());
            dto.put("numberOfChunks", chunks.count());
            dto.put("fileName", sent.fileName());
            dto.put("blobStorageProviderName", session.storage());
            dto.put("itemId", null);
            dto.put("properties", typed(sent.properties()));
            sent.set().address(request).json(JsonData.of(Map.of("commitChunksDto", JsonData.of(dto))));
        }

        /** Adds the type of each property, as Sitefinity's back end does, because the body declares no types. */
        private Map<String, JsonData> typed(Map<String, JsonData> properties) {
            Map<String, JsonData> typed = new LinkedHashMap<>();
            properties.forEach((name, value) -> {
                typed.put(name, value);
                String own = EdmTypes.ofOwn(name);
                String type = own == null ? types.get(name) : own;
                if (type != null && !value.isNull()) {
                    typed.put(name + "@odata.type", JsonData.of("#" + type));
                }
            });
            return typed;
        }
    }

    record Chunk(
            Transfer transfer,
            ContentChunks.Chunk chunk,
            @Nullable ProgressListener progress) {
        private void encode(RequestDraft request) {
            ChunkSession session = transfer.session();
            Sent sent = transfer.sent();
            sent.set()
                    .address(request)
                    .header("Content-Encoding", "identity")
                    .header("X-SF-Chunk-Ordinal", String.valueOf(chunk.ordinal()))
                    .header("X-SF-Chunk-Size", String.valueOf(chunk.length()))
                    .header("X-SF-Chunked-File-Upload-Session-Id", session.id())
                    .header("X-SF-Blob-Storage-Provider-Name", session.storage())
                    .header("X-File-Name", HeaderText.component(sent.fileName()))
                    .content(chunk.content(), progress);
        }
    }

    record CleanUp(SetContext<?> set, ChunkSession session) {
        private void encode(RequestDraft request) {
            Map<String, String> body = new LinkedHashMap<>();
            body.put("chunkedFileUploadSessionId", session.id());
            body.put("blobStorageProviderName", session.storage());
            set.address(request).json(body);
        }
    }
}
