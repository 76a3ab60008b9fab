package dev.medialib.core.internal.pipeline;

import dev.medialib.core.auth.AccessToken;
import dev.medialib.core.auth.Credential;
import dev.medialib.core.auth.TokenProvider;
import dev.medialib.core.error.ApiException;
import dev.medialib.core.internal.http.TimeLimit;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the token for {@link AuthorizeStage} and lets only one call at a time fetch another. The first call that needs a token
 * fetches it. The others wait for it, or use the old token while it is valid.
 */
final class TokenCache {
    private static final Logger log = LoggerFactory.getLogger("dev.medialib.calls");
    private static final Duration MAX_MARGIN = Duration.ofMinutes(5);
    private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(5);
    private static final Duration PAUSE_AFTER_REJECTION = Duration.ofSeconds(30);

    private final Credential credential;
    private final TimeSource time;
    private final ReentrantLock lock = new ReentrantLock();
    private @Nullable Held held;
    private @Nullable CompletableFuture<AccessToken> flight;
    private @Nullable Rejection rejection;
    private volatile @Nullable Instant renewedAt;

    TokenCache(Credential credential, TimeSource time) {
        this.credential = credential;
        this.time = time;
    }

    /** A login that the server rejected. Another login for every call could lock the account. */
    private record Rejection(Throwable failure, Instant until) {}

    /** @param renewAt the time from which another token is fetched, while this one is still valid until {@code endsAt} */
    private record Held(
            AccessToken token,
            @Nullable Instant renewAt,
            @Nullable Instant endsAt) {

        static Held of(AccessToken token, Instant now) {
            Instant end = token.expiresAt();
            if (end == null) {
                return new Held(token, null, null);
            }
            Duration fifth = Duration.between(now, end).dividedBy(5);
            Duration margin = fifth.compareTo(MAX_MARGIN) > 0 ? MAX_MARGIN : fifth;
            return new Held(token, end.minus(margin), end.minus(margin.dividedBy(10)));
        }

        boolean holds(Instant now) {
            return endsAt == null || now.isBefore(endsAt);
        }

        boolean isDue(Instant now) {
            return renewAt != null && !now.isBefore(renewAt);
        }
    }

    /**
     * A token that is valid now.
     *
     * @throws ExecutionException when the provider failed; its failure is the cause
     * @throws TimeoutException when the deadline passed while this or another call was fetching
     */
    AccessToken get(Deadline deadline, Cancellation cancellation)
            throws InterruptedException, ExecutionException, TimeoutException {
        while (true) {
            try {
                return getOnce(deadline, cancellation);
            } catch (ExecutionException e) {
                if (!(e.getCause() instanceof Abandoned)) {
                    throw e;
                }
            }
            // closing the client ends the fetching call and this one: then nobody takes over
            if (cancellation.isCancelled()) {
                throw new CancellationException();
            }
        }
    }

    /** The call that was fetching has ended: another call fetches the token. */
    private static final class Abandoned extends Exception {
        private static final long serialVersionUID = 1;
    }

    private AccessToken getOnce(Deadline deadline, Cancellation cancellation)
            throws InterruptedException, ExecutionException, TimeoutException {
        CompletableFuture<AccessToken> running;
        boolean mine = false;
        lock.lock();
        try {
            Instant now = time.now();
            boolean holds = held != null && held.holds(now);
            if (held != null && holds && (!held.isDue(now) || flight != null)) {
                return held.token();
            }
            Rejection rejected = rejection;
            if (rejected != null && now.isBefore(rejected.until())) {
                throw new ExecutionException(rejected.failure());
            }
            if (flight == null) {
                flight = new CompletableFuture<>();
                mine = true;
            }
            running = flight;
        } finally {
            lock.unlock();
        }
        return mine ? fetch(running, deadline, cancellation) : await(running, deadline, cancellation);
    }

