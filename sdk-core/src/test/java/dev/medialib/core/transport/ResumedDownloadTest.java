package dev.medialib.core.transport;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.medialib.core.client.TestClient;
import dev.medialib.core.content.Download;
import dev.medialib.core.error.CallCancelledException;
import dev.medialib.core.error.CallInterruptedException;
import dev.medialib.core.error.DeadlineExceededException;
import dev.medialib.core.error.TransportException;
import dev.medialib.core.error.UnexpectedResponseException;
import dev.medialib.core.internal.content.BodyCheck;
import dev.medialib.testsupport.RawServer;
import dev.medialib.testsupport.RawServer.Request;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A download goes on where its connection broke, if the server offers ranges. */
@Timeout(20)
class ResumedDownloadTest {
    private static final String FILE = "0123456789";
    private static final String OFFER = "Accept-Ranges: bytes\r\nETag: \"v1\"\r\n";

    /** Sends {@code most} bytes of what is left each time, and closes the connection. */
    private static RawServer breaking(String headers, int most) throws Exception {
        return RawServer.of(connection -> {
            Request request = connection.read();
            String range = request.headers().get("Range");
            int from = range == null ? 0 : Integer.parseInt(range.replaceAll("\\D", ""));
            String status = range == null ? "200 OK" : "206 Partial Content";
            String part = range == null ? "" : "Content-Range: bytes " + from + "-9/10\r\n";
            connection.write("HTTP/1.1 " + status + "\r\n" + headers + part + "Content-Length: " + (10 - from)
                    + "\r\n\r\n" + FILE.substring(from, Math.min(10, from + most)));
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                OFFER,
                "Accept-Ranges: bytes\r\nLast-Modified: Sun, 06 Nov 1994 08:49:37 GMT\r\nDate: Sun, 06 Nov 1994 08:49:39 GMT\r\n",
                "Accept-Ranges: bytes\r\nLast-Modified: Sun Nov  6 08:49:37 1994\r\nDate: Sun Nov  6 08:49:39 1994\r\n"
            })
    void aBrokenDownloadGoesOnWhereItBroke(String offer, @TempDir Path folder) throws Exception {
        try (RawServer server = breaking(offer, 4);
                TestClient client = Clients.of(server)) {
            client.download("a").saveTo(folder.resolve("a"));

            assertThat(folder.resolve("a")).hasContent(FILE);
            assertThat(server.requests)
                    .extracting(r -> r.headers().get("Range"))
                    .containsExactly(null, "bytes=4-", "bytes=8-");
            assertThat(server.requests.get(1).headers().get("If-Range"))
                    .isEqualTo(
                            offer.contains("ETag")
                                    ? "\"v1\""
                                    : offer.replaceAll("(?s).*Last-Modified: (.*?)\r.*", "$1"));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ETag: \"v1\"\r\n",
                "Accept-Ranges: none\r\nETag: \"v1\"\r\n",
                "Accept-Ranges: bytes\r\n",
                "Accept-Ranges: bytes\r\nETag: W/\"v1\"\r\n",
                "Accept-Ranges: bytes\r\nLast-Modified: Sun, 06 Nov 1994 08:49:37 GMT\r\nDate: Sun, 06 Nov 1994 08:49:37 GMT\r\n"
            })
    void withoutAnOfferNothingIsResumed(String headers) throws Exception {
        try (RawServer server = breaking(headers, 4);
                TestClient client = Clients.of(server)) {
            Download download = client.download("a");

            assertThatThrownBy(() -> download.readAllBytes(100)).isInstanceOf(TransportException.class);
            assertThat(server.requests).hasSize(1);
        }
    }

    @Test
    void withoutRetriesNothingIsResumed() throws Exception {
        try (RawServer server = breaking(OFFER, 4);
                TestClient client = Clients.of(server)) {
            Download download = client.withOptions(o -> o.retries(0)).download("a");

            assertThatThrownBy(() -> download.readAllBytes(100)).isInstanceOf(TransportException.class);
            assertThat(server.requests).hasSize(1);
        }
    }

    @Test
    void aServerThatSendsLittleEachTimeIsGivenUp() throws Exception {
        try (RawServer server = breaking(OFFER, 1);
                TestClient client = Clients.of(server)) {
            Download download = client.withOptions(o -> o.retries(3)).download("a");

            assertThatThrownBy(() -> download.readAllBytes(100))
                    .isInstanceOfSatisfying(
                            TransportException.class,
                            e -> assertThat(e.isRetryable()).isTrue());
            assertThat(server.requests).hasSize(4);
        }
    }

    /** The broken request gives its place to the next. */
    @Test
    void aLimitOfOneRequestIsEnoughToResume() throws Exception {
        try (RawServer server = breaking(OFFER, 4);
                TestClient client =
                        Clients.at(server.url()).maxConcurrentRequests(1).build()) {
            assertThat(client.download("a").readAllBytes(100)).asString(UTF_8).isEqualTo(FILE);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "200 OK\r\nContent-Length: 10",
                "206 Partial Content\r\nContent-Range: bytes 5-9/10\r\nContent-Length: 6",
                "206 Partial Content\r\nContent-Range: bytes 4-9/11\r\nContent-Length: 6",
                "206 Partial Content\r\nContent-Length: 6",
                "206 Partial Content\r\nETag: \"v2\"\r\nContent-Range: bytes 4-9/10\r\nContent-Length: 6",
                "206 Partial Content\r\nETag: W/\"v1\"\r\nContent-Range: bytes 4-9/10\r\nContent-Length: 6",
                "206 Partial Content\r\nContent-Range: bytes 4-9/10\r\nContent-Length: 6",
                "206 Partial Content\r\nETag: \"v1\"\r\nContent-Encoding: gzip\r\n"
                        + "Content-Range: bytes 4-9/10\r\nContent-Length: 6"
            })
    void anotherFileIsNotAddedToTheFirst(String second, @TempDir Path folder) throws Exception {
        try (RawServer server = RawServer.of(connection -> {
                    boolean first = connection.read().headers().get("Range") == null;
                    connection.write(
                            first
                                    ? "HTTP/1.1 200 OK\r\n" + OFFER + "Content-Length: 10\r\n\r\n0123"
                                    : "HTTP/1.1 " + second + "\r\n\r\nABCDEFGHIJ");
                });
                TestClient client = Clients.of(server)) {
            Download download = client.download("a");

            assertThatThrownBy(() -> download.saveTo(folder.resolve("a"))).isInstanceOf(TransportException.class);
            assertThat(server.requests).hasSize(2);
            assertThat(folder).isEmptyDirectory();
        }
    }

    @Test
    void theWholeBodyIsChecked(@TempDir Path folder) throws Exception {
        StringBuilder seen = new StringBuilder();
        BodyCheck check = new BodyCheck() {
            @Override
            public void update(byte[] bytes, int offset, int length) {
                seen.append(new String(bytes, offset, length, UTF_8));
            }

            @Override
            public String problem() {
                return "the hash is another";
            }
        };
        try (RawServer server = breaking(OFFER, 4);
                TestClient client = Clients.of(server)) {
            Download download = client.downloadChecked("a", check);

            assertThatThrownBy(() -> download.saveTo(folder.resolve("a")))
                    .isInstanceOfSatisfying(
                            UnexpectedResponseException.class,
                            e -> assertThat(e.call().endpoint()).isEqualTo("test.files.download"))
                    .hasMessageContaining("the hash is another");
            assertThat(seen).hasToString(FILE);
            assertThat(folder).isEmptyDirectory();
        }
    }

    @Test
    void aPartThatTheCallerRequestedIsHandedOver() throws Exception {
        try (RawServer server = breaking(OFFER, 10);
                TestClient client = Clients.of(server)) {
            Download rest =
                    client.withOptions(o -> o.header("Range", "bytes=7-")).download("a");

            assertThat(rest.status()).isEqualTo(206);
            assertThat(rest.headers().first("Content-Range")).isEqualTo("bytes 7-9/10");
            assertThat(rest.readAllBytes(100)).asString(UTF_8).isEqualTo("789");
        }
    }

    @Test
    void filesAreRequestedAsTheyAreStored() throws Exception {
        try (RawServer server = breaking(OFFER, 10);
                TestClient client = Clients.of(server)) {
            client.download("things/{id}.csv", r -> r.path("id", 5)).close();

            assertThat(server.requests.get(0)).hasToString("GET /things/5.csv HTTP/1.1");
            assertThat(server.requests.get(0).headers())
                    .containsEntry("Accept-Encoding", "identity")
                    .containsEntry("Accept", "*/*")
                    .containsEntry("Authorization", "Bearer " + Clients.SECRET);
        }
    }

    @Test
    void aCheckOfAnUnusableResponseIsNeverMade() throws Exception {
        try (RawServer server = RawServer.of(connection -> {
                    connection.read();
                    connection.write("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 6\r\n\r\n<html>");
                });
                TestClient client = Clients.of(server)) {
            assertThatThrownBy(() -> client.file("a.png"))
                    .isInstanceOf(UnexpectedResponseException.class)
                    .hasMessageContaining("HTML");
            assertThat(client.file("a.html").readAllBytes(100)).asString(UTF_8).isEqualTo("<html>");
        }
    }

    /** Sends the first bytes and does not respond to the request for the rest, which {@code asked} is told of. */
    private static RawServer silentAboutTheRest(CountDownLatch asked) throws Exception {
        return RawServer.of(connection -> {
            if (connection.read().headers().containsKey("Range")) {
                asked.countDown();
                connection.stall();
            }
            connection.write("HTTP/1.1 200 OK\r\n" + OFFER + "Content-Length: 10\r\n\r\n0123");
        });
    }

    @Test
    void closingTheDownloadEndsTheRequestForTheRest() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        try (RawServer server = silentAboutTheRest(asked);
                TestClient client = Clients.of(server)) {
            Download download = client.download("a");
            CompletableFuture<Void> read = CompletableFuture.runAsync(() -> download.readAllBytes(100));
            asked.await();
            download.close();

            assertThatThrownBy(() -> read.get(10, TimeUnit.SECONDS)).hasCauseInstanceOf(CallCancelledException.class);
        }
    }

