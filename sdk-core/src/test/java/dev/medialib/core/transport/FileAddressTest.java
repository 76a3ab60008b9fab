package dev.medialib.core.transport;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.medialib.core.auth.Credential;
import dev.medialib.core.call.RequestPreview;
import dev.medialib.core.client.TestClient;
import dev.medialib.core.error.UnexpectedResponseException;
import dev.medialib.testsupport.RawServer;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import okhttp3.tls.HandshakeCertificates;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files whose address comes from data: they may be anywhere, and the credential may not. */
@Timeout(20)
class FileAddressTest {
    private static final String FILE = "HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\nabc";

    private static RawServer serving(String response) throws Exception {
        return RawServer.answering((connection, request) -> connection.write(response));
    }

    /** Another host than the API's. */
    private static RawServer elsewhere(String response) throws Exception {
        return RawServer.answering(
                Tls.serverContext().getServerSocketFactory(), (connection, request) -> connection.write(response));
    }

    private static String redirectTo(String location) {
        return "HTTP/1.1 302 Found\r\nLocation: " + location + "\r\nContent-Length: 0\r\n\r\n";
    }

    private static String urlOf(RawServer tls) {
        return "https://localhost:" + tls.port();
    }

    private static TestClient clientOf(RawServer server) {
        HandshakeCertificates trusted = Tls.client();
        return Clients.at(server.url())
                .credential(Credential.bearer(Clients.SECRET).withKey("X-Key", Clients.SECRET + "-key"))
                .tls(trusted.sslContext(), trusted.trustManager())
                .options(o -> o.header("X-Tenant", "t1"))
                .build();
    }

    @ParameterizedTest
    @ValueSource(strings = {"images/a.png?v=1", "/images/a.png?v=1"})
    void aRelativeAddressIsOneOfTheApi(String address) throws Exception {
        try (RawServer server = serving(FILE);
                TestClient client = clientOf(server)) {
            assertThat(client.file(address).readAllBytes(10)).asString(UTF_8).isEqualTo("abc");
            assertThat(server.requests.get(0)).hasToString("GET /images/a.png?v=1 HTTP/1.1");
            assertThat(server.requests.get(0).headers())
                    .containsEntry("Authorization", "Bearer " + Clients.SECRET)
                    .containsEntry("X-Key", Clients.SECRET + "-key")
                    .containsEntry("X-Tenant", "t1")
                    .containsEntry("Accept", "image/*");
        }
    }

    @Test
    void anotherHostGetsNeitherTheCredentialNorTheCallersHeaders() throws Exception {
        try (RawServer server = serving(FILE);
                RawServer other = elsewhere(FILE);
                TestClient client = clientOf(server)) {
            assertThat(client.file(urlOf(other) + "/a.png").readAllBytes(10)).hasSize(3);
            assertHarmless(other.requests.get(0).headers());
            assertThat(server.requests).isEmpty();
        }
    }

    @Test
    void anotherHostGetsNothingMoreByARedirect() throws Exception {
        try (RawServer other = elsewhere(FILE);
                RawServer server = serving(redirectTo(urlOf(other) + "/a.png"));
                TestClient client = clientOf(server)) {
            assertThat(client.file("a.png").readAllBytes(10)).hasSize(3);
            assertHarmless(other.requests.get(0).headers());
        }
    }

    private static void assertHarmless(Map<String, String> headers) {
        assertThat(headers).containsOnlyKeys("Host", "Connection", "Accept", "Accept-Encoding", "User-Agent");
    }

    @Test
    void thePreviewShowsWhatAnotherHostGets() throws Exception {
        try (RawServer server = serving(FILE);
                TestClient client = clientOf(server)) {
            RequestPreview preview = client.preview(c -> c.file("https://cdn.example.com/a.png"));

            assertThat(preview.headers().names()).containsExactlyInAnyOrder("Accept", "Accept-Encoding", "User-Agent");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://cdn.example.com/a.png",
                "https://user:pw@cdn.example.com/a.png",
                "ftp://cdn.example.com/a"
            })
    void anAddressThatIsNotSafeIsRefused(String address) throws Exception {
        try (RawServer server = serving(FILE);
                TestClient client = clientOf(server)) {
            assertThatThrownBy(() -> client.file(address))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("the address of the file");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://cdn.example.com/a.png",
                "ftp://cdn.example.com/a.png",
                "https://user:pw@cdn.example.com/a.png",
                "http://[",
                "/again"
            })
    void aRedirectThatIsNotSafeIsNotFollowed(String location) throws Exception {
        try (RawServer server = serving(redirectTo(location));
                TestClient client = clientOf(server)) {
            assertThatThrownBy(() -> client.file("a.png"))
                    .isInstanceOf(UnexpectedResponseException.class)
                    .hasMessageContaining("redirect");
            assertThat(server.requests).hasSize(location.equals("/again") ? 6 : 1);
        }
    }

    @Test
    void aRedirectBackFromAnotherHostGetsNothingMore() throws Exception {
        List<String> home = new CopyOnWriteArrayList<>();
        try (RawServer other = RawServer.answering(
                        Tls.serverContext().getServerSocketFactory(),
                        (connection, request) -> connection.write(redirectTo(home.get(0))));
                RawServer server = RawServer.answering((connection, request) -> connection.write(
                        request.line().contains("/private") ? FILE : redirectTo(urlOf(other) + "/a.png")));
                TestClient client = clientOf(server)) {
            home.add(server.url() + "/private");

            assertThat(client.file("a.png").readAllBytes(10)).hasSize(3);
            assertThat(client.file(urlOf(other) + "/b.png").readAllBytes(10)).hasSize(3);
            assertThat(server.requests)
                    .filteredOn(request -> request.line().contains("/private"))
                    .hasSize(2)
                    .allSatisfy(request -> assertHarmless(request.headers()));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Location: /b.png\r\n"})
    void thatAFileIsUnchangedIsNoRedirectToFollow(String location) throws Exception {
        try (RawServer server = serving("HTTP/1.1 304 Not Modified\r\n" + location + "\r\n");
                TestClient client = clientOf(server)) {
            assertThatThrownBy(() -> client.withOptions(o -> o.header("If-None-Match", "\"v1\""))
                            .file("a.png"))
                    .isInstanceOf(UnexpectedResponseException.class)
                    .hasMessageContaining("(304)");
            assertThat(server.requests).hasSize(1);
        }
    }
}
