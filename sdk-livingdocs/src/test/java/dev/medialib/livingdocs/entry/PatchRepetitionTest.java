package dev.medialib.livingdocs.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.medialib.core.call.MedialibException;
import dev.medialib.core.error.ApiException;
import dev.medialib.core.error.TransportException;
import dev.medialib.livingdocs.AgainstFakeLivingdocs;
import dev.medialib.testkit.FakeResponse;
import dev.medialib.testkit.livingdocs.EntrySeed;
import dev.medialib.testsupport.RawServer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PatchRepetitionTest extends AgainstFakeLivingdocs {
    private static final String PATCHED = "{\"status\":200}";

    private final String id = server.addEntry(EntrySeed.image().id("a1"));

    @ParameterizedTest
    @CsvSource({"408,true", "429,false", "500,true", "502,true", "503,true", "504,true"})
    void aPatchThatWasAnsweredIsNotRepeatedWhateverTheStatus(int status, boolean mayHaveBeenCarriedOut) {
        server.nextResponses(FakeResponse.html(status).withHeader("Retry-After", "0"));
        assertThatThrownBy(() -> library.patch(id, p -> p.archive())).isInstanceOfSatisfying(ApiException.class, e -> {
            assertThat(e.status()).isEqualTo(status);
            assertThat(e.outcomeUnknown()).isEqualTo(mayHaveBeenCarriedOut);
            assertThat(e.isRetryable()).isEqualTo(!mayHaveBeenCarriedOut);
        });
        assertThat(requests("PATCH")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aPatchWhoseAnswerNeverCameIsNotRepeated(boolean onPooledConnection) {
        if (onPooledConnection) {
            library.get(id);
        }
        server.nextResponses(FakeResponse.lost());
        assertThatThrownBy(() -> library.patch(id, p -> p.addUsage(u -> u.purpose("print"))))
                .isInstanceOfSatisfying(TransportException.class, e -> {
                    assertThat(e.outcomeUnknown()).isTrue();
                    assertThat(e.isRetryable()).isFalse();
                    assertThat(e).hasMessageContaining("outcome unknown");
                });
        assertThat(requests("PATCH")).hasSize(1);
        assertThat(library.usageLog(id)).hasSize(1);
    }

    @Test
    void aPatchThatWasReadAndNotCarriedOutIsNotRepeatedEither() {
        server.nextResponses(FakeResponse.disconnected());
        assertThatThrownBy(() -> library.patch(id, p -> p.archive()))
                .isInstanceOfSatisfying(
                        TransportException.class,
                        e -> assertThat(e.outcomeUnknown()).isTrue());
        assertThat(requests("PATCH")).hasSize(1);
        assertThat(server.entry(id).archived()).isFalse();
    }

    @Test
    void anAnswerThatIsCutOffLeavesTheOutcomeOpen() {
        server.nextResponses(FakeResponse.truncated());
        assertThatThrownBy(() -> library.patch(id, p -> p.archive()))
                .isInstanceOfSatisfying(
                        TransportException.class,
                        e -> assertThat(e.outcomeUnknown()).isTrue());
        assertThat(requests("PATCH")).hasSize(1);
    }

    @Test
    void aPatchThatIsNotAnsweredInTimeHasAnUnknownOutcome() {
        server.nextResponses(FakeResponse.normal().after(Duration.ofMinutes(1)));
        LivingdocsMediaLibrary hasty = client.withOptions(o -> o.attemptTimeout(Duration.ofMillis(100)))
                .mediaLibrary();
        assertThatThrownBy(() -> hasty.patch(id, p -> p.archive()))
                .isInstanceOfSatisfying(
                        TransportException.class,
                        e -> assertThat(e.outcomeUnknown()).isTrue());
        assertThat(requests("PATCH")).hasSize(1);
    }

    @Test
    void aPatchThatCouldNotBeSentIsRepeatedAndThenFailsWithAKnownOutcome() throws Exception {
        int closedPort = RawServer.unusedPort();
        LivingdocsMediaLibrary nobody =
                client(b -> b.baseUrl("http://127.0.0.1:" + closedPort)).mediaLibrary();
        assertThatThrownBy(() -> nobody.patch(id, p -> p.archive()))
                .isInstanceOfSatisfying(TransportException.class, e -> {
                    assertThat(e.attempts()).isEqualTo(3);
                    assertThat(e.outcomeUnknown()).isFalse();
                    assertThat(e.isRetryable()).isTrue();
                });
    }

    @Test
    void aPatchThatWasRefusedAConnectionOnceGoesThroughTheNextTime() throws Exception {
        int port = RawServer.unusedPort();
        OpeningLate late = new OpeningLate(port, PATCHED);
        try (late) {
            LivingdocsMediaLibrary entries =
                    client(late, b -> b.baseUrl("http://127.0.0.1:" + port)).mediaLibrary();
            entries.patch(id, p -> p.archive());
            assertThat(late.requests()).isEqualTo(1);
        }
    }

    @Test
    void aPatchOverAConnectionThatTheServerHadClosedIsSentOnAnother() throws Exception {
        try (RawServer server = RawServer.answering((connection, request) ->
                connection.answer(200, request.line().startsWith("GET") ? "{\"id\":\"a1\"}" : PATCHED))) {
            LivingdocsMediaLibrary entries =
                    client(b -> b.baseUrl(server.url())).mediaLibrary();
            entries.get(id);
            server.closeConnections();
            time.pass(Duration.ofSeconds(2));

            entries.patch(id, p -> p.archive());

            assertThat(server.requests)
                    .extracting(r -> r.line().substring(0, 3))
                    .containsExactly("GET", "PAT");
        }
    }

    @Test
    void burstsSurviveAServerThatClosesItsConnectionsInBetween() {
        for (int i = 0; i < 4; i++) {
            server.closeConnectionsAfterResponses(true);
            List<CompletableFuture<?>> reads = Stream.generate(
                            () -> client.async(c -> c.mediaLibrary().get(id)))
                    .<CompletableFuture<?>>map(read -> read)
                    .limit(16)
                    .toList();
            reads.forEach(CompletableFuture::join);
            server.closeConnectionsAfterResponses(false);
            Awaitility.await().until(() -> server.openConnections() == 0);
            time.pass(Duration.ofSeconds(2));
            burst(16);
        }
        assertThat(requests("PATCH")).hasSize(64);
        assertThat(server.entry(id).version()).isEqualTo(65);
    }

    @Test
    void oneCallAfterTheOtherSurvivesAServerThatClosesEveryConnection() {
        server.closeConnectionsAfterResponses(true);
        for (int i = 1; i <= 20; i++) {
            library.patch(id, p -> p.archive());
            assertThat(library.get(id).version()).isEqualTo(1L + i);
        }
        assertThat(requests("PATCH")).hasSize(20);
    }

    private void burst(int calls) {
        List<CompletableFuture<String>> all = new ArrayList<>();
        for (int i = 0; i < calls; i++) {
            all.add(client.async(c -> {
                c.mediaLibrary().patch(id, p -> p.setMetadata("title", "burst"));
                return c.mediaLibrary().get(id).id();
            }));
        }
        assertThat(all).allSatisfy(one -> assertThat(one.join()).isEqualTo(id));
    }

    @Test
    void aPatchThatIsCancelledIsNotRepeated() {
        server.nextResponses(FakeResponse.normal().after(Duration.ofMinutes(1)));
        var future = client.async(c -> {
            c.mediaLibrary().patch(id, p -> p.archive());
            return "done";
        });
        Awaitility.await().until(() -> requests("PATCH").size() == 1);
        assertThat(future.cancel(true)).isTrue();
        assertThat(library.get(id).version()).isEqualTo(1);
        assertThat(requests("PATCH")).hasSize(1);
    }

    @Test
    void theExceptionNamesTheCallWithoutTheEntrysId() {
        server.nextResponses(FakeResponse.disconnected());
        assertThatThrownBy(() -> library.patch(id, p -> p.archive()))
                .isInstanceOf(MedialibException.class)
                .hasMessageContaining("PATCH mediaLibrary/{id}");
    }
}
