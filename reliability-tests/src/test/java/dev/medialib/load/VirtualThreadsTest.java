package dev.medialib.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.medialib.core.http.Method;
import dev.medialib.livingdocs.LivingdocsClient;
import dev.medialib.testsupport.ChildJvm;
import dev.medialib.testsupport.RawServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Many virtual threads share one client, and none of them blocks its carrier. */
@Timeout(200)
class VirtualThreadsTest {
    private static final int CALLS = Scale.of(10_000, 500);

    @Test
    void noVirtualThreadIsPinnedByACall() throws Exception {
        Optional<Path> home = ChildJvm.home(25);
        assumeTrue(home.isPresent() || System.getenv("CI") != null, "there is no JDK 25");
        assertThat(home)
                .as("a JDK 25 beside the one that runs, or in JAVA_HOME_25")
                .isPresent();
        try (RawServer server = RawServer.answering((connection, request) -> connection.ok())) {
            ChildJvm.endsSoonAfterMain(
                    home.get(),
                    CALLS + " results, pinned: []",
                    Map.of(),
                    CallingMain.class,
                    server.url(),
                    String.valueOf(CALLS));
            assertThat(server.requests).hasSize(CALLS);
        }
    }

    static final class CallingMain {
        private CallingMain() {}

        // the address of the server, the number of calls
        public static void main(String[] args) throws Exception {
            List<String> pinned;
            int results;
            try (Recording recording = new Recording();
                    LivingdocsClient client = LivingdocsClient.builder()
                            .baseUrl(args[0])
                            .token("token-1")
                            .maxConcurrentRequests(64)
                            .build()) {
                // the first virtual thread that reads from a socket loads classes of the JDK, and others that wait for
                // that are pinned
                int before = results(client, 1);
                recording
                        .enable("jdk.VirtualThreadPinned")
                        .withThreshold(Duration.ofMillis(1))
                        .withStackTrace();
                recording.start();
                results = before + results(client, Integer.parseInt(args[1]) - before);
                recording.stop();
                pinned = places(recording);
            }
            ChildJvm.mainReturns(results + " results, pinned: " + pinned);
        }

        private static List<String> places(Recording recording) throws IOException {
            Path file = Files.createTempFile("pinned", ".jfr");
            try {
                recording.dump(file);
                return RecordingFile.readAllEvents(file).stream()
                        .filter(event -> !isFirstUseOfTheJdk(event))
                        .map(event -> event.getDuration() + " " + reason(event) + " at " + event.getStackTrace())
                        .toList();
            } finally {
                Files.delete(file);
            }
        }

        private static String reason(RecordedEvent event) {
            return Objects.toString(event.getString("pinnedReason"), "");
        }

        /** The first virtual threads that read from a socket wait for classes of the JDK, whoever reads. */
        private static boolean isFirstUseOfTheJdk(RecordedEvent event) {
            return reason(event).startsWith("Waited for initialization of sun.nio.ch.");
        }

        private static int results(LivingdocsClient client, int calls) throws Exception {
            // the SDK compiles for Java 17, which has no such executor
            ExecutorService threads = (ExecutorService)
                    Executors.class.getMethod("newVirtualThreadPerTaskExecutor").invoke(null);
            try {
                List<Future<?>> futures = new ArrayList<>();
                for (int i = 0; i < calls; i++) {
                    int id = i;
                    futures.add(threads.submit(() -> client.call(Method.GET, "things/{id}", r -> r.path("id", id))));
                }
                for (Future<?> future : futures) {
                    Object unused = future.get();
                }
                return futures.size();
            } finally {
                threads.shutdown();
            }
        }
    }
}
