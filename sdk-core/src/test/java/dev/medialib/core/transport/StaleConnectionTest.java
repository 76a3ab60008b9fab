package dev.medialib.core.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.medialib.core.call.MedialibException;
import dev.medialib.core.client.TestClient;
import dev.medialib.core.error.TransportException;
import dev.medialib.core.okhttp.OkHttpTransport;
import dev.medialib.testsupport.RawServer;
import dev.medialib.testsupport.VirtualTime;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import okhttp3.ConnectionPool;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.tls.HandshakeCertificates;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A server that closes idle connections is healthy: nobody may notice. */
@Timeout(20)
class StaleConnectionTest {
    private static final int BURST = 20;
    private static final Duration LONG_IDLE = Duration.ofSeconds(2);

    enum Pool {
        OURS(false, false),
        THE_USERS(true, false),
        OURS_OVER_TLS(false, true),
        THE_USERS_OVER_TLS(true, true);

        private final boolean users;
        private final boolean tls;

        Pool(boolean users, boolean tls) {
            this.users = users;
            this.tls = tls;
        }

        TestClient client(RawServer server, VirtualTime time) {
            String url = tls ? "https://127.0.0.1:" + server.port() : server.url();
            HandshakeCertificates trust = Tls.client();
            if (!users) {
                return Clients.at(url)
                        .timeSource(time)
                        .tls(trust.sslContext(), trust.trustManager())
                        .build();
            }
            OkHttpClient okHttp = new OkHttpClient.Builder()
                    .connectionPool(new ConnectionPool(BURST, 5, TimeUnit.MINUTES))
                    .sslSocketFactory(trust.sslSocketFactory(), trust.trustManager())
                    .build();
            return Clients.at(url)
                    .timeSource(time)
                    .transport(OkHttpTransport.of(okHttp))
                    .build();
        }

        RawServer server(RawServer.Handler handler) throws IOException {
            return tls
                    ? RawServer.answering(Tls.serverContext().getServerSocketFactory(), handler)
                    : RawServer.answering(handler);
        }
    }

