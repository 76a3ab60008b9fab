package dev.medialib.sitefinity;

import dev.medialib.core.call.MedialibException;
import dev.medialib.core.content.Content;
import dev.medialib.core.content.ProgressListener;
import dev.medialib.core.error.CallInterruptedException;
import dev.medialib.core.error.NotFoundException;
import dev.medialib.core.http.Method;
import dev.medialib.core.internal.content.ContentChunks;
import dev.medialib.core.internal.endpoint.Endpoint;
import dev.medialib.core.internal.endpoint.Idempotency;
import dev.medialib.core.internal.endpoint.RequestDraft;
import dev.medialib.core.internal.endpoint.ResponseReader;
import dev.medialib.core.internal.pipeline.ApiCaller;
import dev.medialib.core.json.JsonData;
import dev.medialib.core.retry.RetryPolicy;
import dev.medialib.sitefinity.error.ChunkRefusedException;
import dev.medialib.sitefinity.model.MediaItem;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Sends a file in chunks, as the client of the vendor's back end does; nothing of it is documented.
 *
 * @param <T> what an item is
 */
final class ChunkedUpload<T extends MediaItem> {
    private static final Duration CLEAN_UP_LIMIT = Duration.ofSeconds(10);

    /** For copies of chunks of what is not a file. */
    private static final long MEMORY = 64L * 1024 * 1024;

    /** What belongs to one upload. */
    private record Transfer(ChunkSession session, Uploads.Sent sent, ContentChunks chunks) {}

    private record ChunkInput(
            Transfer transfer,
            ContentChunks.Chunk chunk,
            @Nullable ProgressListener progress) {}

    private final Service service;
    private final EntitySets.Type type;
    private final Endpoint<UUID, Optional<ChunkSession>> info;
    private final Endpoint<ChunkInput, ChunkAnswer> chunk;
    private final Endpoint<Transfer, T> commit;
    private final Endpoint<ChunkSession, JsonData> cleanUp;

    ChunkedUpload(Service service, EntitySets.Type type, Class<T> itemClass) {
        this.service = service;
        this.type = type;
        this.info = Endpoint.<UUID>get(
                        id("chunkUploadInfo"),
                        "{set}/Default.GetChunkUploadInfo(libraryId={library})",
                        (library, r) -> service.address(r, type).path("library", library))
                .returning(ResponseReader.jsonShape(ChunkSession::of));
        this.chunk = Endpoint.<ChunkInput>of(Method.POST, id("uploadChunk"), "{set}", this::encodeChunk)
                // its ordinal tells the server which chunk of the session it is
                .idempotency(input -> Idempotency.REPEATABLE)
                .returning(ResponseReader.whole(ChunkAnswer::of));
        this.commit = Endpoint.<Transfer>of(
                        Method.POST, id("commitChunks"), "{set}/Default.CommitChunks", this::encodeCommit)
                .returning(ResponseReader.json(itemClass));
        this.cleanUp = Endpoint.<ChunkSession>of(
                        Method.POST, id("cleanUpChunks"), "{set}/Default.CleanUpChunks", this::encodeCleanUp)
                .idempotency(session -> Idempotency.REPEATABLE)
                .returning(ResponseReader.jsonOrNothing());
    }

    private String id(String operation) {
        return "sitefinity." + type.usualName() + "." + operation;
    }

    private void encodeChunk(ChunkInput input, RequestDraft r) {
        ChunkSession session = input.transfer().session();
        service.address(r, type)
                .header("Content-Encoding", "identity")
                .header("X-SF-Chunk-Ordinal", String.valueOf(input.chunk().ordinal()))
                .header("X-SF-Chunk-Size", String.valueOf(input.chunk().length()))
                .header("X-SF-Chunked-File-Upload-Session-Id", session.id())
                .header("X-SF-Blob-Storage-Provider-Name", session.storage())
                .header(
                        "X-File-Name",
                        HeaderText.component(input.transfer().sent().fileName()))
                .content(input.chunk().content(), input.progress());
    }

