package dev.medialib.core.internal.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.medialib.core.auth.AccessToken;
import dev.medialib.core.auth.Credential;
import dev.medialib.core.auth.TokenProvider;
import dev.medialib.core.call.CallFacts;
import dev.medialib.core.error.ApiError;
import dev.medialib.core.error.ApiException;
import dev.medialib.core.error.UnprocessableException;
import dev.medialib.core.http.Method;
import dev.medialib.testsupport.VirtualTime;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class TokenCacheTest {
    private final VirtualTime time = new VirtualTime();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final AtomicInteger fetches = new AtomicInteger();
    private final List<Thread> waiters = new ArrayList<>();

    @AfterEach
    void stopThreads() {
        threads.shutdownNow();
    }

    private TokenCache cache(TokenProvider provider) {
        return new TokenCache(
                Credential.bearer(() -> {
                    fetches.incrementAndGet();
                    return provider.fetch();
                }),
                time);
    }

    private String get(TokenCache cache) throws Exception {
        return cache.get(Deadline.after(Duration.ofSeconds(10), TimeSource.SYSTEM), new Cancellation())
                .value();
    }

    private AccessToken lasting(String value, Duration life) {
        return AccessToken.of(value, time.now().plus(life));
    }

    /** Submits a call and waits until its thread waits for the flight. */
    private <T> Future<T> waiting(Callable<T> call) throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        Thread[] thread = new Thread[1];
        Future<T> result = threads.submit(() -> {
            thread[0] = Thread.currentThread();
            begun.countDown();
            return call.call();
        });
        begun.await();
        waiters.add(thread[0]);
        Awaitility.await()
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(1))
                .until(() -> thread[0].getState() == Thread.State.TIMED_WAITING
                        || thread[0].getState() == Thread.State.WAITING);
        return result;
    }

    private static void landing(CountDownLatch latch) throws InterruptedException {
        if (!latch.await(10, TimeUnit.SECONDS)) {
            throw new AssertionError("nobody let the flight land");
        }
    }

    @Test
    void fiftyThreadsAtOnceFetchOneToken() throws Exception {
        CountDownLatch release = new CountDownLatch(1);
        TokenCache cache = cache(() -> {
            landing(release);
            return AccessToken.of("t" + fetches.get());
        });
        List<Future<String>> calls = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            calls.add(waiting(() -> get(cache)));
        }
        release.countDown();
        for (Future<String> call : calls) {
            assertThat(call.get()).isEqualTo("t1");
        }
        assertThat(get(cache)).isEqualTo("t1");
        assertThat(fetches).hasValue(1);
    }

    @Test
    void aTokenWithoutAnEndIsKept() throws Exception {
        TokenCache cache = cache(() -> AccessToken.of("forever"));
        get(cache);
        time.pass(Duration.ofDays(10_000));
        assertThat(get(cache)).isEqualTo("forever");
        assertThat(fetches).hasValue(1);
    }

    @Test
    void aTokenIsRenewedInTheLastFifthOfItsLifeButAtMostFiveMinutesAhead() throws Exception {
        TokenCache brief = cache(() -> lasting("brief" + fetches.get(), Duration.ofSeconds(100)));
        assertThat(get(brief)).isEqualTo("brief1");
        time.pass(Duration.ofSeconds(79));
        assertThat(get(brief)).isEqualTo("brief1");
        time.pass(Duration.ofSeconds(1));
        assertThat(get(brief)).isEqualTo("brief2");
        fetches.set(0);
        TokenCache longer = cache(() -> lasting("long" + fetches.get(), Duration.ofHours(10)));
        assertThat(get(longer)).isEqualTo("long1");
        time.pass(Duration.ofHours(10).minus(Duration.ofMinutes(5)).minusMillis(1));
        assertThat(get(longer)).isEqualTo("long1");
        time.pass(Duration.ofMillis(1));
        assertThat(get(longer)).isEqualTo("long2");
    }

    @Test
    void whileOneCallRenewsTheOthersGoOnWithTheOldToken() throws Exception {
        CountDownLatch release = new CountDownLatch(1);
        TokenCache cache = cache(() -> {
            if (fetches.get() == 2) {
                landing(release);
            }
            return lasting("t" + fetches.get(), Duration.ofSeconds(100));
        });
        get(cache);
        time.pass(Duration.ofSeconds(90));
        Future<String> renewing = waiting(() -> get(cache));
        for (int i = 0; i < 10; i++) {
            assertThat(get(cache)).isEqualTo("t1");
        }
        release.countDown();
        assertThat(renewing.get()).isEqualTo("t2");
        assertThat(get(cache)).isEqualTo("t2");
        assertThat(fetches).hasValue(2);
    }

    @Test
    void aRenewalThatFailsKeepsATokenThatHoldsAndIsTriedAgainFiveSecondsLater() throws Exception {
        TokenCache cache = cache(() -> {
            if (fetches.get() > 1) {
                throw new IOException("the vault is sealed");
            }
            return lasting("t1", Duration.ofSeconds(100));
        });
        get(cache);
        time.pass(Duration.ofSeconds(85));
        assertThat(get(cache)).isEqualTo("t1");
        assertThat(get(cache)).isEqualTo("t1");
        assertThat(fetches).hasValue(2);
        time.pass(Duration.ofSeconds(5));
        assertThat(get(cache)).isEqualTo("t1");
        assertThat(fetches).hasValue(3);
        time.pass(Duration.ofSeconds(9));
        assertThatThrownBy(() -> get(cache))
                .isInstanceOf(ExecutionException.class)
                .hasRootCauseMessage("the vault is sealed");
    }

    @Test
    void aFetchThatFailsReachesAllWaitersAndTheNextCallTriesAgain() throws Exception {
        CountDownLatch release = new CountDownLatch(1);
        TokenCache cache = cache(() -> {
            if (fetches.get() == 1) {
                landing(release);
                throw new IOException("the vault is sealed");
            }
            return AccessToken.of("t2");
        });
        List<Future<String>> calls = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            calls.add(waiting(() -> get(cache)));
        }
        release.countDown();
        for (Future<String> call : calls) {
            assertThatThrownBy(call::get).hasRootCauseMessage("the vault is sealed");
        }
        assertThat(fetches).hasValue(1);
        assertThat(get(cache)).isEqualTo("t2");
    }

    @Test
    void aProviderThatBreaksWithAnErrorDoesNotBlockTheCallsAfterIt() throws Exception {
        TokenCache cache = cache(() -> {
            if (fetches.get() == 1) {
                throw new NoClassDefFoundError("com/example/Vault");
            }
            return AccessToken.of("t2");
        });
        assertThatThrownBy(() -> get(cache)).isInstanceOf(NoClassDefFoundError.class);
        assertThat(get(cache)).isEqualTo("t2");
    }

    @Test
    void aProviderThatGivesNullIsAFailure() {
        TokenCache cache = cache(() -> null);
        assertThatThrownBy(() -> get(cache)).hasRootCauseMessage("the token provider returned null");
        assertThatThrownBy(() -> get(cache)).hasRootCauseMessage("the token provider returned null");
        assertThat(fetches).hasValue(2);
    }

    @Test
    void whenTheFetchingCallIsInterruptedAWaiterTakesOver() throws Exception {
        CountDownLatch never = new CountDownLatch(1);
        TokenCache cache = cache(() -> {
            if (fetches.get() == 1) {
                never.await();
            }
            return AccessToken.of("t" + fetches.get());
        });
        Future<String> fetching = waiting(() -> get(cache));
        List<Future<String>> others = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            others.add(waiting(() -> get(cache)));
        }
        waiters.get(0).interrupt();
        assertThatThrownBy(fetching::get).hasCauseInstanceOf(InterruptedException.class);
        for (Future<String> other : others) {
            assertThat(other.get()).isEqualTo("t2");
        }
    }

    @Test
    void waitingForAnothersFetchEndsWithTheDeadlineAndWithACancellation() throws Exception {
        CountDownLatch release = new CountDownLatch(1);
        TokenCache cache = cache(() -> {
            landing(release);
            return AccessToken.of("t1");
        });
        Future<String> fetching = waiting(() -> get(cache));
        Deadline soon = Deadline.after(Duration.ofMillis(20), TimeSource.SYSTEM);
        assertThatThrownBy(() -> cache.get(soon, new Cancellation())).isInstanceOf(TimeoutException.class);
        Cancellation cancellation = new Cancellation();
        Future<AccessToken> waiter = waiting(() -> cache.get(Deadline.after(null, TimeSource.SYSTEM), cancellation));
        cancellation.cancel();
        assertThatThrownBy(waiter::get).hasCauseInstanceOf(CancellationException.class);
        release.countDown();
        assertThat(fetching.get()).isEqualTo("t1");
    }

    @Test
    void aRefusedTokenIsForgottenUnlessAnotherHasTakenItsPlace() throws Exception {
        TokenCache cache = cache(() -> AccessToken.of("t" + fetches.get()));
        get(cache);
        cache.refused(AccessToken.of("t1"));
        assertThat(get(cache)).isEqualTo("t2");
        cache.refused(AccessToken.of("t1"));
        assertThat(get(cache)).isEqualTo("t2");
        assertThat(fetches).hasValue(2);
    }

    @Test
    void aTokenThatIsAlreadyOverIsHandedOutOnceAndAskedForAgain() throws Exception {
        TokenCache cache = cache(() -> lasting("t" + fetches.get(), Duration.ofSeconds(-100)));
        assertThat(get(cache)).isEqualTo("t1");
        assertThat(get(cache)).isEqualTo("t2");
    }

    @Test
    void anEndInTheFarFutureDoesNotOverflow() throws Exception {
        TokenCache cache = cache(() -> AccessToken.of("t1", java.time.Instant.MAX));
        assertThat(get(cache)).isEqualTo("t1");
        assertThat(get(cache)).isEqualTo("t1");
        assertThat(fetches).hasValue(1);
    }

    @Test
    void aProviderThatHangsIsInterruptedWhenTheDeadlinePasses() {
        CountDownLatch never = new CountDownLatch(1);
        TokenCache cache = cache(() -> {
            never.await();
            return AccessToken.of("too late");
        });
        Deadline soon = Deadline.after(Duration.ofMillis(100), TimeSource.SYSTEM);
        assertThatThrownBy(() -> cache.get(soon, new Cancellation())).isInstanceOf(TimeoutException.class);
        assertThat(Thread.currentThread().isInterrupted()).isFalse();
    }

    @Test
    void aProviderThatHangsIsInterruptedWhenItsCallIsCancelledAndTheNextCallFetchesAnew() throws Exception {
        CountDownLatch never = new CountDownLatch(1);
        TokenCache cache = cache(() -> {
            if (fetches.get() == 1) {
                never.await();
            }
            return AccessToken.of("second");
        });
        Cancellation cancellation = new Cancellation();
        Future<AccessToken> first = waiting(() -> cache.get(Deadline.after(null, TimeSource.SYSTEM), cancellation));
        cancellation.cancel();
        assertThatThrownBy(first::get).hasCauseInstanceOf(CancellationException.class);
        assertThat(get(cache)).isEqualTo("second");
    }

    private static UnprocessableException loginRejected() {
        return new UnprocessableException(ApiError.builder(
                        CallFacts.builder("x.token", Method.POST, "token").build(), 400)
                .message("invalid_grant")
                .build());
    }

    @Test
    void aRejectedLoginIsNotTriedAgainByEveryCall() throws Exception {
        TokenCache cache = cache(() -> {
            throw loginRejected();
        });
        for (int i = 0; i < 10; i++) {
            assertThatThrownBy(() -> get(cache))
                    .isInstanceOf(ExecutionException.class)
                    .hasCauseInstanceOf(ApiException.class);
        }
        assertThat(fetches).hasValue(1);
        time.pass(Duration.ofSeconds(30));
        assertThatThrownBy(() -> get(cache)).isInstanceOf(ExecutionException.class);
        assertThat(fetches).hasValue(2);
    }

    @Test
    void aServerThatRejectsEachTokenCostsOneLoginInAWhile() throws Exception {
        TokenCache cache = cache(() -> AccessToken.of("t" + fetches.get()));
        for (int i = 0; i < 10; i++) {
            cache.refused(AccessToken.of(get(cache)));
        }
        assertThat(fetches).hasValue(2);
    }
}
