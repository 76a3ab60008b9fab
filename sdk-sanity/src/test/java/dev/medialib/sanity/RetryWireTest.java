package dev.medialib.sanity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.medialib.core.error.ServerException;
import dev.medialib.core.error.TransportException;
import dev.medialib.sanity.document.Groq;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What both clients repeat, and what this one repeats in addition. */
class RetryWireTest extends WireReplay {
    static final Map<String, Call> CALLS = new TreeMap<>(Map.of(
            "retry/136", library(l -> l.query(Groq.of("*"))),
            "retry/138", library(l -> l.query(Groq.of("*"))),
            "retry/148", library(l -> l.get("a")),
            "retry/154",
                    (server, record) -> server.client()
                            .withOptions(o -> o.retries(0).attemptTimeout(Duration.ofMillis(60)))
                            .mediaLibrary("mlXYZ")
                            .query(Groq.of("*")),
            "retry/152",
                    (server, record) -> server.client()
                            .withOptions(o -> o.retries(3))
                            .mediaLibrary("mlXYZ")
                            .query(Groq.of("*"))));

    private SanityServer server;

    @BeforeEach
    void start() throws Exception {
        server = new SanityServer(SanityApiVersion.V2025_02_19);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Override
    Map<String, Call> calls() {
        return CALLS;
    }

    private void answerThrice(String id) {
        for (int i = 0; i < 3; i++) {
            WireRecord.of(id).answers().forEach(server::answer);
        }
    }

    /** Each of the three requests is the one of the vendor's client, and all have the same transaction id, if any. */
    private void requireThreeOf(String id) {
        assertThat(server.requests()).isEqualTo(3);
        String first = null;
        for (int i = 0; i < 3; i++) {
            RecordedRequest request = server.request();
            requireEqual(WireRecord.of(id), 0, request);
            String body = request.getBody() == null ? "" : request.getBody().utf8();
            first = first == null ? body : first;
            assertThat(body).isEqualTo(first);
        }
    }

    /** retry/138, whose vendor's client comes back after some milliseconds. */
    @Test
    void aWaitThatTheServerAsksForIsKept() {
        WireRecord.of("retry/138").answers().forEach(server::answer);

        server.library().query(Groq.of("*"));

        assertThat(server.time.slept()).isGreaterThanOrEqualTo(Duration.ofSeconds(2));
    }

    /** retry/140 */
    @Test
    void aQueryIsRepeatedAfterAnInnerErrorOfTheServer() {
        answerThrice("retry/140");

        assertThatThrownBy(() -> server.library().query(Groq.of("*"))).isInstanceOf(ServerException.class);

        requireThreeOf("retry/140");
    }

    /** retry/142 */
    @Test
    void aLongQueryReadsLikeAShortOneAndIsRepeated() {
        answerThrice("retry/142");
        String text = WireRecord.of("retry/142").recordedQuery(0);

        assertThatThrownBy(() -> server.library().query(Groq.of(text))).isInstanceOf(ServerException.class);

        requireThreeOf("retry/142");
    }

    /** retry/144 */
    @Test
    void aTransactionIsRepeatedUnderItsId() {
        answerThrice("retry/144");

        assertThatThrownBy(() -> server.library().create(MutateWireTest.ASPECT)).isInstanceOf(ServerException.class);

        requireThreeOf("retry/144");
    }

    /** retry/150 */
    @Test
    void aTransactionWhoseConnectionBreaksIsRepeatedUnderItsId() {
        answerThrice("retry/150");

        assertThatThrownBy(() -> server.library().create(MutateWireTest.ASPECT))
                .isInstanceOfSatisfying(
                        TransportException.class,
                        e -> assertThat(e.outcomeUnknown()).isTrue());

        requireThreeOf("retry/150");
    }
}
