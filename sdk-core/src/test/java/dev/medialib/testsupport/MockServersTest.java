package dev.medialib.testsupport;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.junit.jupiter.api.Test;

class MockServersTest {

    /** With delayed acknowledgements, 50 responses would take 2.2 s. */
    @Test
    void responsesDoNotWaitForAcknowledgements() throws Exception {
        try (MockWebServer server = MockServers.create()) {
            server.start();
            OkHttpClient client = new OkHttpClient();
            Request request = new Request.Builder().url(server.url("/")).build();
            long start = System.nanoTime();
            for (int i = 0; i < 50; i++) {
                server.enqueue(new MockResponse.Builder()
                        .chunkedBody("x".repeat(5_000), 1_000)
                        .build());
                try (Response response = client.newCall(request).execute()) {
                    assertThat(response.body().string()).hasSize(5_000);
                }
            }
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofMillis(1_500));
        }
    }
}
