package dev.medialib.core.client;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.awaitility.Awaitility.await;

import dev.medialib.core.call.MedialibException;
import dev.medialib.core.error.CallCancelledException;
import dev.medialib.core.error.DeadlineExceededException;
import dev.medialib.core.error.NotFoundException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

class AsyncCallTest extends ServedTest {

    @Test
    void theResultIsThatOfTheBlock() {
        enqueue(200, "{\"id\":\"1\"}");
        assertThat(client.async(c -> c.get("1").get("id").asString()).join()).isEqualTo("1");
    }

    @Test
    void aBlockThatGivesNothingEndsToo() {
        enqueue(204, "");
        assertThat(client.<Void>async(c -> {
                            c.delete("1");
                            return null;
                        })
                        .join())
                .isNull();
    }

    @Test
    void aFailureIsTheSameExceptionAsOfASynchronousCall() {
        enqueue(404, "{\"message\":\"no such thing\"}");
        enqueue(404, "{\"message\":\"no such thing\"}");
        Throwable synchronous = catchThrowable(() -> client.get("1"));
        Throwable asynchronous =
                catchThrowable(() -> client.async(c -> c.get("1")).join());
        assertThat(asynchronous).isInstanceOf(CompletionException.class);
        assertThat(asynchronous.getCause())
                .isInstanceOf(NotFoundException.class)
                .hasSameClassAs(synchronous)
                .hasMessageStartingWith("GET things/{id}: 404: no such thing");
    }

    @Test
    void whatTheBlockItselfThrowsArrives() {
        assertThatThrownBy(() -> client.async(c -> {
                            throw new StackOverflowError("the block's own");
                        })
                        .join())
                .hasRootCauseInstanceOf(StackOverflowError.class);
    }

    @Test
    void theUsersExecutorIsUsedAndLeftRunning() {
        ExecutorService users = Executors.newSingleThreadExecutor(task -> new Thread(task, "the users own"));
        try {
            TestClient client = builder().executor(users).build();
            assertThat(client.async(c -> Thread.currentThread().getName()).join())
                    .isEqualTo("the users own");
            client.close();
            assertThat(users.isShutdown()).isFalse();
        } finally {
            users.shutdownNow();
        }
    }

    @Test
    void withoutAnExecutorDaemonThreadsWithANameAreUsed() {
        Thread worker = client.async(c -> Thread.currentThread()).join();
        assertThat(worker.getName()).startsWith("medialib-async-");
        assertThat(worker.isDaemon()).isTrue();
    }

    @Test
    void virtualThreadsAreUsedWhereTheJvmHasThem() throws Exception {
        boolean expected = Runtime.version().feature() >= 21;
        Thread worker = client.async(c -> Thread.currentThread()).join();
        boolean virtual =
                expected && (boolean) Thread.class.getMethod("isVirtual").invoke(worker);
        assertThat(virtual).isEqualTo(expected);
    }

    @Test
    void aHundredBlocksThatWaitForEachOtherDoNotDeadlock() throws Exception {
        assertThat(client.async(c -> depth(c, 100)).get(10, SECONDS)).isEqualTo(100);
    }

    private static int depth(TestClient client, int left) {
        return left == 0 ? 0 : 1 + client.async(c -> depth(c, left - 1)).join();
    }

