package dev.medialib.core.client;

import static org.assertj.core.api.Assertions.assertThat;

import dev.medialib.core.auth.Credential;
import dev.medialib.testsupport.MockServers;
import dev.medialib.testsupport.VirtualTime;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import org.junit.jupiter.api.Test;

class FirstCallTest {

    @Test
    void aCallIsAuthorizedRetriedAndDecoded() throws Exception {
        try (MockWebServer server = MockServers.create()) {
            server.start();
            server.enqueue(new MockResponse.Builder().code(503).build());
            server.enqueue(new MockResponse.Builder().body("{\"id\":\"a/b\"}").build());
            try (TestClient client = TestClient.builder()
                    .baseUrl(server.url("/prefix").toString())
                    .credential(Credential.bearer("t0ken"))
                    .timeSource(new VirtualTime())
                    .build()) {
                assertThat(client.get("a/b").get("id").asString()).isEqualTo("a/b");
                assertThat(server.getRequestCount()).isEqualTo(2);
                assertThat(server.takeRequest().getTarget()).isEqualTo("/prefix/things/a%2Fb");
                assertThat(server.takeRequest().getHeaders().get("Authorization"))
                        .isEqualTo("Bearer t0ken");
            }
        }
    }
}
