package dev.medialib.core.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.medialib.core.client.TestClient;
import dev.medialib.core.content.Content;
import dev.medialib.core.error.NotFoundException;
import dev.medialib.core.error.TransportException;
import dev.medialib.testsupport.MockServers;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.SocketEffect;
import okhttp3.tls.HandshakeCertificates;
import okio.Buffer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class Http2Test {
    /** HTTP/2's code for a request that was not touched. */
    private static final int REFUSED_STREAM = 7;

    private static final int INTERNAL_ERROR = 2;

    private final MockWebServer server = MockServers.create();
    private TestClient client;

    @BeforeEach
    void start() throws Exception {
        server.useHttps(Tls.server(Tls.LOCALHOST).sslSocketFactory());
        server.start();
        HandshakeCertificates trust = Tls.client();
        client = Clients.at(server.url("/").toString())
                .tls(trust.sslContext(), trust.trustManager())
                .build();
    }

    @AfterEach
    void stop() {
        client.close();
        server.close();
    }

    private static MockResponse ok() {
        return new MockResponse.Builder().body("{\"ok\":true}").build();
    }

    /** Once the request was read: data that arrives at a stream already reset is answered by another reset, which can come first. */
    private static MockResponse.Builder resetting(int code) {
        return new MockResponse.Builder().onResponseStart(new SocketEffect.CloseStream(code));
    }

    @Test
    void manyCallsAtOnceShareOneConnection() throws Exception {
        AtomicInteger number = new AtomicInteger();
        for (int i = 0; i < 201; i++) {
            server.enqueue(ok());
        }
        client.get("warm-up");
        Clients.together(50, () -> {
            for (int i = 0; i < 4; i++) {
                client.get("n" + number.incrementAndGet());
            }
            return null;
        });
        assertThat(server.getRequestCount()).isEqualTo(201);
        for (int i = 0; i < 201; i++) {
            var request = server.takeRequest(1, TimeUnit.SECONDS);
            assertThat(request.getVersion()).isEqualTo("HTTP/2");
            assertThat(request.getConnectionIndex()).isZero();
        }
    }

    @Test
    void aRequestThatTheServerDidNotTouchIsRepeatedEvenIfItMustNotArriveTwice() {
        server.enqueue(resetting(REFUSED_STREAM).build());
        server.enqueue(ok());
        assertThat(client.withResponse(c -> c.create(Map.of("a", 1))).attempts())
                .isEqualTo(2);
    }

    @Test
    void aStreamThatTheServerBrokeIsRepeatedForAReadAndNotForAPost() {
        server.enqueue(resetting(INTERNAL_ERROR).build());
        server.enqueue(ok());
        assertThat(client.withResponse(c -> c.get("1")).attempts()).isEqualTo(2);
        server.enqueue(resetting(INTERNAL_ERROR).build());
        assertThatThrownBy(() -> client.create(Map.of("a", 1))).isInstanceOfSatisfying(TransportException.class, e -> {
            assertThat(e.attempts()).isEqualTo(1);
            assertThat(e.outcomeUnknown()).isTrue();
        });
    }

    @Test
    void anErrorHasAMessageThoughThereAreNoReasonPhrases() {
        server.enqueue(new MockResponse.Builder().code(404).build());
        assertThatThrownBy(() -> client.get("1"))
                .isInstanceOf(NotFoundException.class)
                .hasMessageContaining("HTTP status 404")
                .hasMessageNotContaining("404: HTTP");
    }

    @Test
    void anUploadArrives() throws Exception {
        server.enqueue(ok());
        byte[] data = new byte[3_000_000];
        client.upload(Content.of(data), p -> {}, false);
        assertThat(server.takeRequest().getBody().toByteArray()).isEqualTo(data);
    }

    @Test
    void aServerThatShutsDownOrderlyLosesNothing() {
        for (int i = 0; i < 5; i++) {
            server.enqueue(new MockResponse.Builder()
                    .body(new Buffer().writeUtf8("{}"))
                    .onResponseEnd(SocketEffect.ShutdownConnection.INSTANCE)
                    .build());
        }
        for (int i = 0; i < 5; i++) {
            client.create(Map.of("n", i));
        }
        assertThat(server.getRequestCount()).isEqualTo(5);
    }
}
