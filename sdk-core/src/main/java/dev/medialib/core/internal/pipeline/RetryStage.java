package dev.medialib.core.internal.pipeline;

import dev.medialib.core.call.MedialibException;
import dev.medialib.core.call.RetryInfo.Reason;
import dev.medialib.core.error.ApiException;
import dev.medialib.core.error.BodyNotReplayableException;
import dev.medialib.core.error.CallCancelledException;
import dev.medialib.core.error.CallInterruptedException;
import dev.medialib.core.internal.endpoint.Endpoint.Result;
import dev.medialib.core.internal.pipeline.RetryRules.Decision;
import dev.medialib.core.internal.pipeline.RetryRules.Retry;
import dev.medialib.core.internal.pipeline.RetryRules.Situation;
import dev.medialib.core.internal.pipeline.RetryRules.Stop;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Retries failed attempts. {@link RetryRules} decides by the outcome. */
final class RetryStage implements Stage {
    private static final Logger log = LoggerFactory.getLogger("dev.medialib.calls");

    private final Stage next;
    private final RetryBudget budget = new RetryBudget();
    private final TimeSource time;
    private final Runnable distrustIdleConnections;

    RetryStage(Stage next, TimeSource time, Runnable distrustIdleConnections) {
        this.next = next;
        this.time = time;
        this.distrustIdleConnections = distrustIdleConnections;
    }

    @Override
    public <O> Outcome<O> run(CallContext<O> context) {
        List<MedialibException> earlier = new ArrayList<>();
        boolean mayHaveArrived = false;
        int unsentRounds = 0;
        int staleCost = 0;
        int attempt = 1;
        while (true) {
            CallContext<O> now = context.withAttempt(attempt + unsentRounds, mayHaveArrived);
            Outcome<O> outcome = next.run(now);
            if (!(outcome instanceof Outcome.Failure<O> failed)) {
                if (earlier.isEmpty() || staleCost > 0) {
                    budget.payBack(1 + staleCost);
                }
                return outcome;
            }
            Outcome<O> doneBefore = doneBefore(now, failed);
            if (doneBefore != null) {
                return doneBefore;
            }
            Decision decision = RetryRules.decide(
                    situation(now, failed.failure(), attempt, unsentRounds, staleCost > 0),
                    context.call().options().retryPolicy());
            if (decision instanceof Stop stop) {
                return stopped(now, failed, stop, earlier);
            }
            Retry retry = (Retry) decision;
            Outcome<O> ended = pause(now, failed, retry, earlier);
            if (ended != null) {
                return ended;
            }
            earlier.add(failed.error());
            mayHaveArrived |= failed.failure().mayHaveArrived();
            attempt += retry.counts() ? 1 : 0;
            unsentRounds += retry.counts() ? 0 : 1;
            staleCost += retry.counts() && retry.reason() == Reason.STALE_CONNECTION ? retry.cost() : 0;
        }
    }

    private Situation situation(
            CallContext<?> context, FailureCause failure, int attempt, int unsentRounds, boolean repeatedStale) {
        return new Situation(
                context.call().idempotency(),
                failure,
                attempt,
                unsentRounds,
                repeatedStale,
                context.call().bodyGone(),
                context.deadline().remaining(),
                budget.left(),
                time.random());
    }

    /** The error of a retried request may mean that an earlier attempt was successful. */
    private static <O> @Nullable Outcome<O> doneBefore(CallContext<O> context, Outcome.Failure<O> failed) {
        if (!context.mayHaveArrived() || !(failed.error() instanceof ApiException error)) {
            return null;
        }
        Result<O> done = context.call().bound().alreadyDone(error);
        return done == null
                ? null
                : new Outcome.Success<>(
                        done.value(), error.status(), error.headers(), error.requestId(), error.attempts());
    }

    private static <O> Outcome<O> stopped(
            CallContext<O> context, Outcome.Failure<O> failed, Stop stop, List<MedialibException> earlier) {
        earlier.forEach(failed.error()::addSuppressed);
        if (stop.bodyGone()) {
            failed.error()
                    .addSuppressed(new BodyNotReplayableException(
                            "the request is not retried, because its body can be read only once", null, null));
        }
        log.debug("{} not retried: {}", context.call().info().endpoint(), stop.reason());
        return failed;
    }

    /** Waits. Returns an outcome if the call has ended during the wait. */
    private <O> @Nullable Outcome<O> pause(
            CallContext<O> context, Outcome.Failure<O> failed, Retry retry, List<MedialibException> earlier) {
        if (failed.failure().isStale()) {
            distrustIdleConnections.run();
        }
        if (!budget.take(retry.cost())) {
            earlier.forEach(failed.error()::addSuppressed);
            return failed;
        }
        log.debug("{} retried in {}: {}", context.call().info().endpoint(), retry.delay(), retry.reason());
        context.call().observation().retryScheduled(context.attempt(), retry, failed.error());
        Cancellation cancellation = context.call().cancellation();
        try {
            if (!retry.delay().isZero()) {
                time.sleep(retry.delay(), cancellation);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        boolean arrived = failed.failure().mayHaveArrived();
        MedialibException end = null;
        if (cancellation.isCancelled()) {
            end = new CallCancelledException(
                    "the call was cancelled before the next attempt was sent", context.facts(null, arrived), null);
        } else if (Thread.currentThread().isInterrupted()) {
            end = new CallInterruptedException(
                    "the thread was interrupted before the next attempt was sent", context.facts(null, arrived), null);
        }
        if (end == null) {
            return null;
        }
        earlier.forEach(end::addSuppressed);
        end.addSuppressed(failed.error());
        return Outcome.failed(FailureCause.Kind.FINAL, end);
    }
}
