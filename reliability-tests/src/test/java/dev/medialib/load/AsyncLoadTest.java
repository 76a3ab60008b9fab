package dev.medialib.load;

import static org.assertj.core.api.Assertions.assertThat;

import dev.medialib.core.json.JsonData;
import dev.medialib.livingdocs.LivingdocsClient;
import dev.medialib.testsupport.RawServer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Many more calls are started than may run at once. */
@Timeout(120)
class AsyncLoadTest {
    private static final int CALLS = Scale.of(10_000, 1_000);
    private static final int LIMIT = 16;

    @Test
    void allCallsEndAndNoMoreThanTheLimitRunAtOnce() throws Exception {
        AtomicInteger now = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        try (RawServer server = RawServer.answering((connection, request) -> {
                    most.accumulateAndGet(now.incrementAndGet(), Math::max);
                    String path = request.line().split(" ", -1)[1];
                    now.decrementAndGet();
                    connection.answer(200, "{\"path\":\"" + path + "\"}");
                });
                LivingdocsClient client = LivingdocsClient.builder()
                        .baseUrl(server.url())
                        .token("token-1")
                        .maxConcurrentRequests(LIMIT)
                        .build()) {
            List<CompletableFuture<JsonData>> calls = IntStream.range(0, CALLS)
                    .mapToObj(i -> client.async(
                            c -> c.call(dev.medialib.core.http.Method.GET, "things/{id}", r -> r.path("id", i))))
                    .toList();
            for (int i = 0; i < CALLS; i++) {
                assertThat(calls.get(i).get(100, TimeUnit.SECONDS).get("path").asString())
                        .endsWith("/things/" + i);
            }
            assertThat(server.requests).hasSize(CALLS);
            assertThat(most).hasValueLessThanOrEqualTo(LIMIT);
            assertThat(server.connections()).isLessThanOrEqualTo(LIMIT);
        }
    }
}
