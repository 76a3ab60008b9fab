package dev.medialib.core.client;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.medialib.core.auth.Credential;
import dev.medialib.core.call.MedialibException;
import dev.medialib.core.content.Content;
import dev.medialib.core.content.Download;
import dev.medialib.core.error.CallCancelledException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import mockwebserver3.MockResponse;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AsyncCancellationTest extends ServedTest {
    private static final Duration AT_ONCE = Duration.ofSeconds(1);

    @AutoClose
    private TestClient real;

    @BeforeEach
    void buildInRealTime() {
        real = builder().options(o -> o.retries(2)).build();
    }

    /** What the block itself ended with, which the cancelled future does not tell. */
    private final CompletableFuture<Throwable> end = new CompletableFuture<>();

    private <T> CompletableFuture<T> async(Function<TestClient, T> block) {
        return real.async(c -> {
            try {
                T value = block.apply(c);
                end.complete(null);
                return value;
            } catch (Throwable problem) {
                end.complete(problem);
                throw problem;
            }
        });
    }

    private void assertEndsAtOnce(CompletableFuture<?> call) throws Exception {
        long start = System.nanoTime();
        assertThat(call.cancel(true)).isTrue();
        assertThat(end.get(5, SECONDS)).isInstanceOf(CallCancelledException.class);
        assertThat(since(start)).isLessThan(AT_ONCE);
        assertThatThrownBy(call::join).isInstanceOf(CancellationException.class);
    }

    @Test
    void aCallThatWaitsForItsAnswerEndsAndTheServerSeesTheConnectionGo() throws Exception {
        try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                TestClient client = TestClient.builder()
                        .baseUrl("http://127.0.0.1:" + silent.getLocalPort())
                        .build()) {
            CompletableFuture<?> call = client.async(c -> c.get("1"));
            try (Socket connection = silent.accept()) {
                connection.setSoTimeout(5000);
                InputStream in = connection.getInputStream();
                assertThat(in.read()).isEqualTo('G');
                call.cancel(false);
                assertThat(in.readAllBytes()).isNotEmpty();
            }
        }
    }

    @Test
    void aCallThatWaitsForItsAnswerEnds() throws Exception {
        enqueueSilence();
        CompletableFuture<?> call = async(c -> c.get("1"));
        request();
        assertEndsAtOnce(call);
    }

    @Test
    void orTimeoutStopsTheCall() throws Exception {
        enqueueSilence();
        CompletableFuture<?> call = async(c -> c.get("1"));
        request();
        call.orTimeout(1, TimeUnit.MILLISECONDS);
        assertThat(end.get(5, SECONDS)).isInstanceOf(CallCancelledException.class);
        assertThatThrownBy(call::join).hasCauseInstanceOf(TimeoutException.class);
    }

    @Test
    void theWaitBetweenTwoAttemptsEnds() throws Exception {
        enqueue(503, "", "Retry-After", "50");
        CountDownLatch failed = new CountDownLatch(1);
        real = builder().listener(new Recorder(e -> failed.countDown())).build();
        CompletableFuture<?> call = async(c -> c.get("1"));
        waitFor(failed);
        assertEndsAtOnce(call);
        assertThat(end.get().getSuppressed()).hasSize(1);
        assertThat(server.getRequestCount()).isEqualTo(1);
    }

    @Test
    void anUploadThatIsBlockedInTheCallersOwnReadEnds() throws Exception {
        CountDownLatch reading = new CountDownLatch(1);
        CompletableFuture<?> call =
                async(c -> c.upload(Content.oneShot(new BlockedStream(reading), 10), progress -> {}, false));
        waitFor(reading);
        assertEndsAtOnce(call);
    }

    @Test
    void aDownloadThatIsBeingSavedEndsAndLeavesNoFile(@TempDir Path directory) throws Exception {
        server.enqueue(new MockResponse.Builder()
                .body("x".repeat(100_000))
                .throttleBody(1000, 1, SECONDS)
                .build());
        CompletableFuture<?> call = async(c -> {
            c.download("a").saveTo(directory.resolve("a.bin"));
            return null;
        });
        await().until(() -> directory.toFile().list().length > 0);
        long start = System.nanoTime();
        call.cancel(true);
        assertThat(end.get(5, SECONDS)).isInstanceOf(MedialibException.class);
        assertThat(since(start)).isLessThan(AT_ONCE);
        assertThat(directory).isEmptyDirectory();
    }

    @Test
    void aCallThatWaitsForATokenEnds() throws Exception {
        CountDownLatch fetching = new CountDownLatch(1);
        CountDownLatch never = new CountDownLatch(1);
        real = builder()
                .credential(Credential.bearer(() -> {
                    fetching.countDown();
                    never.await();
                    throw new AssertionError("unreachable");
                }))
                .build();
        CompletableFuture<?> call = async(c -> c.get("1"));
        waitFor(fetching);
        assertEndsAtOnce(call);
        assertThat(server.getRequestCount()).isZero();
    }

    @Test
    void theNextCallOfABlockIsNotMade() throws Exception {
        enqueue(200, "{}");
        enqueue(200, "{}");
        CountDownLatch first = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        CompletableFuture<?> call = async(c -> {
            c.get("1");
            first.countDown();
            while (go.getCount() > 0) {
                Thread.onSpinWait();
            }
            return c.get("2");
        });
        waitFor(first);
        call.cancel(false);
        go.countDown();
        assertThat(end.get(5, SECONDS))
                .isInstanceOf(CallCancelledException.class)
                .hasMessageContaining("cancelled");
        assertThat(server.getRequestCount()).isEqualTo(1);
    }

    @Test
    void theViewOfABlockIsCancelledOnOtherThreadsToo() throws Exception {
        enqueueSilence();
        CompletableFuture<Throwable> elsewhere = new CompletableFuture<>();
        CompletableFuture<?> call = real.async(c -> {
            Thread hop = new Thread(() -> {
                try {
                    elsewhere.completeExceptionally(new AssertionError("answered: " + c.get("1")));
                } catch (MedialibException e) {
                    elsewhere.complete(e);
                }
            });
            hop.start();
            return elsewhere.join();
        });
        request();
        call.cancel(true);
        assertThat(elsewhere.get(5, SECONDS)).isInstanceOf(CallCancelledException.class);
    }

    @Test
    void aBlockWithinABlockIsCancelledWithIt() throws Exception {
        enqueueSilence();
        AtomicReference<CompletableFuture<?>> inner = new AtomicReference<>();
        CompletableFuture<?> outer = async(c -> {
            inner.set(c.async(d -> d.get("1")));
            return inner.get().join();
        });
        request();
        outer.cancel(true);
        assertThat(end.get(5, SECONDS))
                .isInstanceOf(CompletionException.class)
                .hasCauseInstanceOf(CallCancelledException.class);
    }

    @Test
    void aDownloadThatArrivesAfterCancellationIsClosed() throws Exception {
        enqueue(200, "data");
        CountDownLatch arrived = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        AtomicReference<Download> download = new AtomicReference<>();
        CompletableFuture<Download> call = real.async(c -> {
            download.set(c.download("a"));
            arrived.countDown();
            while (go.getCount() > 0) {
                Thread.onSpinWait();
            }
            return download.get();
        });
        waitFor(arrived);
        call.cancel(true);
        go.countDown();
        await().untilAsserted(
                        () -> assertThatThrownBy(() -> download.get().stream().close())
                                .isInstanceOf(IllegalStateException.class)
                                .hasMessageContaining("closed"));
    }

    @Test
    void theInterruptDoesNotLeakIntoTheThreadsNextTask() throws Exception {
        ExecutorService single = Executors.newSingleThreadExecutor();
        try (TestClient client = builder().executor(single).build()) {
            CountDownLatch running = new CountDownLatch(1);
            CompletableFuture<?> call = client.async(c -> {
                running.countDown();
                while (!Thread.currentThread().isInterrupted()) {
                    Thread.onSpinWait();
                }
                return null;
            });
            // in the queue already, so that the pool has no idle moment to clear the flag by itself
            CompletableFuture<Boolean> next = CompletableFuture.supplyAsync(Thread::interrupted, single);
            waitFor(running);
            call.cancel(true);
            assertThat(next.get(5, SECONDS)).isFalse();
        } finally {
            single.shutdownNow();
        }
    }

    @Test
    void aCallIsNotDisturbedByTheCancellationOfAnother() throws Exception {
        enqueueSilence();
        CompletableFuture<?> cancelled = async(c -> c.get("1"));
        request();
        enqueue(200, "{\"id\":\"2\"}");
        CompletableFuture<?> other = real.async(c -> c.get("2"));
        assertEndsAtOnce(cancelled);
        assertThat(other.get(5, SECONDS)).hasToString("{\"id\":\"2\"}");
    }

    /** As a socket of the caller's own: gives nothing, and ends when interrupted. */
    private static final class BlockedStream extends InputStream {
        private final CountDownLatch reading;

        BlockedStream(CountDownLatch reading) {
            this.reading = reading;
        }

        @Override
        public int read() throws IOException {
            reading.countDown();
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                throw new InterruptedIOException();
            }
            return -1;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            return read();
        }
    }
}
