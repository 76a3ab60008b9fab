package dev.medialib.testsupport;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.junit.jupiter.api.Test;

class MockServersTest {

    /** With delayed acknowledgements, each response would take 44 ms. The median, since a busy machine delays some. */
    @Test
    void responsesDoNotWaitForAcknowledgements() throws Exception {
        try (MockWebServer server = MockServers.create()) {
            server.start();
            OkHttpClient client = new OkHttpClient();
            Request request = new Request.Builder().url(server.url("/")).build();
            long[] nanos = new long[50];
            for (int i = 0; i < nanos.length; i++) {
                long start = System.nanoTime();
                server.enqueue(new MockResponse.Builder()
                        .chunkedBody("x".repeat(5_000), 1_000)
                        .build());
                try (Response response = client.newCall(request).execute()) {
                    assertThat(response.body().string()).hasSize(5_000);
                }
                nanos[i] = System.nanoTime() - start;
            }
            Arrays.sort(nanos);
            assertThat(Duration.ofNanos(nanos[25])).isLessThan(Duration.ofMillis(30));
        }
    }
}
