package dev.medialib.core.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.medialib.core.call.MedialibException;
import dev.medialib.core.client.TestClient;
import dev.medialib.core.content.Content;
import dev.medialib.core.content.Progress;
import dev.medialib.core.error.BodyNotReplayableException;
import dev.medialib.core.error.ContentSourceException;
import dev.medialib.core.error.PayloadTooLargeException;
import dev.medialib.core.error.ServerException;
import dev.medialib.core.error.TransportException;
import dev.medialib.testsupport.RawServer;
import dev.medialib.testsupport.VirtualTime;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import okhttp3.tls.HandshakeCertificates;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(20)
class UploadsOverSocketsTest {
    private static final byte[] DATA = new byte[200_000];

    static {
        new Random(1).nextBytes(DATA);
    }

    private final List<Progress> progress = new CopyOnWriteArrayList<>();

    @TempDir
    private Path directory;

    private static RawServer failingFirst(int status) throws IOException {
        AtomicInteger count = new AtomicInteger();
        return RawServer.answering((connection, request) -> {
            if (count.getAndIncrement() == 0) {
                connection.answer(status, "{}");
            } else {
                connection.ok();
            }
        });
    }

    private static InputStream failingAfter(int bytes) {
        return new SequenceInputStream(new ByteArrayInputStream(new byte[bytes]), new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("the disk is gone");
            }

            @Override
            public int read(byte[] into, int offset, int length) throws IOException {
                return read();
            }
        });
    }

    @Test
    void aOneShotStreamIsNeverSentTwiceAndTheErrorSaysWhy() throws Exception {
        try (RawServer server = failingFirst(503);
                TestClient client = Clients.of(server)) {
            Content once = Content.oneShot(new ByteArrayInputStream(DATA));
            ServerException failure =
                    catchThrowableOfType(ServerException.class, () -> client.upload(once, progress::add, true));
            assertThat(failure.getSuppressed()).singleElement().isInstanceOf(BodyNotReplayableException.class);
            assertThat(failure.attempts()).isEqualTo(1);
            assertThat(server.requests).hasSize(1);
            assertThat(server.requests.get(0).body()).isEqualTo(DATA);
            assertThatThrownBy(() -> client.upload(once, progress::add, true))
                    .isInstanceOf(BodyNotReplayableException.class);
            assertThat(server.requests).hasSize(1);
        }
    }

    @Test
    void theBodyIsNotBlamedWhereTheUploadWouldNotHaveBeenRepeatedAnyway() throws Exception {
        try (RawServer server = failingFirst(429);
                TestClient client = Clients.of(server)) {
            MedialibException failure = catchThrowableOfType(
                    MedialibException.class,
                    () -> client.upload(Content.oneShot(new ByteArrayInputStream(DATA)), progress::add, false));
            assertThat(failure.getSuppressed()).isEmpty();
        }
    }

    @Test
    void aOneShotStreamThatWasNotOpenedYetSurvivesAStaleConnection() throws Exception {
        VirtualTime time = new VirtualTime();
        try (RawServer server = RawServer.answering((connection, request) -> connection.ok());
                TestClient client = Clients.at(server.url(), time)) {
            client.get("warm-up");
            server.closeConnections();
            time.pass(Duration.ofSeconds(2));
            client.upload(Content.oneShot(new ByteArrayInputStream(DATA)), progress::add, false);
            assertThat(server.requests.get(1).body()).isEqualTo(DATA);
        }
    }

    @Test
    void aFileIsSentAgainAsAWholeAndProgressStartsAgain() throws Exception {
        Path file = Files.write(directory.resolve("a.jpg"), DATA);
        try (RawServer server = failingFirst(503);
                TestClient client = Clients.of(server)) {
            client.upload(Content.of(file), progress::add, true);
            assertThat(server.requests).hasSize(2).allSatisfy(request -> {
                assertThat(request.body()).isEqualTo(DATA);
                assertThat(request.headers()).containsEntry("Content-Length", "200000");
                assertThat(request.headers()).containsEntry("Content-Type", "image/jpeg");
            });
            for (int attempt = 1; attempt <= 2; attempt++) {
                int number = attempt;
                List<Long> sent = progress.stream()
                        .filter(p -> p.attempt() == number)
                        .map(Progress::sent)
                        .toList();
                assertThat(sent).containsExactly(0L, 65536L, 131072L, 196608L, 200000L);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 199_999, 200_001, 500_000})
    void aFileThatChangesItsSizeBetweenAttemptsIsItsOwnErrorAndNotSentAgain(int size) throws Exception {
        Path file = Files.write(directory.resolve("a.jpg"), DATA);
        try (RawServer server = RawServer.answering((connection, request) -> {
                    Files.write(file, new byte[size]);
                    connection.answer(503, "{}");
                });
                TestClient client = Clients.of(server)) {
            assertThatThrownBy(() -> client.upload(Content.of(file), progress::add, true))
                    .isInstanceOfSatisfying(ContentSourceException.class, e -> {
                        assertThat(e.isRetryable()).isFalse();
                        assertThat(e.getSuppressed()).singleElement().isInstanceOf(ServerException.class);
                    })
                    .hasMessageContaining("200000")
                    .hasMessageContaining(String.valueOf(size));
            assertThat(server.requests)
                    .singleElement()
                    .satisfies(request -> assertThat(request.body()).isEqualTo(DATA));
        }
    }

    @Test
    void anUploadIsNotRetriedAfterBytesWereWritten() throws Exception {
        for (int status : new int[] {500, 502, 503, 504, 408, 429}) {
            try (RawServer server = failingFirst(status);
                    TestClient client = Clients.of(server)) {
                assertThatThrownBy(() -> client.upload(Content.of(DATA), progress::add, false))
                        .isInstanceOfSatisfying(MedialibException.class, e -> {
                            assertThat(e.attempts()).isEqualTo(1);
                            assertThat(e.outcomeUnknown()).isEqualTo(status >= 500 || status == 408);
                        });
                assertThat(server.requests).hasSize(1);
            }
        }
    }

    @Test
    void anUploadWhoseConnectionBreaksMidwayIsNotRetriedUnlessItMayBe() throws Exception {
        RawServer.Script script = connection -> {
            connection.readHead();
            connection.exactly(70_000);
            connection.reset();
        };
        byte[] large = new byte[8_000_000];
        try (RawServer server = RawServer.of(script);
                TestClient client = Clients.of(server)) {
            assertThatThrownBy(() -> client.upload(Content.of(large), progress::add, false))
                    .isInstanceOfSatisfying(
                            TransportException.class,
                            e -> assertThat(e.outcomeUnknown()).isTrue());
            assertThat(server.connections()).isEqualTo(1);
            assertThatThrownBy(() -> client.upload(Content.of(large), progress::add, true))
                    .isInstanceOfSatisfying(
                            TransportException.class,
                            e -> assertThat(e.attempts()).isEqualTo(3));
            assertThat(server.connections()).isEqualTo(4);
        }
    }

    static Stream<Content> contentThatFails() {
        return Stream.of(
                Content.of(() -> new ByteArrayInputStream(DATA), DATA.length + 1),
                Content.of(() -> new ByteArrayInputStream(DATA), DATA.length - 1),
                Content.of(() -> new ByteArrayInputStream(DATA), 0),
                Content.of(() -> new ByteArrayInputStream(new byte[0]), 1),
                Content.of(() -> failingAfter(150_000), DATA.length),
                Content.of(() -> failingAfter(150_000)),
                Content.of(() -> failingAfter(0)),
                Content.of(() -> {
                    throw new IOException("the vault is sealed");
                }),
                Content.oneShot(failingAfter(70_000), DATA.length));
    }

    @ParameterizedTest
    @MethodSource("contentThatFails")
    void contentThatFailsIsItsOwnErrorAndNeverAWholeRequest(Content content) throws Exception {
        try (RawServer server = RawServer.answering((connection, request) -> connection.ok());
                TestClient client = Clients.of(server)) {
            assertThatThrownBy(() -> client.upload(content, progress::add, true))
                    .isInstanceOfSatisfying(ContentSourceException.class, e -> {
                        assertThat(e.attempts()).isEqualTo(1);
                        assertThat(e.outcomeUnknown()).isFalse();
                        assertThat(e.isRetryable()).isFalse();
                    })
                    .hasMessageContaining("PUT files");
            server.closeConnections();
            assertThat(server.requests).isEmpty();
        }
    }

    @Test
    void aMissingFileFailsBeforeAConnectionIsMade() throws Exception {
        try (RawServer server = RawServer.answering((connection, request) -> connection.ok());
                TestClient client = Clients.of(server)) {
            Content missing = Content.of(directory.resolve("missing.png"));
            assertThatThrownBy(() -> client.upload(missing, progress::add, true))
                    .isInstanceOf(ContentSourceException.class);
            assertThat(server.connections()).isZero();
        }
    }

    @Test
    void aStreamOfUnknownLengthIsSentInChunks() throws Exception {
        try (RawServer server = RawServer.answering((connection, request) -> connection.ok());
                TestClient client = Clients.of(server)) {
            client.upload(Content.of(() -> new ByteArrayInputStream(DATA)), progress::add, true);
            assertThat(server.requests.get(0).headers()).containsEntry("Transfer-Encoding", "chunked");
            assertThat(server.requests.get(0).body()).isEqualTo(DATA);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void anEarly413ReachesTheCaller(boolean repeatable) throws Exception {
        byte[] large = new byte[8_000_000];
        try (RawServer server = RawServer.of(connection -> {
                    connection.readHead();
                    connection.exactly(10_000);
                    connection.answer(413, "{\"message\":\"at most 5 MB\"}", "Connection: close");
                    connection.socket.shutdownOutput();
                    while (connection.in.read(new byte[65536]) >= 0) {
                        connection.out.flush();
                    }
                });
                TestClient client = Clients.of(server)) {
            assertThatThrownBy(() -> client.upload(Content.of(large), progress::add, repeatable))
                    .isInstanceOf(PayloadTooLargeException.class)
                    .hasMessageContaining("at most 5 MB");
        }
    }

    @Test
    void anUploadThatTheServerDoesNotReadIsStoppedByTheIdleTimeout() throws Exception {
        try (RawServer server = RawServer.of(RawServer.Connection::stall);
                TestClient client = Clients.of(server)) {
            assertThatThrownBy(() -> client.withOptions(o -> o.idleTimeout(Duration.ofMillis(100)))
                            .upload(Content.of(Arrays.copyOf(DATA, 32_000_000)), progress::add, false))
                    .isInstanceOf(TransportException.class);
        }
    }

    /** Closing a TLS socket waits for its blocked write, which must not happen on the thread of all time limits. */
    @Test
    void anUploadOverTlsThatTheServerDoesNotReadIsStoppedByTheIdleTimeout() throws Exception {
        HandshakeCertificates trust = Tls.client();
        try (RawServer server = new RawServer(Tls.serverContext().getServerSocketFactory(), connection -> {
                    connection.readHead();
                    connection.stall();
                });
                TestClient client = Clients.at("https://127.0.0.1:" + server.port())
                        .tls(trust.sslContext(), trust.trustManager())
                        .build()) {
            TestClient patient = client.withOptions(o -> o.idleTimeout(Duration.ofMillis(100)));
            byte[] large = Arrays.copyOf(DATA, 32_000_000);
            assertThatThrownBy(() -> patient.upload(Content.of(large), progress::add, false))
                    .isInstanceOf(TransportException.class)
                    .hasMessageContaining("timeout");
            assertThatThrownBy(() -> client.withOptions(o ->
                                    o.attemptTimeout(Duration.ofMillis(100)).retries(0))
                            .get("1"))
                    .isInstanceOf(TransportException.class)
                    .hasMessageContaining("attempt timeout");
        }
    }
}
