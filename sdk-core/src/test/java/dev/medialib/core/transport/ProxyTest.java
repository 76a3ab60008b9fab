package dev.medialib.core.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.medialib.core.client.TestClient;
import dev.medialib.core.content.Content;
import dev.medialib.core.error.ApiException;
import dev.medialib.core.error.TransportException;
import dev.medialib.testsupport.MockServers;
import dev.medialib.testsupport.RawServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.util.Map;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import okhttp3.Credentials;
import okhttp3.tls.HandshakeCertificates;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class ProxyTest {
    private static final String LOGIN = Credentials.basic("user", "pa55");
    private static final String CHALLENGE = "Proxy-Authenticate: Basic realm=\"proxy\"";

    private static RawServer askingForLogin() throws IOException {
        return RawServer.answering((connection, request) -> {
            if (LOGIN.equals(request.headers().get("Proxy-Authorization"))) {
                connection.ok();
            } else {
                connection.answer(407, "", CHALLENGE);
            }
        });
    }

    private static TestClient through(RawServer proxy, String password) {
        return Clients.at("http://api.example.test")
                .allowInsecureHttp()
                .proxy(
                        new Proxy(
                                Proxy.Type.HTTP, new InetSocketAddress(InetAddress.getLoopbackAddress(), proxy.port())),
                        "user",
                        password)
                .build();
    }

    @Test
    void cleartextRequestsBringTheLoginAlong() throws Exception {
        try (RawServer proxy = askingForLogin();
                TestClient client = through(proxy, "pa55")) {
            client.get("1");
            client.create(Map.of("a", 1));
            client.upload(Content.oneShot(new ByteArrayInputStream(new byte[5])), p -> {}, false);
            assertThat(proxy.requests).hasSize(3);
            assertThat(proxy.requests.get(0).line()).isEqualTo("GET http://api.example.test/things/1 HTTP/1.1");
        }
    }

    @Test
    void aLoginThatTheProxyRefusesIsAnErrorWithoutThePassword() throws Exception {
        try (RawServer proxy = askingForLogin();
                TestClient client = through(proxy, "wr0ng")) {
            assertThatThrownBy(() -> client.create(Map.of("a", 1)))
                    .isInstanceOfSatisfying(
                            ApiException.class, e -> assertThat(e.status()).isEqualTo(407))
                    .hasMessageNotContaining("wr0ng");
            assertThat(proxy.requests).hasSize(1);
        }
    }

    @Test
    void aRequestWithoutABodyIsSentOnceWithALoginThatTheProxyRejects() throws Exception {
        try (RawServer proxy = askingForLogin();
                TestClient client = through(proxy, "wr0ng")) {
            assertThatThrownBy(() -> client.get("1"))
                    .isInstanceOfSatisfying(
                            ApiException.class, e -> assertThat(e.status()).isEqualTo(407));
            assertThat(proxy.requests).hasSize(1);
        }
    }

    @Test
    void aTunnelIsAskedForWithTheLoginAndTheServerDoesNotSeeIt() throws Exception {
        HandshakeCertificates trust = Tls.client();
        try (MockWebServer proxy = MockServers.create()) {
            proxy.useHttps(Tls.server(Tls.LOCALHOST).sslSocketFactory());
            proxy.start();
            proxy.enqueue(new MockResponse.Builder().inTunnel().build());
            proxy.enqueue(new MockResponse.Builder().body("{\"ok\":true}").build());
            try (TestClient client = Clients.at("https://localhost:444/")
                    .tls(trust.sslContext(), trust.trustManager())
                    .proxy(proxy.getProxyAddress(), "user", "pa55")
                    .build()) {
                client.create(Map.of("a", 1));
            }
            var connect = proxy.takeRequest();
            assertThat(connect.getRequestLine()).startsWith("CONNECT localhost:444");
            assertThat(connect.getHeaders().get("Proxy-Authorization")).isEqualTo(LOGIN);
            assertThat(connect.getHeaders().get("Authorization")).isNull();
            var inside = proxy.takeRequest();
            assertThat(inside.getHeaders().get("Proxy-Authorization")).isNull();
            assertThat(inside.getHeaders().get("Authorization")).isEqualTo("Bearer " + Clients.SECRET);
        }
    }

    @Test
    void aTunnelThatIsRefusedIsAFailureToConnect() throws Exception {
        try (RawServer proxy = RawServer.answering(
                        (connection, request) -> connection.answer(407, "", CHALLENGE, "Connection: close"));
                TestClient client = Clients.at("https://api.example.test")
                        .proxy(
                                new Proxy(
                                        Proxy.Type.HTTP,
                                        new InetSocketAddress(InetAddress.getLoopbackAddress(), proxy.port())),
                                "user",
                                "wr0ng")
                        .build()) {
            assertThatThrownBy(() -> client.create(Map.of("a", 1)))
                    .isInstanceOfSatisfying(TransportException.class, e -> {
                        assertThat(e.outcomeUnknown()).isFalse();
                        assertThat(e.isRetryable()).isFalse();
                        assertThat(e.attempts()).isEqualTo(1);
                    })
                    .hasMessageNotContaining("wr0ng");
        }
    }
}
