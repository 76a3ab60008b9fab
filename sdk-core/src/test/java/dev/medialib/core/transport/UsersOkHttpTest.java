package dev.medialib.core.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.medialib.core.call.MedialibException;
import dev.medialib.core.client.TestClient;
import dev.medialib.core.content.Download;
import dev.medialib.core.error.CallInterruptedException;
import dev.medialib.core.error.TransportException;
import dev.medialib.testsupport.RawServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import okhttp3.Cache;
import okhttp3.Call;
import okhttp3.ConnectionPool;
import okhttp3.Cookie;
import okhttp3.CookieJar;
import okhttp3.EventListener;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(30)
class UsersOkHttpTest {
    private final ConnectionPool pool = new ConnectionPool(50, 5, TimeUnit.MINUTES);

    @TempDir
    private Path directory;

    private OkHttpClient.Builder users() {
        return new OkHttpClient.Builder().connectionPool(pool);
    }

    @Test
    void itsInterceptorsAndListenersSeeEachAttempt() throws Exception {
        List<String> seen = new CopyOnWriteArrayList<>();
        OkHttpClient okHttp = users().addInterceptor(chain -> {
                    seen.add("application");
                    return chain.proceed(
                            chain.request().newBuilder().header("X-Trace", "1").build());
                })
                .addNetworkInterceptor(chain -> {
                    seen.add("network");
                    return chain.proceed(chain.request());
                })
                .eventListener(new EventListener() {
                    @Override
                    public void callStart(Call call) {
                        seen.add("start");
                    }
                })
                .build();
        AtomicInteger count = new AtomicInteger();
        try (RawServer server = RawServer.answering(
                        (connection, request) -> connection.answer(count.getAndIncrement() == 0 ? 503 : 200, "{}"));
                TestClient client = Clients.over(okHttp, server.url())) {
            client.get("1");
            assertThat(seen).containsExactly("start", "application", "network", "start", "application", "network");
            assertThat(server.requests.get(0).headers()).containsEntry("X-Trace", "1");
        }
    }

    /** It is told of it on the one thread that all time limits of the JVM share. */
    @Test
    void aListenerThatThrowsWhenACallIsStoppedDoesNotEndTheTimeLimits() throws Exception {
        OkHttpClient okHttp = users().eventListener(new EventListener() {
                    @Override
                    public void canceled(Call call) {
                        throw new IllegalStateException("a listener's own trouble");
                    }
                })
                .build();
        try (RawServer server = RawServer.of(RawServer.Connection::stall);
                TestClient client = Clients.over(okHttp, server.url())) {
            TestClient brief = client.withOptions(
                    o -> o.attemptTimeout(Duration.ofMillis(100)).retries(0));
            for (int i = 0; i < 2; i++) {
                assertThatThrownBy(() -> brief.get("1"))
                        .isInstanceOf(TransportException.class)
                        .hasMessageContaining("attempt timeout");
            }
        }
    }

    /** OkHttp waits for its connecting threads, and lets the interrupt of that wait through undeclared. */
    @Test
    void anInterruptWhileConnectingIsACallInterruptedException() throws Exception {
        Thread caller = Thread.currentThread();
        OkHttpClient okHttp = users().eventListener(new EventListener() {
                    @Override
                    public void connectStart(Call call, InetSocketAddress address, Proxy proxy) {
                        caller.interrupt();
                    }
                })
                .build();
        try (RawServer server = RawServer.of(RawServer.Connection::stall);
                TestClient client = Clients.over(okHttp, server.url())) {
            Throwable thrown = catchThrowable(() -> client.get("1"));
            assertThat(Thread.interrupted()).isTrue();
            assertThat(thrown).isInstanceOf(CallInterruptedException.class);
        }
    }

    @Test
    void itIsNotClosedByUs() throws Exception {
        OkHttpClient okHttp = users().cache(new Cache(directory.toFile(), 1000)).build();
        try (RawServer server = RawServer.answering((connection, request) -> connection.ok())) {
            try (TestClient client = Clients.over(okHttp, server.url())) {
                client.get("1");
            }
            assertThat(pool.idleConnectionCount()).isEqualTo(1);
            try (var response = okHttp.newCall(
                            new Request.Builder().url(server.url()).build())
                    .execute()) {
                assertThat(response.isSuccessful()).isTrue();
            }
            assertThat(server.connections()).isEqualTo(1);
            assertThat(okHttp.dispatcher().executorService().isShutdown()).isFalse();
            assertThat(okHttp.cache().isClosed()).isFalse();
            okHttp.dispatcher().executorService().shutdown();
            okHttp.cache().close();
        }
    }

