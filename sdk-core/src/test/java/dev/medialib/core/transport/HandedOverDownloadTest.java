package dev.medialib.core.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.medialib.core.client.TestClient;
import dev.medialib.core.content.Download;
import dev.medialib.core.error.CallCancelledException;
import dev.medialib.core.error.DeadlineExceededException;
import dev.medialib.core.error.TransportException;
import dev.medialib.core.error.UnexpectedResponseException;
import dev.medialib.testsupport.RawServer;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How reading a download ends after the call has returned it. */
@Timeout(20)
class HandedOverDownloadTest {
    private static final String HALF = "HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nhalf!";

    private static RawServer sending(String text, boolean stalls) throws Exception {
        return RawServer.of(connection -> {
            connection.read();
            connection.write(text);
            if (stalls) {
                connection.stall();
            }
        });
    }

    @Test
    void theDeadlineOfAnAsynchronousBlockEndsTheReading() throws Exception {
        try (RawServer server = sending(HALF, true);
                TestClient client = TestClient.builder().baseUrl(server.url()).build()) {
            CompletableFuture<byte[]> read = client.withOptions(o -> o.deadline(Duration.ofMillis(500)))
                    .async(c -> c.download("a").readAllBytes(100));
            assertThatThrownBy(() -> read.get(10, TimeUnit.SECONDS))
                    .hasCauseInstanceOf(DeadlineExceededException.class);
        }
    }

    @Test
    void closingTheClientCancelsTheReading() throws Exception {
        CountDownLatch reading = new CountDownLatch(1);
        try (RawServer server = sending(HALF, true);
                TestClient client = Clients.of(server)) {
            Download download = client.download("a");
            CompletableFuture<Void> read = CompletableFuture.runAsync(() -> {
                reading.countDown();
                download.readAllBytes(100);
            });
            reading.await();
            client.close();
            assertThatThrownBy(() -> read.get(10, TimeUnit.SECONDS)).hasCauseInstanceOf(CallCancelledException.class);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {HALF, "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhalf!\r\n"})
    void aDownloadThatIsCutOffIsRetryable(String text) throws Exception {
        try (RawServer server = sending(text, false);
                TestClient client = Clients.of(server)) {
            assertThatThrownBy(() -> client.download("a").readAllBytes(100))
                    .isInstanceOfSatisfying(
                            TransportException.class,
                            e -> assertThat(e.isRetryable()).isTrue());
        }
    }

    @Test
    void aPartIsNotTakenForTheWhole() throws Exception {
        try (RawServer server = sending(
                        "HTTP/1.1 206 Partial Content\r\nContent-Range: bytes 0-3/10\r\nContent-Length: 4\r\n\r\nhalf",
                        true);
                TestClient client = Clients.of(server)) {
            assertThatThrownBy(() -> client.download("a"))
                    .isInstanceOf(UnexpectedResponseException.class)
                    .hasMessageContaining("206");
        }
    }
}
