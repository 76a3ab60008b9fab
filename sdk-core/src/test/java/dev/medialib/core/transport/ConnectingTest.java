package dev.medialib.core.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.medialib.core.client.TestClient;
import dev.medialib.core.error.TransportException;
import dev.medialib.testsupport.MockServers;
import dev.medialib.testsupport.RawServer;
import dev.medialib.testsupport.VirtualTime;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.SocketFactory;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import okhttp3.Dns;
import okhttp3.Handshake;
import okhttp3.OkHttpClient;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What fails before a byte of the request was written may be repeated, be it whatever it is; but a certificate is final. */
@Timeout(20)
class ConnectingTest {

    /** What a call that must not arrive twice fails with. */
    private static TransportException failure(TestClient client) {
        return catchThrowableOfType(TransportException.class, () -> client.create(Map.of("a", 1)));
    }

    private static void assertRepeated(TransportException failure) {
        assertThat(failure.attempts()).isEqualTo(3);
        assertThat(failure.getSuppressed()).hasSize(2).allMatch(TransportException.class::isInstance);
        assertThat(failure.outcomeUnknown()).isFalse();
        assertThat(failure.isRetryable()).isTrue();
        assertThat(failure).hasMessageContaining("POST things").hasMessageContaining("could not connect");
    }

    private static InetAddress loopback(int last) throws UnknownHostException {
        return InetAddress.getByAddress(new byte[] {127, 0, 0, (byte) last});
    }

    private static int unusedPort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @Test
    void aNameThatDoesNotResolveIsTriedAgain() {
        AtomicInteger lookups = new AtomicInteger();
        Dns failing = host -> {
            lookups.incrementAndGet();
            throw new UnknownHostException(host);
        };
        OkHttpClient okHttp = new OkHttpClient.Builder().dns(failing).build();
        try (TestClient client = Clients.over(okHttp, "https://media.example.test")) {
            TransportException failure = failure(client);
            assertRepeated(failure);
            assertThat(failure).hasCauseInstanceOf(UnknownHostException.class);
            assertThat(lookups).hasValue(3);
        }
    }

    @Test
    void aRefusedConnectionIsTriedAgain() throws Exception {
        try (TestClient client = Clients.at("http://127.0.0.1:" + unusedPort()).build()) {
            assertRepeated(failure(client));
        }
    }

    @Test
    void aConnectionThatIsNotAcceptedTimesOutAndIsTriedAgain() throws Exception {
        SocketFactory blackHole = new BlackHoleSockets();
        OkHttpClient okHttp = new OkHttpClient.Builder()
                .socketFactory(blackHole)
                .connectTimeout(Duration.ofMillis(50))
                .build();
        try (TestClient client = Clients.over(okHttp, "http://127.0.0.1:9")) {
            assertRepeated(failure(client));
        }
    }

    @Test
    void theSecondAddressIsUsedWhenTheFirstRefuses() throws Exception {
        try (RawServer server = RawServer.answering((connection, request) -> connection.ok())) {
            Dns two = host -> List.of(loopback(2), loopback(1));
            OkHttpClient okHttp = new OkHttpClient.Builder().dns(two).build();
            try (TestClient client = Clients.over(okHttp, "http://localhost:" + server.port())) {
                client.withOptions(o -> o.retries(0)).create(Map.of());
                assertThat(server.requests).hasSize(1);
            }
        }
    }

    @Test
    void aCertificateThatIsNotTrustedIsFinal() throws Exception {
        try (RawServer server = RawServer.answering(
                        Tls.serverContext().getServerSocketFactory(), (connection, request) -> connection.ok());
                TestClient client =
                        Clients.at("https://127.0.0.1:" + server.port()).build()) {
            TransportException failure = failure(client);
            assertThat(failure.attempts()).isEqualTo(1);
            assertThat(failure.outcomeUnknown()).isFalse();
            assertThat(failure.isRetryable()).isFalse();
            assertThat(failure).hasMessageContaining("certificate");
            assertThat(server.requests).isEmpty();
            assertThat(server.connections()).isEqualTo(1);
        }
    }

    @Test
    void aCertificateForAnotherHostIsFinal() throws Exception {
        HeldCertificate other = new HeldCertificate.Builder()
                .addSubjectAlternativeName("other.example")
                .build();
        HandshakeCertificates trust = Tls.trusting(other);
        try (RawServer server = RawServer.answering(
                        Tls.server(other).sslContext().getServerSocketFactory(),
                        (connection, request) -> connection.ok());
                TestClient client = Clients.at("https://127.0.0.1:" + server.port())
                        .tls(trust.sslContext(), trust.trustManager())
                        .build()) {
            TransportException failure = failure(client);
            assertThat(failure.attempts()).isEqualTo(1);
            assertThat(failure).hasMessageContaining("certificate");
            assertThat(server.requests).isEmpty();
        }
    }

