package dev.medialib.core.internal.pipeline;

import dev.medialib.core.auth.AccessToken;
import dev.medialib.core.auth.Credential;
import dev.medialib.core.call.CallFacts;
import dev.medialib.core.call.MedialibException;
import dev.medialib.core.error.CallCancelledException;
import dev.medialib.core.error.CallInterruptedException;
import dev.medialib.core.error.DeadlineExceededException;
import dev.medialib.core.error.TokenUnavailableException;
import dev.medialib.core.internal.endpoint.Origin;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;

/** Which credential, and is this its origin? A refused token is renewed once. */
final class AuthorizeStage implements Stage {
    private final Credential credential;
    private final Set<Origin> origins;
    private final TokenCache tokens;

    AuthorizeStage(Credential credential, Set<Origin> origins, TimeSource time) {
        this.credential = credential;
        this.origins = origins;
        this.tokens = new TokenCache(credential, time);
    }

    @Override
    public <O> Outcome<O> run(CallContext<O> context, Next next) {
        if (credential.isNone() || !context.call().endpoint().needsCredential()) {
            return next.run(context);
        }
        Origin origin = Origin.of(context.call().request().url());
        if (!origins.contains(origin)) {
            throw new IllegalArgumentException(
                    "the credential is bound to " + origins + " and is not sent to " + origin);
        }
        if (credential.tokens() == null) {
            return next.run(context);
        }
        return authorized(context, context.factsUnsent(), authorized -> {
            Outcome<O> outcome = next.run(authorized);
            if (!wantsRenewal(authorized, outcome)) {
                return outcome;
            }
            AccessToken refused = Objects.requireNonNull(authorized.token());
            tokens.refused(refused);
            CallFacts sent = context.facts(null, false);
            return keeping(outcome, authorized(context, sent, renewed -> again(refused, renewed, outcome, next)));
        });
    }

    private static <O> Outcome<O> again(
            AccessToken refused, CallContext<O> renewed, Outcome<O> first, Stage.Next next) {
        if (renewed.token() != null && renewed.token().value().equals(refused.value())) {
            return first;
        }
        return next.run(renewed);
    }

    /** The refusal of the old token stays with what came after it. */
    private static <O> Outcome<O> keeping(Outcome<O> first, Outcome<O> second) {
        if (first != second
                && first instanceof Outcome.Failure<O> refusal
                && second instanceof Outcome.Failure<O> failure) {
            failure.error().addSuppressed(refusal.error());
        }
        return second;
    }

    /** A 401 says that nothing was done, so that any request whose body is still there can be sent again. */
    private boolean wantsRenewal(CallContext<?> context, Outcome<?> outcome) {
        return outcome instanceof Outcome.Failure<?> failed
                && failed.failure().status() == 401
                && credential.isRefreshable()
                && !context.call().bodyGone();
    }

    private interface Authorized<O> {
        Outcome<O> run(CallContext<O> context);
    }

    /** @param unsent the facts for a failure to get a token */
    private <O> Outcome<O> authorized(CallContext<O> context, CallFacts unsent, Authorized<O> action) {
        AccessToken token;
        try {
            token = tokens.get(context.deadline(), context.call().cancellation());
        } catch (ExecutionException e) {
            return failed(new TokenUnavailableException("could not obtain a token", unsent, e.getCause()));
        } catch (TimeoutException e) {
            return failed(new DeadlineExceededException(
                    "the deadline of " + context.deadline().limit() + " passed while waiting for a token", unsent, e));
        } catch (CancellationException e) {
            return failed(new CallCancelledException("cancelled while waiting for a token", unsent, e));
        } catch (InterruptedException e) {
            if (context.call().cancellation().isCancelled()) {
                return failed(new CallCancelledException("cancelled while waiting for a token", unsent, e));
            }
            Thread.currentThread().interrupt();
            return failed(new CallInterruptedException("interrupted while waiting for a token", unsent, e));
        }
        return action.run(context.withToken(token));
    }

    private static <O> Outcome<O> failed(MedialibException error) {
        return Outcome.failed(FailureCause.Kind.FINAL, error);
    }
}