    /** Bursts of calls that are all under way at the same time, so that each has a connection of its own. */
    private static void bursts(Pool pool, Consumer<TestClient> call) throws Exception {
        VirtualTime time = new VirtualTime();
        CyclicBarrier together = new CyclicBarrier(BURST);
        try (RawServer server = pool.server((connection, request) -> {
                    if (!request.line().contains("alone")) {
                        try {
                            together.await(10, TimeUnit.SECONDS);
                        } catch (java.util.concurrent.BrokenBarrierException
                                | java.util.concurrent.TimeoutException e) {
                            throw new IOException(e);
                        }
                    }
                    connection.ok();
                });
                TestClient client = pool.client(server, time)) {
            for (int round = 1; round <= 2; round++) {
                Clients.together(BURST, () -> {
                    call.accept(client);
                    return null;
                });
                assertThat(server.requests).hasSize(round * BURST);
                server.closeConnections();
                time.pass(LONG_IDLE);
            }
            assertThat(server.troubles).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Pool.class)
    void readsAfterAPauseAreNotLost(Pool pool) throws Exception {
        bursts(pool, client -> client.get("1"));
    }

    @ParameterizedTest
    @EnumSource(Pool.class)
    void postsThatMustNotArriveTwiceAreNotLostAfterAPauseAndArriveOnce(Pool pool) throws Exception {
        bursts(pool, client -> client.create(Map.of("a", 1)));
    }

    @Test
    void theBudgetIsUntouched() throws Exception {
        AtomicInteger busy = new AtomicInteger();
        try (RawServer server = RawServer.answering((connection, request) -> connection.answer(
                        request.line().contains("busy") && busy.getAndIncrement() == 0 ? 503 : 200, "{}"));
                TestClient client = Clients.of(server)) {
            for (int i = 0; i < 45; i++) {
                client.get("1");
                server.closeConnections();
            }
            client.get("busy");
            assertThat(server.requests).hasSize(47);
        }
    }

    @Test
    void callsWithoutRetriesSurviveThemToo() throws Exception {
        VirtualTime time = new VirtualTime();
        try (RawServer server = RawServer.answering((connection, request) -> connection.ok());
                TestClient client = Clients.at(server.url(), time)) {
            TestClient once = client.withOptions(o -> o.retries(0));
            once.get("1");
            server.closeConnections();
            time.pass(LONG_IDLE);
            once.get("2");
            server.closeConnections();
            time.pass(LONG_IDLE);
            once.create(Map.of());
            assertThat(server.requests).hasSize(3);
        }
    }

    @Test
    void aServerThatDropsEveryReusedConnectionIsGivenUpOn() throws Exception {
        CountDownLatch warm = new CountDownLatch(1);
        try (RawServer server = RawServer.of(connection -> {
                    connection.read();
                    if (warm.getCount() > 0) {
                        connection.ok();
                        warm.countDown();
                        connection.read();
                    }
                });
                TestClient client = Clients.of(server)) {
            client.get("warm-up");
            assertThatThrownBy(() -> client.get("1")).isInstanceOfSatisfying(TransportException.class, e -> {
                assertThat(e.attempts()).isEqualTo(3);
                assertThat(e.getSuppressed()).hasSize(2);
                assertThat(e.outcomeUnknown()).isFalse();
            });
            assertThat(server.requests).hasSize(4);
        }
    }

    @Test
    void bytesOutOfTurnOnAnIdleConnectionAreNotTakenForTheAnswerToAPost() throws Exception {
        CountDownLatch answered = new CountDownLatch(1);
        CountDownLatch injected = new CountDownLatch(1);
        VirtualTime time = new VirtualTime();
        try (RawServer server = RawServer.of(connection -> {
                    connection.read();
                    connection.answer(200, "{\"from\":" + connection.number + "}");
                    if (connection.number == 1) {
                        answered.await();
                        connection.answer(200, "{\"from\":\"nowhere\"}");
                        injected.countDown();
                    }
                    connection.read();
                });
                TestClient client = Clients.at(server.url(), time)) {
            client.get("warm-up");
            answered.countDown();
            assertThat(injected.await(5, TimeUnit.SECONDS)).isTrue();
            time.pass(LONG_IDLE);
            assertThat(client.create(Map.of()).get("from").asLong()).isEqualTo(2);
        }
    }

    /** A server that drops every second request on a connection after reading it. */
    private static RawServer dropping() throws IOException {
        return RawServer.of(connection -> {
            connection.read();
            connection.ok();
            connection.read();
        });
    }

    @Test
    void readsSurviveAServerThatDropsEverySecondRequestOfAConnection() throws Exception {
        int calls = 200;
        try (RawServer server = dropping();
                TestClient client = Clients.of(server)) {
            for (int i = 0; i < calls; i++) {
                client.get("1");
            }
            assertThat(server.requests).hasSizeLessThanOrEqualTo(2 * calls);
        }
    }

    @Test
    void withoutRetriesABrokenConnectionIsNotRepeated() throws Exception {
        try (RawServer server = dropping();
                TestClient client = Clients.of(server)) {
            TestClient once = client.withOptions(o -> o.retries(0));
            once.get("1");
            assertThatThrownBy(() -> once.get("2")).isInstanceOf(TransportException.class);
            assertThat(server.requests).hasSize(2);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"503 Busy", "429 Slow", "503 Busy\r\nRetry-After: 0", ""})
    void callsThatAllFailAreHardlyRepeated(String failure) throws Exception {
        int calls = 400;
        try (RawServer server = RawServer.of(connection -> {
                    connection.read();
                    if (!failure.isEmpty()) {
                        connection.write("HTTP/1.1 " + failure + "\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
                    }
                });
                TestClient client = Clients.of(server)) {
            for (int i = 0; i < calls; i++) {
                assertThatThrownBy(() -> client.get("1")).isInstanceOf(MedialibException.class);
            }
            assertThat(server.requests).hasSizeBetween(calls, (int) (1.05 * calls) + 35);
        }
    }

    @Test
    void callsOfManyThreadsThatAllFailAreHardlyRepeated() throws Exception {
        int threads = 16;
        int each = 25;
        try (RawServer server = RawServer.answering((connection, request) -> connection.answer(503, ""));
                TestClient client = Clients.of(server)) {
            Clients.together(threads, () -> {
                for (int i = 0; i < each; i++) {
                    assertThatThrownBy(() -> client.get("1")).isInstanceOf(MedialibException.class);
                }
                return true;
            });
            assertThat(server.requests).hasSizeBetween(threads * each, (int) (1.05 * threads * each) + 35);
        }
    }

    @Test
    void otherConnectionsInAUsersPoolStayOpen() throws Exception {
        ConnectionPool pool = new ConnectionPool(BURST, 5, TimeUnit.MINUTES);
        OkHttpClient okHttp = new OkHttpClient.Builder().connectionPool(pool).build();
        try (RawServer other = RawServer.answering((connection, request) -> connection.ok());
                RawServer server = dropping();
                TestClient client = Clients.over(okHttp, server.url())) {
            okHttp.newCall(new Request.Builder().url(other.url()).build())
                    .execute()
                    .close();
            client.get("1");
            client.get("2");
            assertThat(pool.idleConnectionCount()).isEqualTo(2);
        }
    }

    @Test
    void aServerThatClosesSilentlyIsKnownForItAfterOneRead() throws Exception {
        try (RawServer server = RawServer.answering((connection, request) -> connection.ok());
                TestClient client = TestClient.builder().baseUrl(server.url()).build()) {
            client.get("1");
            server.closeConnections();
            client.get("2");
            for (int i = 0; i < 5; i++) {
                server.closeConnections();
                assertThat(client.create(Map.of()).get("ok").asBoolean()).isTrue();
            }
        }
    }
}
