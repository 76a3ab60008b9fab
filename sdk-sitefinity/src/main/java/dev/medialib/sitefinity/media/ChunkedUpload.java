package dev.medialib.sitefinity.media;

import dev.medialib.core.call.MedialibException;
import dev.medialib.core.content.Content;
import dev.medialib.core.error.CallInterruptedException;
import dev.medialib.core.error.NotFoundException;
import dev.medialib.core.internal.content.ContentChunks;
import dev.medialib.core.internal.pipeline.ApiCaller;
import dev.medialib.core.retry.RetryPolicy;
import dev.medialib.sitefinity.error.ChunkRefusedException;
import dev.medialib.sitefinity.internal.SetContext;
import dev.medialib.sitefinity.media.UploadEndpoints.Chunk;
import dev.medialib.sitefinity.media.UploadEndpoints.Sent;
import dev.medialib.sitefinity.media.UploadEndpoints.Transfer;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;

/**
 * Upload of a file in chunks, as Sitefinity's back end sends it. The vendor documents none of these requests.
 *
 * @param <T> the model of an item
 */
final class ChunkedUpload<T extends MediaItem> {
    private static final Duration CLEAN_UP_LIMIT = Duration.ofSeconds(10);

    /** Limit of the copied chunks in temporary files, for contents that are not files. */
    private static final long MAX_COPIES = 64L * 1024 * 1024;

    private final SetContext<T> set;

    ChunkedUpload(SetContext<T> set) {
        this.set = set;
    }

    /** Returns the server's parameters; empty if the content cannot be sent to this library in chunks. */
    Optional<ChunkSession> begin(Content content, UUID library) {
        try {
            return set.caller()
                    .call(UploadEndpoints.CHUNK_UPLOAD_INFO, new UploadEndpoints.ChunkInfo(set, library))
                    .filter(session -> content.path() != null || session.chunkSize() <= ContentChunks.MAX_COPY);
        } catch (NotFoundException e) {
            // older versions have no such function; if the library is missing, the upload reports it
            return Optional.empty();
        }
    }

    T upload(ChunkSession session, Sent sent, MediaUpload<?> options) {
        Duration limit = set.caller().options().deadline();
        ApiCaller caller = limit == null ? set.caller() : set.caller().within(limit);
        Transfer transfer = send(caller, session, sent, options.parallelChunks());
        try {
            UploadEndpoints.Commit commit = new UploadEndpoints.Commit(transfer, options.types());
            return set.itemClass().cast(caller.call(UploadEndpoints.COMMIT_CHUNKS, commit));
        } catch (MedialibException e) {
            // the chunks must not be deleted if the server may have created an item from them
            if (!e.outcomeUnknown()) {
                cleanUp(session, e);
            }
            throw e;
        }
    }

    private Transfer send(ApiCaller caller, ChunkSession session, Sent sent, int maxParallel) {
        try (ContentChunks chunks = new ContentChunks(sent.content(), session.chunkSize())) {
            Transfer transfer = new Transfer(session, sent, chunks);
            OverallProgress progress = new OverallProgress(sent.options().progress(), OptionalLong.of(chunks.length()));
            new ParallelChunks(
                            chunks, (within, piece) -> sendOne(within, new Chunk(transfer, piece, progress.ofChunk())))
                    .send(caller, parallel(session, sent.content(), maxParallel));
            chunks.requireUnchanged();
            return transfer;
        } catch (RuntimeException | Error e) {
            cleanUp(session, e);
            throw e;
        }
    }

    private static int parallel(ChunkSession session, Content content, int max) {
        int parallel = Math.min(session.parallel(), max);
        return content.path() != null
                ? parallel
                : (int) Math.max(1, Math.min(parallel, MAX_COPIES / session.chunkSize()));
    }

    private void sendOne(ApiCaller caller, Chunk input) {
        int allowed = input.transfer().session().retries() + 1;
        long ordinal = input.chunk().ordinal();
        int failures = 0;
        while (true) {
            ChunkResponse response = send(caller, input, allowed - failures);
            if (response.taken()) {
                return;
            }
            failures += response.error().call().attempts();
            long failed = Objects.requireNonNullElse(response.failedOrdinal(), ordinal);
            // the server had already accepted the other chunk, so it cannot be sent again
            if (failures >= allowed || failed != ordinal) {
                throw new ChunkRefusedException(response.error(), failed);
            }
        }
    }

    private ChunkResponse send(ApiCaller caller, Chunk input, int attempts) {
        RetryPolicy policy = caller.options().retryPolicy();
        return caller.withOptions(o -> o.retryPolicy(policy.withMaxAttempts(Math.min(policy.maxAttempts(), attempts))))
                .call(UploadEndpoints.UPLOAD_CHUNK, input);
    }

    /**
     * Requests the deletion of the chunks, even after a cancellation or an interrupt, which would otherwise end this request
     * too.
     */
    private void cleanUp(ChunkSession session, Throwable failure) {
        boolean interrupted = Thread.interrupted();
        try {
            ApiCaller after = set.caller().afterwards(CLEAN_UP_LIMIT);
            UploadEndpoints.CleanUp input = new UploadEndpoints.CleanUp(set, session);
            try {
                after.run(UploadEndpoints.CLEAN_UP_CHUNKS, input);
            } catch (CallInterruptedException e) {
                // a late interrupt of the failed upload
                interrupted = true;
                Thread.interrupted();
                after.run(UploadEndpoints.CLEAN_UP_CHUNKS, input);
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