    private void encodeCommit(Transfer transfer, RequestDraft r) {
        Map<String, @Nullable Object> dto = new LinkedHashMap<>();
        dto.put("chunkedFileUploadSessionId", transfer.session().id());
        dto.put("contentType", transfer.sent().content().mediaType());
        dto.put("fileTotalSize", transfer.chunks().length());
        dto.put("numberOfChunks", transfer.chunks().count());
        dto.put("fileName", transfer.sent().fileName());
        dto.put("blobStorageProviderName", transfer.session().storage());
        dto.put("itemId", null);
        dto.put("properties", transfer.sent().properties());
        service.address(r, type).json(JsonData.of(Map.of("commitChunksDto", JsonData.of(dto))));
    }

    private void encodeCleanUp(ChunkSession session, RequestDraft r) {
        Map<String, String> body = new LinkedHashMap<>();
        body.put("chunkedFileUploadSessionId", session.id());
        body.put("blobStorageProviderName", session.storage());
        service.address(r, type).json(body);
    }

    /** Empty when a content like this cannot go in chunks into this library. */
    Optional<ChunkSession> begin(Content content, UUID library) {
        try {
            return service.caller()
                    .call(info, library)
                    .filter(session -> content.path() != null || session.chunkSize() <= ContentChunks.MAX_COPY);
        } catch (NotFoundException e) {
            // older versions have no such function; should it be the library that is missing, uploading to it says so
            return Optional.empty();
        }
    }

    T upload(ChunkSession session, Uploads.Sent sent, int mostParallel) {
        Duration limit = service.caller().options().deadline();
        ApiCaller caller = limit == null ? service.caller() : service.caller().within(limit);
        Transfer transfer = send(caller, session, sent, mostParallel);
        try {
            return caller.call(commit, transfer);
        } catch (MedialibException e) {
            // chunks of which an item may have been made must stay
            if (!e.outcomeUnknown()) {
                cleanUp(session, e);
            }
            throw e;
        }
    }

    private Transfer send(ApiCaller caller, ChunkSession session, Uploads.Sent sent, int mostParallel) {
        try (ContentChunks chunks = new ContentChunks(sent.content(), session.chunkSize())) {
            Transfer transfer = new Transfer(session, sent, chunks);
            OverallProgress progress = new OverallProgress(sent.how().progress(), OptionalLong.of(chunks.length()));
            new ParallelChunks(
                            chunks,
                            (within, piece) -> sendOne(within, new ChunkInput(transfer, piece, progress.ofChunk())))
                    .send(caller, parallel(session, sent.content(), mostParallel));
            chunks.requireUnchanged();
            return transfer;
        } catch (RuntimeException | Error e) {
            cleanUp(session, e);
            throw e;
        }
    }

    private static int parallel(ChunkSession session, Content content, int most) {
        int parallel = Math.min(session.parallel(), most);
        return content.path() != null ? parallel : (int) Math.max(1, Math.min(parallel, MEMORY / session.chunkSize()));
    }

    private void sendOne(ApiCaller caller, ChunkInput input) {
        int allowed = input.transfer().session().repetitions() + 1;
        long ordinal = input.chunk().ordinal();
        int failures = 0;
        while (true) {
            ChunkAnswer answer = send(caller, input, allowed - failures);
            if (answer.taken()) {
                return;
            }
            failures += answer.refusal().call().attempts();
            long failed = Objects.requireNonNullElse(answer.failedOrdinal(), ordinal);
            // of another one the server had said that it was taken; that it has failed now cannot be mended
            if (failures >= allowed || failed != ordinal) {
                throw new ChunkRefusedException(answer.refusal(), failed);
            }
        }
    }

    private ChunkAnswer send(ApiCaller caller, ChunkInput input, int attempts) {
        RetryPolicy policy = caller.options().retryPolicy();
        return caller.withOptions(o -> o.retryPolicy(policy.withMaxAttempts(Math.min(policy.maxAttempts(), attempts))))
                .call(chunk, input);
    }

    /** Also when the block or the thread was ended, which would end this as well. */
    private void cleanUp(ChunkSession session, Throwable failure) {
        boolean interrupted = Thread.interrupted();
        try {
            ApiCaller after = service.caller().afterwards(CLEAN_UP_LIMIT);
            try {
                after.run(cleanUp, session);
            } catch (CallInterruptedException e) {
                // an interrupt that belongs to what failed, and came late
                interrupted = true;
                Thread.interrupted();
                after.run(cleanUp, session);
            }
        } catch (RuntimeException e) {
            failure.addSuppressed(e);
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
