package dev.medialib.core.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.medialib.core.auth.AccessToken;
import dev.medialib.core.auth.Credential;
import dev.medialib.core.auth.TokenProvider;
import dev.medialib.core.call.CallFacts;
import dev.medialib.core.client.TestClient;
import dev.medialib.core.content.Content;
import dev.medialib.core.error.AuthenticationException;
import dev.medialib.core.error.CallCancelledException;
import dev.medialib.core.error.DeadlineExceededException;
import dev.medialib.core.error.TokenUnavailableException;
import dev.medialib.core.error.TransportException;
import dev.medialib.core.http.Method;
import dev.medialib.testsupport.RawServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class TokensOverSocketsTest {
    private final AtomicInteger fetches = new AtomicInteger();
    private volatile String accepted = "t1";
    private RawServer server;

    @BeforeEach
    void serve() throws IOException {
        server = RawServer.answering((connection, request) -> {
            if (("Bearer " + accepted).equals(request.headers().get("Authorization"))) {
                connection.ok();
            } else {
                connection.answer(401, "{\"message\":\"no\"}");
            }
        });
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
    }

    private TestClient client(TokenProvider provider) {
        return Clients.at(server.url())
                .credential(Credential.bearer(() -> {
                    fetches.incrementAndGet();
                    return provider.fetch();
                }))
                .build();
    }

    private TestClient counting() {
        return client(() -> AccessToken.of("t" + fetches.get()));
    }

    @Test
    void aRefusedTokenIsRenewedOnceAndTheCallSentAgain() {
        try (TestClient client = counting()) {
            client.get("1");
            accepted = "t2";
            assertThat(client.withResponse(c -> c.get("1")).attempts()).isEqualTo(1);
            client.get("1");
            assertThat(server.requests).hasSize(4);
            assertThat(fetches).hasValue(2);
        }
    }

    @Test
    void aPostThatMustNotArriveTwiceIsSentAgainTooSinceA401SaysThatNothingWasDone() {
        accepted = "t2";
        try (TestClient client = counting()) {
            client.create(Map.of("a", 1));
            assertThat(server.requests).hasSize(2);
        }
    }

    @Test
    void anUploadFromBytesIsSentAgainWithAllOfThem() {
        accepted = "t2";
        try (TestClient client = counting()) {
            client.upload(Content.of("content".getBytes(StandardCharsets.UTF_8)), p -> {}, false);
            assertThat(server.requests)
                    .hasSize(2)
                    .allSatisfy(r -> assertThat(r.body()).asString().isEqualTo("content"));
        }
    }

    @Test
    void anUploadWhoseBodyIsGoneIsNotSentAgain() {
        accepted = "t2";
        try (TestClient client = counting()) {
            Content gone = Content.oneShot(new ByteArrayInputStream(new byte[10]));
            assertThatThrownBy(() -> client.upload(gone, p -> {}, true)).isInstanceOf(AuthenticationException.class);
            assertThat(server.requests).hasSize(1);
            assertThat(fetches).hasValue(1);
        }
    }

    @Test
    void aSecondRefusalIsFinal() {
        accepted = "another";
        try (TestClient client = counting()) {
            AuthenticationException refusal =
                    catchThrowableOfType(AuthenticationException.class, () -> client.get("1"));
            assertThat(server.requests).hasSize(2);
            assertThat(fetches).hasValue(2);
            assertThat(refusal.getSuppressed()).singleElement().isInstanceOf(AuthenticationException.class);
            assertThat(refusal).hasMessageContaining("401: no");
        }
    }

    @Test
    void theSameTokenAgainIsNotSentAgain() {
        accepted = "another";
        try (TestClient client = client(() -> AccessToken.of("t1"))) {
            AuthenticationException refusal =
                    catchThrowableOfType(AuthenticationException.class, () -> client.get("1"));
            assertThat(server.requests).hasSize(1);
            assertThat(fetches).hasValue(2);
            assertThat(refusal.getSuppressed()).isEmpty();
        }
    }

    @Test
    void aFixedTokenIsNotRenewed() {
        try (TestClient client =
                Clients.at(server.url()).credential(Credential.bearer("wrong")).build()) {
            assertThatThrownBy(() -> client.get("1")).isInstanceOf(AuthenticationException.class);
            assertThat(server.requests).hasSize(1);
        }
    }

    @Test
    void fiftyCallsWhoseTokenIsRefusedAtTheSameTimeRenewItOnce() throws Exception {
        try (TestClient client = counting()) {
            client.get("1");
            accepted = "t2";
            Clients.together(50, () -> client.get("1"));
            assertThat(fetches).hasValue(2);
        }
    }

    @Test
    void aProviderThatFailsEndsTheCallWithoutARequest() {
        try (TestClient client = client(() -> {
            throw new IOException("the vault is sealed");
        })) {
            TokenUnavailableException failure =
                    catchThrowableOfType(TokenUnavailableException.class, () -> client.get("1"));
            assertThat(failure).hasRootCauseMessage("the vault is sealed");
            assertThat(failure.attempts()).isZero();
            assertThat(failure.outcomeUnknown()).isFalse();
            assertThat(server.connections()).isZero();
            assertThat(fetches).hasValue(1);
        }
    }

    @Test
    void aMissingTokenIsRetryableIfItsCauseIs() {
        CallFacts login = CallFacts.builder("test.token", Method.POST, "token")
                .repeatable(true)
                .build();
        try (TestClient client = client(() -> {
            throw new TransportException("the login server is down", login, null);
        })) {
            assertThatThrownBy(() -> client.get("1"))
                    .isInstanceOfSatisfying(
                            TokenUnavailableException.class,
                            e -> assertThat(e.isRetryable()).isTrue());
        }
    }

    @Test
    void aRenewalThatFailsKeepsTheRefusalThatAskedForIt() {
        accepted = "another";
        try (TestClient client = client(() -> {
            if (fetches.get() > 1) {
                throw new IOException("the vault is sealed");
            }
            return AccessToken.of("t1");
        })) {
            TokenUnavailableException failure =
                    catchThrowableOfType(TokenUnavailableException.class, () -> client.get("1"));
            assertThat(failure.attempts()).isEqualTo(1);
            assertThat(failure.getSuppressed()).singleElement().isInstanceOf(AuthenticationException.class);
        }
    }

    @Test
    void closingTheClientEndsTheWaitForATokenAndSoDoesTheDeadline() throws Exception {
        CountDownLatch fetching = new CountDownLatch(1);
        CountDownLatch release = new CountDownLatch(1);
        TestClient client = TestClient.builder()
                .baseUrl(server.url())
                .credential(Credential.bearer(() -> {
                    fetching.countDown();
                    release.await();
                    return AccessToken.of("t1");
                }))
                .build();
        CompletableFuture<?> first = client.async(c -> c.get("1"));
        fetching.await();
        assertThatThrownBy(() -> client.withOptions(o -> o.deadline(Duration.ofMillis(30)))
                        .get("2"))
                .isInstanceOf(DeadlineExceededException.class)
                .hasMessageContaining("passed while the call waited for a token");
        Thread[] waiter = new Thread[1];
        CompletableFuture<Throwable> outcome = new CompletableFuture<>();
        waiter[0] = new Thread(() -> {
            try {
                client.get("3");
                outcome.complete(null);
            } catch (RuntimeException e) {
                outcome.complete(e);
            }
        });
        waiter[0].start();
        Awaitility.await().until(() -> waiter[0].getState() == Thread.State.TIMED_WAITING);
        client.close();
        assertThat(outcome.get()).isInstanceOf(CallCancelledException.class);
        assertThatThrownBy(first::get)
                .isInstanceOf(ExecutionException.class)
                .hasCauseInstanceOf(CallCancelledException.class);
        assertThat(server.connections()).isZero();
    }

    @Test
    void theCredentialDoesNotGoToAnotherOrigin() throws Exception {
        try (RawServer elsewhere = RawServer.answering((connection, request) -> connection.ok());
                TestClient client = counting()) {
            for (String other : new String[] {elsewhere.url() + "/", "http://localhost:" + server.port() + "/"}) {
                assertThatThrownBy(() -> client.getAt(other, "1"))
                        .isInstanceOf(IllegalArgumentException.class)
                        .hasMessageContaining("not sent to");
            }
            assertThat(elsewhere.connections()).isZero();
            assertThat(server.connections()).isZero();
            assertThat(fetches).hasValue(0);
        }
    }

    @Test
    void anOpenEndpointGetsNoCredentialAndFetchesNone() throws Exception {
        try (RawServer elsewhere = RawServer.answering((connection, request) -> connection.ok());
                TestClient client = counting()) {
            client.getOpenly(elsewhere.url() + "/", "1");
            assertThat(elsewhere.requests)
                    .singleElement()
                    .satisfies(r -> assertThat(r.headers()).doesNotContainKey("Authorization"));
            assertThat(fetches).hasValue(0);
        }
    }

    @Test
    void aTokenThatTheServerQuotesIsBlankedInTheError() throws Exception {
        try (RawServer chatty = RawServer.answering((connection, request) -> connection.answer(
                        403, "{\"message\":\"" + request.headers().get("Authorization") + " is not enough\"}"));
                TestClient client = Clients.of(chatty)) {
            assertThatThrownBy(() -> client.get("1"))
                    .hasMessageContaining("Bearer ████ is not enough")
                    .hasMessageNotContaining(Clients.SECRET);
        }
    }
}
