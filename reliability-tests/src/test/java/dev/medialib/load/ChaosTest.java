package dev.medialib.load;

import static dev.medialib.testkit.RequestMatcher.any;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.medialib.core.call.MedialibException;
import dev.medialib.livingdocs.LivingdocsClient;
import dev.medialib.testkit.FakeResponse;
import dev.medialib.testkit.livingdocs.EntrySeed;
import dev.medialib.testkit.livingdocs.FakeLivingdocs;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Many calls at once, of which one in twenty meets a fault. */
@Timeout(120)
class ChaosTest {
    private static final int CALLS = Scale.of(1_000, 200);
    private static final long SEED = 20_260_501;

    /** What the calls ended with; of the patches, how many succeeded and how many have an unknown outcome. */
    private record Ends(int results, int failures, int patches, int unknown) {}

    @Test
    void everyCallEndsAndEachPatchIsDoneOnceOrItsOutcomeIsUnknown() throws Exception {
        try (FakeLivingdocs server = FakeLivingdocs.start()) {
            String entry = server.addEntry(EntrySeed.image());
            arm(server);
            Ends ends;
            try (LivingdocsClient client = client(server)) {
                ends = run(client, entry);
                // the connections of the client are the only ones, and none is in use
                assertThat(server.openConnections()).isLessThanOrEqualTo(CALLS);
            }
            assertThat(ends.results() + ends.failures()).isEqualTo(CALLS);
            assertThat(ends.results()).isGreaterThan(CALLS * 3 / 4);
            assertThat(ends.failures()).as("faults were met").isPositive();
            long patches = server.entry(entry).version() - 1;
            assertThat(patches).isBetween((long) ends.patches(), (long) ends.patches() + ends.unknown());
            await().untilAsserted(() -> assertThat(server.openConnections()).isZero());
        }
    }

    private static void arm(FakeLivingdocs server) {
        double share = 0.01;
        server.on(any()).share(share, SEED).respond(FakeResponse.of(503, "").withHeader("Retry-After", "0"));
        server.on(any()).share(share, SEED + 1).respond(FakeResponse.disconnected());
        server.on(any()).share(share, SEED + 2).respond(FakeResponse.reset());
        server.on(any()).share(share, SEED + 3).respond(FakeResponse.truncated());
        server.on(any()).share(share, SEED + 4).respond(FakeResponse.lost());
    }

    private static LivingdocsClient client(FakeLivingdocs server) {
        return LivingdocsClient.builder()
                .baseUrl(server.url().toString())
                .token(server.token())
                .maxConcurrentRequests(50)
                .build();
    }

    /** Every second call is a patch, which must not be sent twice. */
    private static Ends run(LivingdocsClient client, String entry) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(CALLS);
        CyclicBarrier start = new CyclicBarrier(CALLS);
        List<Future<Boolean>> calls = new ArrayList<>();
        try {
            for (int i = 0; i < CALLS; i++) {
                boolean patch = i % 2 == 0;
                calls.add(threads.submit(() -> {
                    start.await();
                    if (patch) {
                        client.mediaLibrary().patch(entry, p -> p.setMetadata("title", "a"));
                    } else {
                        client.mediaLibrary().get(entry);
                    }
                    return patch;
                }));
            }
            return ends(calls);
        } finally {
            threads.shutdownNow();
        }
    }

    private static Ends ends(List<Future<Boolean>> calls) throws Exception {
        int results = 0;
        int failures = 0;
        int patches = 0;
        int unknown = 0;
        for (Future<Boolean> call : calls) {
            try {
                patches += call.get(100, TimeUnit.SECONDS) ? 1 : 0;
                results++;
            } catch (ExecutionException e) {
                assertThat(e.getCause()).isInstanceOf(MedialibException.class);
                failures++;
                unknown += ((MedialibException) e.getCause()).outcomeUnknown() ? 1 : 0;
            }
        }
        return new Ends(results, failures, patches, unknown);
    }
}
