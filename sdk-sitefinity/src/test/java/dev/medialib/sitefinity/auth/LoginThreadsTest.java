package dev.medialib.sitefinity.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.medialib.core.content.Content;
import dev.medialib.core.error.ApiException;
import dev.medialib.core.error.AuthenticationException;
import dev.medialib.core.error.CallInterruptedException;
import dev.medialib.core.error.TokenUnavailableException;
import dev.medialib.sitefinity.AgainstFakeSitefinity;
import dev.medialib.sitefinity.SitefinityClient;
import dev.medialib.sitefinity.error.LoginRefusedException;
import dev.medialib.testkit.FakeResponse;
import dev.medialib.testkit.sitefinity.settings.Role;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How often, and on which threads, a client logs in. */
@Timeout(60)
class LoginThreadsTest extends AgainstFakeSitefinity {
    private static final OAuthLogin LOGIN =
            OAuthLogin.password("eve", "correct horse").client("sdk", "client secret");
    private static final OAuthLogin WRONG =
            OAuthLogin.password("eve", "wrong horse").client("sdk", "client secret");

    @BeforeEach
    void accounts() {
        server.addUser("eve", "correct horse", Role.BACKEND);
        server.addOAuthClient("sdk", "client secret");
    }

    private long logins() {
        return server.requests().stream()
                .filter(request -> request.path().endsWith("/token"))
                .count();
    }

    @Test
    void oneThreadIsEnoughForACallAndItsLogin() throws Exception {
        ExecutorService one = Executors.newSingleThreadExecutor();
        try {
            SitefinityClient eve = client(b -> b.login(LOGIN).executor(one));
            List<CompletableFuture<List<String>>> calls = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                calls.add(eve.async(SitefinityClient::entitySets));
            }
            for (CompletableFuture<List<String>> call : calls) {
                assertThat(call.get(20, TimeUnit.SECONDS)).contains("images");
            }
            assertThat(logins()).isEqualTo(1);
        } finally {
            one.shutdownNow();
        }
    }

    @Test
    void oneThreadIsEnoughForUploadsInChunksAndTheirLogin() throws Exception {
        UUID album = server.addLibrary("albums", "Animals");
        server.settings().chunkSize.set(1000);
        ExecutorService one = Executors.newSingleThreadExecutor();
        try {
            SitefinityClient eve = client(b -> b.login(LOGIN).executor(one));
            List<CompletableFuture<UUID>> uploads = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                Content file = Content.of(new byte[3000]).withFileName("cat" + i + ".jpg");
                uploads.add(eve.async(c -> c.images()
                        .upload(
                                file,
                                u -> u.parentId(album)
                                        .chunksFrom(1)
                                        .parallelChunks(4)
                                        .publish(true))
                        .id()));
            }
            for (CompletableFuture<UUID> upload : uploads) {
                assertThat(eve.images().get(upload.get(20, TimeUnit.SECONDS)).totalSize())
                        .isEqualTo(3000);
            }
            assertThat(logins()).isEqualTo(1);
        } finally {
            one.shutdownNow();
        }
    }

    @Test
    void oneConcurrentRequestIsEnoughForManyCallsAndTheirLogin() throws Exception {
        SitefinityClient eve = client(b -> b.login(LOGIN).maxConcurrentRequests(1));
        List<CompletableFuture<List<String>>> calls = new ArrayList<>();
        for (int i = 0; i < 16; i++) {
            calls.add(eve.async(SitefinityClient::entitySets));
        }
        for (CompletableFuture<List<String>> call : calls) {
            assertThat(call.get(20, TimeUnit.SECONDS)).contains("images");
        }
        assertThat(logins()).isEqualTo(1);
    }

    @Test
    void aLoginNeedsNoThreadOfAnExecutor() {
        SitefinityClient eve = client(b -> b.login(LOGIN).executor(task -> {
            throw new AssertionError("no thread is needed");
        }));
        assertThat(eve.entitySets()).contains("images");
    }

    @Test
    void anInterruptEndsALogin() throws Exception {
        server.nextResponses(FakeResponse.normal().after(Duration.ofSeconds(50)));
        SitefinityClient eve = client(b -> b.login(LOGIN));
        CompletableFuture<Throwable> ended = new CompletableFuture<>();
        CompletableFuture<Boolean> interrupted = new CompletableFuture<>();
        Thread caller = new Thread(() -> {
            ended.complete(catchThrowableOfType(RuntimeException.class, eve::entitySets));
            interrupted.complete(Thread.currentThread().isInterrupted());
        });
        caller.start();
        Awaitility.await().until(() -> logins() == 1);
        caller.interrupt();
        assertThat(ended.get(20, TimeUnit.SECONDS)).isInstanceOf(CallInterruptedException.class);
        assertThat(interrupted.get(20, TimeUnit.SECONDS)).isTrue();
        assertThat(eve.entitySets()).contains("images");
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 403, 429})
    void aRejectedLoginIsTriedOnce(int status) {
        server.nextResponses(FakeResponse.of(status, "{}"));
        SitefinityClient eve = client(b -> b.login(LOGIN));
        TokenUnavailableException failure = catchThrowableOfType(TokenUnavailableException.class, eve::entitySets);
        assertThat(failure).hasCauseInstanceOf(LoginRefusedException.class);
        assertThat(logins()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {408, 500, 503})
    void anOutageOfTheTokenEndpointIsNoRejectedLogin(int status) {
        FakeResponse outage = FakeResponse.of(status, "");
        server.nextResponses(outage, outage, outage);
        SitefinityClient eve = client(b -> b.login(LOGIN));
        TokenUnavailableException failure = catchThrowableOfType(TokenUnavailableException.class, eve::entitySets);
        assertThat(failure)
                .cause()
                .isNotInstanceOf(LoginRefusedException.class)
                .isInstanceOfSatisfying(
                        ApiException.class, e -> assertThat(e.status()).isEqualTo(status));
    }

    @Test
    void aServerInTroubleIsTriedAgain() {
        server.nextResponses(FakeResponse.of(503, ""), FakeResponse.of(408, ""));
        SitefinityClient eve = client(b -> b.login(LOGIN));
        assertThat(eve.entitySets()).contains("images");
        assertThat(logins()).isEqualTo(3);
    }

    @Test
    void aRejectedLoginPausesForHalfAMinute() {
        SitefinityClient eve = client(b -> b.login(WRONG));
        for (int i = 0; i < 5; i++) {
            assertThat(catchThrowableOfType(TokenUnavailableException.class, eve::entitySets))
                    .hasCauseInstanceOf(LoginRefusedException.class);
        }
        assertThat(logins()).isEqualTo(1);
        time.pass(Duration.ofSeconds(31));
        assertThat(catchThrowableOfType(TokenUnavailableException.class, eve::entitySets))
                .isNotNull();
        assertThat(logins()).isEqualTo(2);
    }

    @Test
    void aServiceThatRejectsEachTokenCostsNoLoginPerCall() {
        String rejected = "{\"Message\":\"Authorization has been denied for this request.\"}";
        SitefinityClient eve = client(b -> b.login(LOGIN));
        server.nextResponses(
                FakeResponse.normal(),
                FakeResponse.of(401, rejected),
                FakeResponse.normal(),
                FakeResponse.of(401, rejected),
                FakeResponse.of(401, rejected),
                FakeResponse.of(401, rejected));
        for (int i = 0; i < 3; i++) {
            assertThat(catchThrowableOfType(AuthenticationException.class, eve::entitySets))
                    .isNotNull();
        }
        assertThat(logins()).isEqualTo(2);
    }
}
