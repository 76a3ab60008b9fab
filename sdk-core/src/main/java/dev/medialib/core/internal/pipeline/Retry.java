package dev.medialib.core.internal.pipeline;

import dev.medialib.core.error.ApiException;
import dev.medialib.core.error.BodyNotReplayableException;
import dev.medialib.core.error.CallCancelledException;
import dev.medialib.core.error.CallInterruptedException;
import dev.medialib.core.error.MedialibException;
import dev.medialib.core.internal.endpoint.Endpoint.Done;
import dev.medialib.core.internal.pipeline.RetryRules.Again;
import dev.medialib.core.internal.pipeline.RetryRules.Decision;
import dev.medialib.core.internal.pipeline.RetryRules.Situation;
import dev.medialib.core.internal.pipeline.RetryRules.Stop;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Again? When? {@link RetryRules} decides on the outcome. */
final class Retry implements Stage {
    private static final Logger log = LoggerFactory.getLogger("dev.medialib.calls");

    private final RetryBudget budget = new RetryBudget();
    private final TimeSource time;
    private final Runnable evictIdleConnections;

    Retry(TimeSource time, Runnable evictIdleConnections) {
        this.time = time;
        this.evictIdleConnections = evictIdleConnections;
    }

    @Override
    public <O> Outcome<O> run(Exchange<O> exchange, Next next) {
        List<MedialibException> earlier = new ArrayList<>();
        boolean mayHaveArrived = false;
        int freeRounds = 0;
        int attempt = 1;
        while (true) {
            Exchange<O> now = exchange.withAttempt(attempt + freeRounds, mayHaveArrived);
            Outcome<O> outcome = next.run(now);
            if (!(outcome instanceof Outcome.Failed<O> failed)) {
                if (earlier.isEmpty()) {
                    budget.payBack();
                }
                return outcome;
            }
            Outcome<O> doneBefore = doneBefore(now, failed);
            if (doneBefore != null) {
                return doneBefore;
            }
            Decision decision = RetryRules.decide(
                    situation(now, failed.failure(), attempt, freeRounds),
                    exchange.call().options().retryPolicy());
            if (decision instanceof Stop stop) {
                return stopped(now, failed, stop, earlier);
            }
            Again again = (Again) decision;
            Outcome<O> ended = pause(now, failed, again, earlier);
            if (ended != null) {
                return ended;
            }
            earlier.add(failed.error());
            mayHaveArrived |= failed.failure().mayHaveArrived();
            attempt += again.counts() ? 1 : 0;
            freeRounds += again.counts() ? 0 : 1;
        }
    }

    private Situation situation(Exchange<?> exchange, Failure failure, int attempt, int freeRounds) {
        return new Situation(
                exchange.call().idempotency(),
                failure,
                attempt,
                freeRounds,
                exchange.call().bodyGone(),
                exchange.deadline().remaining(),
                budget.left(),
                time.random());
    }

    /** The refusal of a repeated request may say that an earlier attempt did the work. */
    private static <O> @Nullable Outcome<O> doneBefore(Exchange<O> exchange, Outcome.Failed<O> failed) {
        if (!exchange.mayHaveArrived() || !(failed.error() instanceof ApiException refusal)) {
            return null;
        }
        Done<O> done = exchange.call().endpoint().doneBefore(refusal);
        return done == null
                ? null
                : new Outcome.Answered<>(
                        done.value(), refusal.status(), refusal.headers(), refusal.requestId(), refusal.attempts());
    }

    private static <O> Outcome<O> stopped(
            Exchange<O> exchange, Outcome.Failed<O> failed, Stop stop, List<MedialibException> earlier) {
        earlier.forEach(failed.error()::addSuppressed);
        if (stop.bodyGone()) {
            failed.error()
                    .addSuppressed(new BodyNotReplayableException(
                            "not repeated, since the body can be read only once", null, null));
        }
        log.debug("{} not repeated: {}", exchange.call().info().endpoint(), stop.reason());
        return failed;
    }

    /** Waits; an outcome when there is nothing to wait for any more. */
    private <O> @Nullable Outcome<O> pause(
            Exchange<O> exchange, Outcome.Failed<O> failed, Again again, List<MedialibException> earlier) {
        if (failed.failure().isStale()) {
            evictIdleConnections.run();
        }
        if (!budget.take(again.cost())) {
            earlier.forEach(failed.error()::addSuppressed);
            return failed;
        }
        log.debug("{} repeated in {}: {}", exchange.call().info().endpoint(), again.delay(), again.reason());
        Cancellation cancellation = exchange.call().cancellation();
        try {
            if (!again.delay().isZero()) {
                time.sleep(again.delay(), cancellation);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        boolean arrived = failed.failure().mayHaveArrived();
        MedialibException end = null;
        if (cancellation.isCancelled()) {
            end = new CallCancelledException("cancelled", exchange.facts(null, arrived), null);
        } else if (Thread.currentThread().isInterrupted()) {
            end = new CallInterruptedException("interrupted between attempts", exchange.facts(null, arrived), null);
        }
        if (end == null) {
            return null;
        }
        earlier.forEach(end::addSuppressed);
        end.addSuppressed(failed.error());
        return Outcome.failed(Failure.Kind.FINAL, end);
    }
}