    @Test
    void closingTheClientCancelsTheRequestForTheRest() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        try (RawServer server = silentAboutTheRest(asked);
                TestClient client = Clients.of(server)) {
            Download download = client.download("a");
            CompletableFuture<Void> read = CompletableFuture.runAsync(() -> download.readAllBytes(100));
            asked.await();
            client.close();

            assertThatThrownBy(() -> read.get(10, TimeUnit.SECONDS)).hasCauseInstanceOf(CallCancelledException.class);
        }
    }

    @Test
    void theDeadlineEndsTheRequestForTheRest() throws Exception {
        try (RawServer server = silentAboutTheRest(new CountDownLatch(1));
                TestClient client = TestClient.builder().baseUrl(server.url()).build()) {
            CompletableFuture<byte[]> read = client.withOptions(o -> o.deadline(Duration.ofMillis(800)))
                    .async(c -> c.download("a").readAllBytes(100));

            assertThatThrownBy(() -> read.get(10, TimeUnit.SECONDS))
                    .hasCauseInstanceOf(DeadlineExceededException.class);
        }
    }

    @Test
    void anInterruptEndsTheRequestForTheRest() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        CompletableFuture<Throwable> end = new CompletableFuture<>();
        try (RawServer server = silentAboutTheRest(asked);
                TestClient client = Clients.of(server)) {
            Download download = client.download("a");
            Thread reader = new Thread(() -> end.complete(catchThrowable(() -> download.readAllBytes(100))));
            reader.start();
            asked.await();
            reader.interrupt();

            assertThat(end.get(10, TimeUnit.SECONDS)).isInstanceOf(CallInterruptedException.class);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 3\r\n\r\nabc",
                "202 Accepted\r\nContent-Length: 0\r\n\r\n",
                "204 No Content\r\n\r\n"
            })
    void aResponseWithoutTheStoredBytesIsNoFile(String response, @TempDir Path folder) throws Exception {
        try (RawServer server = RawServer.of(connection -> {
                    connection.read();
                    connection.write("HTTP/1.1 " + response);
                });
                TestClient client = Clients.of(server)) {
            assertThatThrownBy(() -> client.download("a").saveTo(folder.resolve("a")))
                    .isInstanceOf(UnexpectedResponseException.class);
            assertThat(folder).isEmptyDirectory();
        }
    }
}
