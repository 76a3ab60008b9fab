package dev.medialib.sitefinity.media;

import dev.medialib.core.error.CallInterruptedException;
import dev.medialib.core.internal.content.ContentChunks;
import dev.medialib.core.internal.content.ContentChunks.Chunk;
import dev.medialib.core.internal.pipeline.ApiCaller;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Sends the chunks of one content, several at a time. The thread that asks sends along with others: an executor of the user's may have
 * no thread to spare, and may run the very block that asks.
 */
final class ParallelChunks {
    private final ContentChunks chunks;
    private final BiConsumer<ApiCaller, Chunk> sender;
    private final List<CompletableFuture<Boolean>> others = new CopyOnWriteArrayList<>();

    /** Held by whoever reads the content; a read may last, so no state that others look at is under it. */
    private final ReentrantLock reading = new ReentrantLock();

    private int underWay;
    private @Nullable Throwable failure;
    private boolean ended;

    ParallelChunks(ContentChunks chunks, BiConsumer<ApiCaller, Chunk> sender) {
        this.chunks = chunks;
        this.sender = sender;
    }

    /** Returns when all are sent. When one fails, what is under way is cancelled, and nothing is any more when that is thrown. */
    void send(ApiCaller caller, int parallel) {
        long helpers = Math.min(parallel, chunks.count()) - 1;
        for (long i = 0; i < helpers; i++) {
            if (!help(caller)) {
                break;
            }
        }
        work(caller);
        awaitIdle();
        end();
        cancelOthers();
        throwFailure();
    }

    private boolean help(ApiCaller caller) {
        try {
            others.add(caller.async(inside -> {
                work(inside);
                return true;
            }));
            return true;
        } catch (RejectedExecutionException e) {
            // an executor that is full makes it slower, and no failure
            return false;
        }
    }

    void work(ApiCaller caller) {
        for (Chunk chunk = take(); chunk != null; chunk = take()) {
            sendOne(caller, chunk);
        }
    }

    private void sendOne(ApiCaller caller, Chunk chunk) {
        try (chunk) {
            sender.accept(caller, chunk);
        } catch (RuntimeException | Error e) {
            fail(e);
        } finally {
            done();
        }
    }

    private @Nullable Chunk take() {
        try {
            reading.lockInterruptibly();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            fail(new CallInterruptedException("interrupted while chunks were sent", null, e));
            return null;
        }
        try {
            Chunk chunk = failed() ? null : chunks.next();
            return chunk != null && began() ? chunk : null;
        } catch (RuntimeException | Error e) {
            fail(e);
            return null;
        } finally {
            reading.unlock();
        }
    }

    private synchronized boolean failed() {
        return failure != null;
    }

    private synchronized boolean began() {
        if (failure != null) {
            return false;
        }
        underWay++;
        return true;
    }

    private synchronized void done() {
        underWay--;
        notifyAll();
    }

    private void fail(Throwable problem) {
        synchronized (this) {
            if (failure != null || ended) {
                return;
            }
            failure = problem;
        }
        cancelOthers();
    }

    private void cancelOthers() {
        others.forEach(other -> other.cancel(true));
    }

    /** Not cut short by an interrupt, which makes it fail: a chunk must not arrive after the others were cleaned up. */
    private void awaitIdle() {
        boolean interrupted = false;
        while (true) {
            try {
                synchronized (this) {
                    while (underWay > 0) {
                        wait();
                    }
                }
                break;
            } catch (InterruptedException e) {
                interrupted = true;
                fail(new CallInterruptedException("interrupted while chunks were sent", null, e));
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Helpers that have nothing left to send are cancelled now: their interrupt is no failure of what was sent. */
    private synchronized void end() {
        ended = true;
    }

    synchronized void throwFailure() {
        if (failure instanceof Error error) {
            throw error;
        }
        if (failure != null) {
            throw (RuntimeException) failure;
        }
    }
}
