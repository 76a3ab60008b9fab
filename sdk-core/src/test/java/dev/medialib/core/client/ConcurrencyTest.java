package dev.medialib.core.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.medialib.core.content.Download;
import dev.medialib.core.error.DeadlineExceededException;
import dev.medialib.testsupport.RawServer;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** How many requests are under way at the same time. */
@Timeout(20)
class ConcurrencyTest {

    private static TestClient client(RawServer server, int max) {
        return TestClient.builder()
                .baseUrl(server.url())
                .maxConcurrentRequests(max)
                .build();
    }

    @Test
    void noMoreRequestsThanAllowedAreUnderWay() throws Exception {
        AtomicInteger now = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        try (RawServer server = RawServer.answering((connection, request) -> {
                    most.accumulateAndGet(now.incrementAndGet(), Math::max);
                    connection.pause(Duration.ofMillis(2));
                    now.decrementAndGet();
                    connection.ok();
                });
                TestClient client = client(server, 3)) {
            List<CompletableFuture<?>> calls = IntStream.range(0, 100)
                    .<CompletableFuture<?>>mapToObj(i -> client.async(c -> c.get("" + i)))
                    .toList();
            calls.forEach(CompletableFuture::join);
            assertThat(most.get()).isEqualTo(3);
            assertThat(server.requests).hasSize(100);
            assertThat(server.connections()).isLessThanOrEqualTo(3);
        }
    }

    @Test
    void waitingForATurnCountsAgainstTheDeadline() throws Exception {
        CountDownLatch busy = new CountDownLatch(1);
        try (RawServer server = RawServer.answering((connection, request) -> {
                    busy.countDown();
                    connection.stall();
                });
                TestClient client = client(server, 1)) {
            CompletableFuture<?> first = client.async(c -> c.get("1"));
            busy.await();
            assertThatThrownBy(() -> client.withOptions(o -> o.deadline(Duration.ofMillis(50)))
                            .get("2"))
                    .isInstanceOfSatisfying(DeadlineExceededException.class, e -> {
                        assertThat(e.attempts()).isZero();
                        assertThat(e.outcomeUnknown()).isFalse();
                    });
            assertThat(server.requests).hasSize(1);
            assertThat(first.cancel(true)).isTrue();
        }
    }

    @Test
    void aCancelledCallGivesUpItsTurn() throws Exception {
        CountDownLatch busy = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        try (RawServer server = RawServer.answering((connection, request) -> {
                    busy.countDown();
                    go.await();
                    connection.ok();
                });
                TestClient client = client(server, 1)) {
            CompletableFuture<?> first = client.async(c -> c.get("1"));
            busy.await();
            CompletableFuture<?> second = client.async(c -> c.get("2"));
            CompletableFuture<?> third = client.async(c -> c.get("3"));
            assertThat(second.cancel(true)).isTrue();
            go.countDown();
            first.get(10, TimeUnit.SECONDS);
            third.get(10, TimeUnit.SECONDS);
        }
    }

    @Test
    void aDownloadTakesItsPlaceUntilItIsClosed() throws Exception {
        try (RawServer server = RawServer.answering((connection, request) -> connection.ok());
                TestClient client = client(server, 1)) {
            TestClient hasty = client.withOptions(o -> o.deadline(Duration.ofMillis(50)));
            try (Download open = client.download("a")) {
                assertThat(open.length()).isPresent();
                assertThatThrownBy(() -> hasty.get("1")).isInstanceOf(DeadlineExceededException.class);
            }
            assertThat(client.get("1").get("ok").asBoolean()).isTrue();
        }
    }

    @Test
    void aLimitOfNoneIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TestClient.builder().maxConcurrentRequests(0))
                .withMessageContaining("maxConcurrentRequests");
    }
}
