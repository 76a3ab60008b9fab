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
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import okhttp3.HttpUrl;

/** Adds the credential if the request is sent to its origin. A rejected token is renewed once. */
final class AuthorizeStage implements Stage {
    private final Stage next;
    private final Credential credential;
    private final CredentialScope scope;
    private final TokenCache tokens;

    AuthorizeStage(Stage next, CredentialScope scope, TimeSource time) {
        this.next = next;
        this.credential = scope.credential();
        this.scope = scope;
        this.tokens = new TokenCache(credential, time);
    }

    @Override
    public <O> Outcome<O> run(CallContext<O> context) {
        HttpUrl url = context.call().request().url();
        if (credential.isNone() || !scope.covers(context)) {
            return next.run(context);
        }
        if (!scope.knows(url)) {
            throw new IllegalArgumentException(
                    "the credential is bound to " + scope.origins() + " and is not sent to " + Origin.of(url));
        }
        if (credential.tokens() == null) {
            return next.run(context);
        }
        CallContext<O> authorized;
        try {
            authorized = context.withToken(token(context, context.factsUnsent()));
        } catch (MedialibException e) {
            return Outcome.failed(FailureCause.Kind.FINAL, e);
        }
        Outcome<O> outcome = noted(next.run(authorized));
        return wantsRenewal(authorized, outcome) ? renewed(authorized, outcome) : outcome;
    }

    private <O> Outcome<O> noted(Outcome<O> outcome) {
        if (outcome instanceof Outcome.Success) {
            tokens.accepted();
        }
        return outcome;
    }

    private <O> Outcome<O> renewed(CallContext<O> context, Outcome<O> first) {
        AccessToken rejected = Objects.requireNonNull(context.token());
        tokens.refused(rejected);
        Outcome<O> second;
        try {
            AccessToken token = token(context, context.facts(null, false));
            second = token.value().equals(rejected.value()) ? first : noted(next.run(context.withToken(token)));
        } catch (MedialibException e) {
            second = Outcome.failed(FailureCause.Kind.FINAL, e);
        }
        return keeping(first, second);
    }

    /** Keeps the rejection of the old token as a suppressed exception. */
    private static <O> Outcome<O> keeping(Outcome<O> first, Outcome<O> second) {
        if (first != second
                && first instanceof Outcome.Failure<O> refusal
                && second instanceof Outcome.Failure<O> failure) {
            failure.error().addSuppressed(refusal.error());
        }
        return second;
    }

    /** A 401 means that nothing was done, so any request with a replayable body can be sent again. */
    private boolean wantsRenewal(CallContext<?> context, Outcome<?> outcome) {
        return outcome instanceof Outcome.Failure<?> failed
                && failed.failure().status() == 401
                && credential.isRefreshable()
                && !context.call().bodyGone();
    }

    /** @param facts the facts for a failure to get a token */
    private AccessToken token(CallContext<?> context, CallFacts facts) {
        try {
            return tokens.get(context.deadline(), context.call().cancellation());
        } catch (ExecutionException e) {
            throw new TokenUnavailableException("the client could not obtain a token", facts, e.getCause());
        } catch (TimeoutException e) {
            throw new DeadlineExceededException(
                    "the deadline of " + context.deadline().limit() + " passed while the call waited for a token",
                    facts,
                    e);
        } catch (CancellationException e) {
            throw new CallCancelledException("the call was cancelled while it waited for a token", facts, e);
        } catch (InterruptedException e) {
            if (context.call().cancellation().isCancelled()) {
                throw new CallCancelledException("the call was cancelled while it waited for a token", facts, e);
            }
            Thread.currentThread().interrupt();
            throw new CallInterruptedException("the thread was interrupted while it waited for a token", facts, e);
        }
    }
}
