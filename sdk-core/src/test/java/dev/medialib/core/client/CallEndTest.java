package dev.medialib.core.client;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.medialib.core.auth.Credential;
import dev.medialib.core.call.AttemptResult;
import dev.medialib.core.call.CallInfo;
import dev.medialib.core.call.CallResult;
import dev.medialib.core.content.Content;
import dev.medialib.core.error.CallCancelledException;
import dev.medialib.core.error.ContentSourceException;
import dev.medialib.core.okhttp.OkHttpTransport;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import okhttp3.ConnectionPool;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A call that started ends, once, whatever ends it; and what the code of others throws passes as it is. */
class CallEndTest extends ServedTest {
    private final Recorder recorder = new Recorder();

    /** What an interceptor may throw though its signature does not say so. */
    static Stream<Throwable> thrown() {
        return Stream.of(
                new IllegalStateException("state"),
                new IllegalArgumentException("argument"),
                new UnsupportedOperationException("operation"),
                new AssertionError("assertion"),
                new StackOverflowError("overflow"),
                new ReflectiveOperationException("checked, from Kotlin"));
    }

    @SuppressWarnings("unchecked")
    private static <E extends Throwable> void sneak(Throwable any) throws E {
        throw (E) any;
    }

    private TestClient over(OkHttpClient okHttp) {
        return builder()
                .timeSource(time)
                .transport(OkHttpTransport.of(okHttp))
                .listener(recorder)
                .build();
    }

    private void assertEndedOnceWith(Throwable error) {
        assertThat(recorder.events(CallInfo.class)).hasSize(1);
        assertThat(recorder.events(CallResult.class)).hasSize(1);
        assertThat(recorder.events.get(recorder.events.size() - 1)).isInstanceOf(CallResult.class);
        assertThat(recorder.events(CallResult.class).get(0).error()).isSameAs(error);
    }

    @ParameterizedTest
    @MethodSource("thrown")
    void whatAnInterceptorThrowsPassesAsItIsAndIsNotRetried(Throwable own) {
        OkHttpClient okHttp = new OkHttpClient.Builder()
                .addInterceptor(chain -> {
                    CallEndTest.<RuntimeException>sneak(own);
                    return chain.proceed(chain.request());
                })
                .build();
        try (TestClient observed = over(okHttp)) {
            assertThat(catchThrowable(() -> observed.get("1"))).isSameAs(own);
        }
        assertThat(server.getRequestCount()).isZero();
        assertThat(recorder.events(AttemptResult.class))
                .extracting(AttemptResult::error)
                .containsExactly(own);
        assertEndedOnceWith(own);
    }

    @ParameterizedTest
    @MethodSource("thrown")
    void soDoesWhatANetworkInterceptorThrowsAfterTheResponse(Throwable own) {
        enqueue(200, "{}");
        OkHttpClient okHttp = new OkHttpClient.Builder()
                .addNetworkInterceptor(chain -> {
                    chain.proceed(chain.request()).close();
                    CallEndTest.<RuntimeException>sneak(own);
                    throw new AssertionError();
                })
                .build();
        try (TestClient observed = over(okHttp)) {
            assertThat(catchThrowable(() -> observed.get("1"))).isSameAs(own);
        }
        assertThat(server.getRequestCount()).isEqualTo(1);
        assertThat(recorder.events(AttemptResult.class))
                .extracting(AttemptResult::status)
                .containsExactly(200);
        assertEndedOnceWith(own);
    }

    @Test
    void anInterceptorThatThrowsAwayAnOpenResponseLeavesNoUsableConnection() {
        enqueue(200, "{}");
        ConnectionPool pool = new ConnectionPool();
        Interceptor careless = chain -> {
            chain.proceed(chain.request());
            throw new IllegalStateException("dropped");
        };
        OkHttpClient okHttp = new OkHttpClient.Builder()
                .connectionPool(pool)
                .addInterceptor(careless)
                .build();
        try (TestClient observed = over(okHttp)) {
            assertThatThrownBy(() -> observed.get("1")).hasMessage("dropped");
        }
        Awaitility.await()
                .untilAsserted(() -> assertThat(pool.idleConnectionCount()).isZero());
    }

    @Test
    void anIoExceptionOfAnInterceptorIsTheTransports() {
        IOException own = new IOException("own");
        OkHttpClient okHttp = new OkHttpClient.Builder()
                .addInterceptor(chain -> {
                    throw own;
                })
                .build();
        try (TestClient observed = over(okHttp).withOptions(o -> o.retries(0))) {
            Throwable thrown = catchThrowable(() -> observed.get("1"));
            assertThat(thrown).hasCause(own);
            assertEndedOnceWith(thrown);
        }
    }

    @Test
    void anErrorOfATokenProviderEndsTheCall() {
        AssertionError own = new AssertionError("vault");
        try (TestClient observed = builder()
                .listener(recorder)
                .credential(Credential.bearer(() -> {
                    throw own;
                }))
                .build()) {
            assertThat(catchThrowable(() -> observed.get("1"))).isSameAs(own);
        }
        assertEndedOnceWith(own);
    }

    @Test
    void aCredentialThatIsBoundElsewhereEndsTheCall() {
        try (TestClient observed = builder().listener(recorder).build()) {
            Throwable thrown = catchThrowable(() -> observed.getAt("http://127.0.0.2:1", "1"));
            assertThat(thrown).isInstanceOf(IllegalArgumentException.class);
            assertEndedOnceWith(thrown);
        }
    }

    @Test
    void aFileThatIsMissingEndsTheCallWithoutAnAttempt(@TempDir Path directory) {
        try (TestClient observed = builder().listener(recorder).build()) {
            Content missing = Content.of(directory.resolve("missing.jpg"));
            Throwable thrown = catchThrowable(() -> observed.upload(missing, progress -> {}, false));
            assertThat(thrown).isInstanceOf(ContentSourceException.class);
            assertEndedOnceWith(thrown);
        }
        assertThat(recorder.kinds()).containsExactly("CallInfo", "CallResult");
    }

    @Test
    void aCancelledCallEnds() throws Exception {
        enqueueSilence();
        CountDownLatch ended = new CountDownLatch(1);
        try (TestClient observed = builder()
                .listener(new Recorder() {
                    @Override
                    public void callEnded(CallResult result) {
                        recorder.callEnded(result);
                        ended.countDown();
                    }
                })
                .build()) {
            CompletableFuture<?> call = observed.async(c -> c.get("1"));
            request();
            call.cancel(true);
            assertThat(ended.await(5, SECONDS)).isTrue();
        }
        assertThat(recorder.events(CallResult.class))
                .singleElement()
                .satisfies(result -> assertThat(result.error()).isInstanceOf(CallCancelledException.class));
    }

    @Test
    void anInterruptedCallEnds() {
        try (TestClient observed = builder().listener(recorder).build()) {
            Thread.currentThread().interrupt();
            Throwable thrown = catchThrowable(() -> observed.get("1"));
            assertThat(Thread.interrupted()).isTrue();
            assertEndedOnceWith(thrown);
        }
    }

    @Test
    void aDeadlineThatPassesBetweenAttemptsEndsTheCall() {
        enqueue(503, "", "Retry-After", "30");
        try (TestClient observed = builder()
                .timeSource(time)
                .options(o -> o.deadline(java.time.Duration.ofSeconds(10)))
                .listener(recorder)
                .build()) {
            assertEndedOnceWith(catchThrowable(() -> observed.get("1")));
        }
    }
}
