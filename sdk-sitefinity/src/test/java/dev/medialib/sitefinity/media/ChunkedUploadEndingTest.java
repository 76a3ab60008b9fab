package dev.medialib.sitefinity.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.medialib.core.call.MedialibException;
import dev.medialib.core.error.CallInterruptedException;
import dev.medialib.core.error.DeadlineExceededException;
import dev.medialib.sitefinity.ChunkServer;
import dev.medialib.sitefinity.SitefinityClient;
import dev.medialib.sitefinity.WithChunkServer;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** Ways in which an upload in chunks ends before its file does, and executors that are of little help. */
class ChunkedUploadEndingTest extends WithChunkServer {

    @Test
    void cancellingStopsTheChunksAndHasThemForgotten() throws Exception {
        CountDownLatch underWay = new CountDownLatch(2);
        server.chunks = (connection, chunk, ordinal) -> {
            underWay.countDown();
            connection.stall();
        };
        CompletableFuture<Boolean> upload = server.client.async(c -> {
            upload(c, file(100));
            return true;
        });
        assertThat(underWay.await(10, TimeUnit.SECONDS)).isTrue();
        upload.cancel(true);
        assertThatThrownBy(upload::join).isInstanceOf(CancellationException.class);
        Awaitility.await()
                .untilAsserted(() -> assertThat(server.count("CleanUpChunks")).isEqualTo(1));
        assertThat(server.count("CommitChunks")).isZero();
    }

    @Test
    void anInterruptEndsTheUploadAfterTheCurrentChunkAndIsKept() throws Exception {
        server.info = ChunkServer.info(10, 3, 1);
        CountDownLatch underWay = new CountDownLatch(1);
        CountDownLatch interrupted = new CountDownLatch(1);
        server.chunks = (connection, chunk, ordinal) -> {
            underWay.countDown();
            interrupted.await();
            connection.answer(200, ChunkServer.TAKEN);
        };
        CompletableFuture<Boolean> kept = new CompletableFuture<>();
        Thread caller = new Thread(() -> {
            try {
                upload(file(100));
                kept.complete(false);
            } catch (CallInterruptedException e) {
                kept.complete(Thread.currentThread().isInterrupted());
            }
        });
        caller.setDaemon(true);
        caller.start();
        assertThat(underWay.await(10, TimeUnit.SECONDS)).isTrue();
        caller.interrupt();
        interrupted.countDown();
        assertThat(kept.get(10, TimeUnit.SECONDS)).isTrue();
        assertThat(server.count("CleanUpChunks")).isEqualTo(1);
        assertThat(server.count("CommitChunks")).isZero();
    }

    @Test
    void closingTheClientEndsItAtOnce() throws Exception {
        CountDownLatch underWay = new CountDownLatch(2);
        server.chunks = (connection, chunk, ordinal) -> {
            underWay.countDown();
            connection.stall();
        };
        CompletableFuture<Boolean> upload = server.client.async(c -> {
            upload(c, file(100));
            return true;
        });
        assertThat(underWay.await(10, TimeUnit.SECONDS)).isTrue();
        server.client.close();
        assertThatThrownBy(() -> upload.get(10, TimeUnit.SECONDS)).hasCauseInstanceOf(MedialibException.class);
        assertThat(server.count("CommitChunks")).isZero();
    }

    @Test
    void theDeadlineIsForTheWholeUpload() throws Exception {
        try (ChunkServer slow = ChunkServer.inRealTime()) {
            slow.info = ChunkServer.info(10, 3, 2);
            slow.chunks = (connection, chunk, ordinal) -> {
                connection.pause(Duration.ofMillis(150));
                connection.answer(200, ChunkServer.TAKEN);
            };
            SitefinityClient hurried = slow.client.withOptions(o -> o.deadline(Duration.ofMillis(400)));
            assertThatThrownBy(() -> upload(hurried, file(200))).isInstanceOf(DeadlineExceededException.class);
            assertThat(slow.sizes.size()).isLessThan(10);
            assertThat(slow.count("CleanUpChunks")).isEqualTo(1);
        }
    }

    @Test
    void anExecutorWithoutASpareThreadMakesItSlowerAndNotStuck() throws Exception {
        ExecutorService single = Executors.newSingleThreadExecutor();
        try (ChunkServer narrow = new ChunkServer(b -> b.executor(single))) {
            narrow.client
                    .async(c -> {
                        upload(c, file(100));
                        return true;
                    })
                    .get(20, TimeUnit.SECONDS);
            assertThat(narrow.sizes).hasSize(10);
        } finally {
            single.shutdownNow();
        }
    }

    @Test
    void anExecutorThatRefusesMakesItSlower() throws Exception {
        ExecutorService none = Executors.newSingleThreadExecutor();
        none.shutdownNow();
        try (ChunkServer narrow = new ChunkServer(b -> b.executor(none))) {
            upload(narrow.client, file(100));
            assertThat(narrow.sizes).hasSize(10);
        }
    }
}
