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
 * Sends the chunks of one content, several in parallel. The calling thread sends chunks too, because the user's executor may
 * have no free thread, or may run the call itself.
 */
final class ParallelChunks {
    private final ContentChunks chunks;
    private final BiConsumer<ApiCaller, Chunk> sender;
    private final List<CompletableFuture<Boolean>> others = new CopyOnWriteArrayList<>();

    /** Held while the content is read. A read can take long, so this lock guards no state that other threads need. */
    private final ReentrantLock reading = new ReentrantLock();

    private int underWay;
    private @Nullable Throwable failure;
    private boolean ended;

    ParallelChunks(ContentChunks chunks, BiConsumer<ApiCaller, Chunk> sender) {
        this.chunks = chunks;
        this.sender = sender;
    }

    /**
     * Returns after all chunks are sent. If one fails, the others are cancelled, and the error is thrown after all of them
     * have ended.
     */
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
            // a full executor makes the upload slower, but is no failure
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
            fail(new CallInterruptedException("the thread was interrupted while the client sent chunks", null, e));
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

    /**
     * Waits for the running chunks. An interrupt fails the upload but does not end this wait: no chunk may arrive after the
     * clean-up.
     */
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
                fail(new CallInterruptedException("the thread was interrupted while the client sent chunks", null, e));
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Marks the end: helpers without work are cancelled now, and their interrupt must not count as a failure. */
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