    @Test
    void itsCacheCookiesAndCallTimeoutAreNotUsed() throws Exception {
        List<Cookie> stored = new ArrayList<>();
        CookieJar jar = new CookieJar() {
            @Override
            public void saveFromResponse(HttpUrl url, List<Cookie> cookies) {
                stored.addAll(cookies);
            }

            @Override
            public List<Cookie> loadForRequest(HttpUrl url) {
                return List.of(new Cookie.Builder()
                        .name("session")
                        .value("other")
                        .domain(url.host())
                        .build());
            }
        };
        OkHttpClient okHttp = users().cache(new Cache(directory.toFile(), 1_000_000))
                .cookieJar(jar)
                .callTimeout(Duration.ofMillis(1))
                .build();
        try (RawServer server = RawServer.answering((connection, request) -> {
                    connection.pause(Duration.ofMillis(20));
                    connection.answer(200, "{}", "Cache-Control: max-age=3600", "Set-Cookie: a=b");
                });
                TestClient client = Clients.over(okHttp, server.url())) {
            client.get("1");
            client.get("1");
            assertThat(server.requests)
                    .hasSize(2)
                    .allSatisfy(r -> assertThat(r.headers()).doesNotContainKey("Cookie"));
            assertThat(stored).isEmpty();
        }
        okHttp.cache().close();
    }

    @Test
    void noConnectionIsLeakedWhateverGoesWrong() throws Exception {
        String[] answers = {
            "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}",
            "HTTP/1.1 404 No\r\nContent-Length: 2\r\n\r\n{}",
            "HTTP/1.1 400 No\r\nContent-Length: 200000\r\n\r\n" + "x".repeat(200_000),
            "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello",
            "HTTP/1.1 200 OK\r\nContent-Length: 50\r\n\r\n{",
            "HTTP/1.1 302 Found\r\nLocation: /x\r\nContent-Length: 0\r\n\r\n",
            "HTTP/1.1 204 None\r\n\r\n",
            "HTTP/1.1 503 No\r\nContent-Length: 0\r\n\r\n",
            "HTTP/1.1 200 OK\r\nContent-Length: 20000\r\n\r\n" + " ".repeat(20_000),
            "",
            "HTTP/1.1 999 Odd\r\nContent-Length: 0\r\n\r\n",
            "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 2\r\n\r\nno",
        };
        for (String answer : answers) {
            try (RawServer server = RawServer.of(connection -> {
                        while (connection.read() != null && !answer.isEmpty()) {
                            connection.write(answer);
                            if (answer.contains("Content-Length: 50\r")) {
                                return;
                            }
                        }
                    });
                    TestClient client =
                            Clients.over(users().build(), server.url()).withOptions(o -> o.maxResponseBytes(10_000))) {
                ignoringFailure(() -> client.get("1"));
                ignoringFailure(() -> client.create(Map.of()));
                ignoringFailure(() -> client.where("1"));
                ignoringFailure(() -> client.delete("1"));
                ignoringFailure(() -> client.download("1").close());
                assertNothingIsLeaked();
            }
        }
    }

    @Test
    void aDownloadHoldsItsConnectionUntilItIsClosed() throws Exception {
        try (RawServer server = RawServer.answering((connection, request) -> connection.ok());
                TestClient client = Clients.over(users().build(), server.url())) {
            Download download = client.download("a/b.jpg");
            assertThat(pool.connectionCount() - pool.idleConnectionCount()).isEqualTo(1);
            download.close();
            assertNothingIsLeaked();
        }
    }

    @Test
    void aThousandCallsOnManyThreadsToAFaultyServerAllEndWell() throws Exception {
        Set<Integer> troubled = ConcurrentHashMap.newKeySet();
        try (RawServer server = RawServer.of(connection -> {
                    for (RawServer.Request request = connection.read(); request != null; request = connection.read()) {
                        int id = Integer.parseInt(request.line().replaceAll("\\D*(\\d+) .*", "$1"));
                        // one call in twenty has trouble, once
                        if (id % 20 != 0 || !troubled.add(id)) {
                            connection.ok();
                        } else if (id % 60 == 0) {
                            connection.answer(503, "{}");
                        } else if (id % 40 == 0) {
                            connection.reset();
                            return;
                        } else {
                            connection.write("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{");
                            return;
                        }
                    }
                });
                TestClient client = Clients.over(users().build(), server.url())) {
            AtomicInteger ids = new AtomicInteger();
            AtomicInteger done = new AtomicInteger();
            Clients.together(32, () -> {
                for (int i = 0; i < 32; i++) {
                    String id = String.valueOf(ids.incrementAndGet());
                    assertThat(client.get(id).get("ok").asBoolean()).isTrue();
                    done.incrementAndGet();
                }
                return null;
            });
            assertThat(done).hasValue(1024);
            assertThat(troubled).hasSize(51);
            assertThat(server.requests.size()).isGreaterThanOrEqualTo(1024 + 51);
            assertNothingIsLeaked();
            assertThat(server.troubles).isEmpty();
        }
    }

    private void assertNothingIsLeaked() {
        Awaitility.await()
                .untilAsserted(() -> assertThat(pool.idleConnectionCount()).isEqualTo(pool.connectionCount()));
    }

    /** Runs a call of which only the connection matters. */
    private static void ignoringFailure(Failing call) throws IOException {
        try {
            call.run();
        } catch (MedialibException expected) {
            assertThat(expected.call()).isNotNull();
        }
    }

    private interface Failing {
        void run() throws IOException;
    }
}