    /**
     * Forgets a token that the server rejected, unless another has taken its place. A token that replaced a rejected one a
     * moment ago and was never accepted is kept. Otherwise a server that rejects every token would cause a login for each call.
     */
    void refused(AccessToken token) {
        lock.lock();
        try {
            Instant now = time.now();
            Instant renewed = renewedAt;
            boolean justRenewed = renewed != null && now.isBefore(renewed.plus(PAUSE_AFTER_FAILURE));
            if (held != null && held.token().value().equals(token.value()) && !justRenewed) {
                held = null;
                renewedAt = now;
            }
        } finally {
            lock.unlock();
        }
    }

    /** Records that the server accepted a token. */
    void accepted() {
        if (renewedAt != null) {
            renewedAt = null;
        }
    }

    /** Fetches a token. The deadline and the cancellation of the call interrupt the provider. */
    private AccessToken fetch(CompletableFuture<AccessToken> mine, Deadline deadline, Cancellation cancellation)
            throws ExecutionException, InterruptedException, TimeoutException {
        Cancellation ended = new Cancellation(cancellation);
        TimeLimit limit = new TimeLimit(ended::cancel);
        Duration left = deadline.remaining();
        if (left != null) {
            // zero would mean no limit
            limit.timeout(Math.max(1, left.toNanos()), TimeUnit.NANOSECONDS);
        }
        AccessToken fetched = null;
        Exception failure = null;
        limit.enter();
        Cancellation.Registration interrupt = ended.onCancel(Thread.currentThread()::interrupt);
        try {
            fetched = provided();
        } catch (Error e) {
            // a fetch that never completes would block all later calls
            land(mine, null, e);
            throw e;
        } catch (Exception e) {
            failure = e;
        } finally {
            limit.exit();
            interrupt.end();
        }
        boolean abandoned = fetched == null && (ended.isCancelled() || failure instanceof InterruptedException);
        AccessToken usable = land(mine, fetched, abandoned ? new Abandoned() : failure);
        if (ended.isCancelled()) {
            // the interrupt was for the provider and must not affect later code
            Thread.interrupted();
        }
        if (usable != null && !abandoned) {
            return usable;
        }
        if (cancellation.isCancelled()) {
            throw new CancellationException();
        }
        if (ended.isCancelled()) {
            throw new TimeoutException();
        }
        if (failure instanceof InterruptedException interrupted) {
            throw interrupted;
        }
        throw new ExecutionException(failure);
    }

    private AccessToken provided() throws Exception {
        TokenProvider provider = credential.tokens();
        AccessToken fetched = provider == null ? null : provider.fetch();
        if (fetched == null) {
            throw new IllegalStateException("the token provider returned null");
        }
        return fetched;
    }

    /** Completes the fetch. Returns the usable token, which may be the old one after a failure. */
    private @Nullable AccessToken land(
            CompletableFuture<AccessToken> mine, @Nullable AccessToken fetched, @Nullable Throwable failure) {
        lock.lock();
        try {
            flight = null;
            Instant now = time.now();
            rejection = failure instanceof ApiException rejected && isRejection(rejected)
                    ? new Rejection(rejected, now.plus(PAUSE_AFTER_REJECTION))
                    : null;
            if (fetched != null) {
                held = Held.of(fetched, now);
            } else if (held != null && held.holds(now)) {
                log.debug("renewing the token failed; going on with the old one", failure);
                held = new Held(held.token(), now.plus(PAUSE_AFTER_FAILURE), held.endsAt());
            } else {
                held = null;
            }
            AccessToken usable = held == null ? null : held.token();
            if (usable != null) {
                mine.complete(usable);
            } else {
                mine.completeExceptionally(failure == null ? new IllegalStateException("no token") : failure);
            }
            return usable;
        } finally {
            lock.unlock();
        }
    }

    private static boolean isRejection(ApiException error) {
        return error.status() < 500 && error.status() != 408;
    }

    private static AccessToken await(
            CompletableFuture<AccessToken> running, Deadline deadline, Cancellation cancellation)
            throws InterruptedException, ExecutionException, TimeoutException {
        CompletableFuture<AccessToken> waiting = running.copy();
        Duration left = deadline.remaining();
        Cancellation.Registration registration = cancellation.onCancel(() -> waiting.cancel(false));
        try {
            return left == null ? waiting.get() : waiting.get(left.toNanos(), TimeUnit.NANOSECONDS);
        } finally {
            registration.end();
        }
    }
}