    @Test
    void manyCallsAtOnceEachGetTheirOwnAnswer() {
        server.setDispatcher(new EchoDispatcher());
        List<CompletableFuture<String>> calls = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            String id = "thing-" + i;
            calls.add(client.async(c -> c.get(id).get("target").asString()));
        }
        for (int i = 0; i < 100; i++) {
            assertThat(calls.get(i).join()).isEqualTo("/things/thing-" + i);
        }
    }

    @Test
    void theDeadlineRunsFromTheSubmissionAndCoversTheWholeBlock() {
        Queue<Runnable> slow = new ArrayDeque<>();
        TestClient queued = builder()
                .timeSource(time)
                .executor(slow::add)
                .options(o -> o.deadline(Duration.ofSeconds(20)))
                .build();
        enqueue(200, "{}");
        CompletableFuture<?> call = queued.async(c -> {
            c.get("1");
            time.pass(Duration.ofSeconds(15));
            return c.get("2");
        });
        time.pass(Duration.ofSeconds(10));
        slow.remove().run();
        assertThatThrownBy(call::join)
                .hasCauseInstanceOf(DeadlineExceededException.class)
                .hasMessageContaining("PT20S");
        assertThat(server.getRequestCount()).isEqualTo(1);
        queued.close();
    }

    @Test
    void aBlockWithinABlockHasNoMoreTimeThanThatOne() {
        CompletableFuture<?> call = client.withOptions(o -> o.deadline(Duration.ofSeconds(20)))
                .async(c -> {
                    time.pass(Duration.ofSeconds(30));
                    return c.async(d -> d.get("1")).join();
                });
        assertThatThrownBy(call::join).hasRootCauseInstanceOf(DeadlineExceededException.class);
        assertThat(server.getRequestCount()).isZero();
    }

    @Test
    void anInterruptThatIsNotOursIsNotSwallowed() throws Exception {
        CompletableFuture<Boolean> after = new CompletableFuture<>();
        TestClient client = builder()
                .executor(task -> new Thread(() -> {
                            task.run();
                            after.complete(Thread.currentThread().isInterrupted());
                        })
                        .start())
                .build();
        CompletableFuture<?> call = client.async(c -> {
            Thread.currentThread().interrupt();
            return null;
        });
        assertThat(call.get(5, SECONDS)).isNull();
        assertThat(after.get(5, SECONDS)).isTrue();
        client.close();
    }

    @Test
    void afterCloseNoCallIsMade() {
        client.close();
        client.close();
        assertThatThrownBy(() -> client.get("1"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("this client is closed");
        assertThatThrownBy(() -> client.async(c -> c.get("1"))).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> client.preview(c -> c.get("1"))).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> client.withOptions(o -> o.retries(0)).get("1"))
                .isInstanceOf(IllegalStateException.class);
        assertThat(server.getRequestCount()).isZero();
    }

    @Test
    void closingEndsCallsInFlightOfBothKinds() throws Exception {
        enqueueSilence();
        enqueueSilence();
        CompletableFuture<?> asynchronous = client.async(c -> c.get("1"));
        CompletableFuture<Throwable> synchronous = new CompletableFuture<>();
        new Thread(() -> synchronous.complete(catchThrowable(() -> client.get("2")))).start();
        request();
        request();
        client.close();
        assertThat(synchronous.get(5, SECONDS)).isInstanceOf(CallCancelledException.class);
        assertThatThrownBy(() -> asynchronous.get(5, SECONDS)).hasCauseInstanceOf(CallCancelledException.class);
    }

    @Test
    void closingEndsTheWaitBetweenAttempts() throws Exception {
        CountDownLatch failed = new CountDownLatch(1);
        TestClient real =
                builder().listener(new Recorder(a -> failed.countDown())).build();
        enqueue(503, "", "Retry-After", "50");
        CompletableFuture<Throwable> call = new CompletableFuture<>();
        new Thread(() -> call.complete(catchThrowable(() -> real.get("2")))).start();
        waitFor(failed);
        real.close();
        assertThat(call.get(5, SECONDS)).isInstanceOf(CallCancelledException.class);
    }

    @Test
    void closingEndsADownloadThatABlockHandedOut() {
        server.enqueue(new mockwebserver3.MockResponse.Builder()
                .body("x".repeat(100_000))
                .throttleBody(1000, 1, SECONDS)
                .build());
        try (var download = client.async(c -> c.download("a")).join()) {
            CompletableFuture<Throwable> reading =
                    CompletableFuture.supplyAsync(() -> catchThrowable(() -> download.readAllBytes(200_000)));
            client.close();
            assertThat(reading.orTimeout(5, SECONDS).join()).isInstanceOf(MedialibException.class);
        }
    }

    @Test
    void closingEndsEveryThreadOfTheClient() {
        List<CompletableFuture<Thread>> threads = new ArrayList<>();
        CountDownLatch together = new CountDownLatch(5);
        for (int i = 0; i < 5; i++) {
            threads.add(client.async(c -> {
                together.countDown();
                waitFor(together);
                return Thread.currentThread();
            }));
        }
        List<Thread> workers = threads.stream().map(CompletableFuture::join).toList();
        client.close();
        await().untilAsserted(() -> assertThat(workers).noneMatch(Thread::isAlive));
    }
}