    @Test
    void aClientIdentifiesItselfWithItsOwnCertificateWhereTheServerAsks() throws Exception {
        HeldCertificate own =
                new HeldCertificate.Builder().commonName("dam-import").build();
        HandshakeCertificates servers = new HandshakeCertificates.Builder()
                .heldCertificate(Tls.LOCALHOST)
                .addTrustedCertificate(own.certificate())
                .build();
        HandshakeCertificates clients = new HandshakeCertificates.Builder()
                .heldCertificate(own)
                .addTrustedCertificate(Tls.LOCALHOST.certificate())
                .build();
        try (MockWebServer server = MockServers.create()) {
            server.useHttps(servers.sslSocketFactory());
            server.requireClientAuth();
            server.enqueue(new MockResponse.Builder().body("{}").build());
            server.start();
            try (TestClient client = Clients.at(server.url("/").toString())
                    .tls(clients.sslContext(), clients.trustManager())
                    .build()) {
                client.create(Map.of("a", 1));
            }
            Handshake handshake = server.takeRequest().getHandshake();
            assertThat(handshake).isNotNull();
            assertThat(handshake.peerPrincipal()).hasToString("CN=dam-import");
        }
    }

    @Test
    void theTimeToConnectIsWhatTheBuilderWasTold() throws Exception {
        SocketAddress nobody = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
        try (ServerSocket deaf = new ServerSocket();
                Socket first = new Socket();
                Socket second = new Socket()) {
            deaf.bind(nobody, 1);
            // nobody accepts, so that two connections fill the queue and further ones are not answered
            first.connect(deaf.getLocalSocketAddress());
            second.connect(deaf.getLocalSocketAddress());
            try (TestClient client = Clients.at("http://127.0.0.1:" + deaf.getLocalPort())
                    .connectTimeout(Duration.ofMillis(50))
                    .build()) {
                TransportException failure = failure(client);
                assertRepeated(failure);
                assertThat(failure).hasMessageContaining("onnect timed out");
            }
        }
    }

    @Test
    void aConnectionThatIsClosedDuringTheHandshakeIsTriedAgain() throws Exception {
        try (RawServer server = RawServer.of(connection -> connection.in.read());
                TestClient client =
                        Clients.at("https://127.0.0.1:" + server.port()).build()) {
            assertRepeated(failure(client));
            assertThat(server.connections()).isEqualTo(3);
        }
    }

    @Test
    void aConnectionThatIsResetDuringTheHandshakeIsTriedAgain() throws Exception {
        try (RawServer server = RawServer.of(connection -> {
                    connection.in.read();
                    connection.reset();
                });
                TestClient client =
                        Clients.at("https://127.0.0.1:" + server.port()).build()) {
            assertRepeated(failure(client));
        }
    }

    @Test
    void aHandshakeThatStallsIsTriedAgain() throws Exception {
        try (RawServer server = RawServer.of(RawServer.Connection::stall);
                TestClient client = Clients.at("https://127.0.0.1:" + server.port())
                        .options(o -> o.idleTimeout(Duration.ofMillis(100)))
                        .build()) {
            TransportException failure = failure(client);
            assertRepeated(failure);
            assertThat(failure).hasCauseInstanceOf(SocketTimeoutException.class);
        }
    }

    @Test
    void theWaitsBetweenAreTheBackoff() throws Exception {
        VirtualTime time = new VirtualTime();
        try (TestClient client = TestClient.builder()
                .baseUrl("http://127.0.0.1:" + unusedPort())
                .timeSource(time)
                .build()) {
            assertThatThrownBy(() -> client.get("1")).isInstanceOf(TransportException.class);
            assertThat(time.sleeps()).containsExactly(Duration.ofMillis(200), Duration.ofMillis(400));
        }
    }

    /** Sockets that behave as if nobody answered, without depending on the network. */
    private static final class BlackHoleSockets extends SocketFactory {
        @Override
        public Socket createSocket() {
            return new Socket() {
                @Override
                public void connect(SocketAddress address, int timeout) throws IOException {
                    throw new SocketTimeoutException("connect timed out after " + timeout);
                }
            };
        }

        @Override
        public Socket createSocket(String host, int port) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Socket createSocket(String host, int port, InetAddress local, int localPort) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Socket createSocket(InetAddress host, int port) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort) {
            throw new UnsupportedOperationException();
        }
    }
}
