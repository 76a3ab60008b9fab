package dev.medialib.core.internal.pipeline;

import dev.medialib.core.error.UnexpectedResponseException;
import dev.medialib.core.internal.endpoint.Origin;
import okhttp3.HttpUrl;

/** Follows redirects of files. Redirects of an API are not followed, because they mean that the base URL is wrong. */
final class FollowRedirectsStage implements Stage {
    private static final int MAX = 5;

    private final Stage next;
    private final CredentialScope scope;

    FollowRedirectsStage(Stage next, CredentialScope scope) {
        this.next = next;
        this.scope = scope;
    }

    @Override
    public <O> Outcome<O> run(CallContext<O> context) {
        if (context.call().endpoint().anywhere()
                && !scope.reaches(context.call().request().url())) {
            throw new IllegalArgumentException("the address of the file must be https on another host than the API's");
        }
        CallContext<O> hop = context;
        Outcome<O> outcome = next.run(hop);
        int hops = 0;
        while (outcome instanceof Outcome.Redirected<O> redirected) {
            HttpUrl target = redirected.target();
            if (++hops > MAX) {
                return unusable(hop, redirected, "the server sent more than " + MAX + " redirects");
            }
            if (target == null || !scope.reaches(target) || Origin.hasUser(target)) {
                return unusable(
                        hop,
                        redirected,
                        "the Location header of the redirect must be an https URL without a user name");
            }
            hop = hop.redirected(target, !scope.isBound(hop));
            outcome = next.run(hop);
        }
        return outcome;
    }

    private static <O> Outcome<O> unusable(CallContext<O> context, Outcome.Redirected<O> redirected, String message) {
        return Outcome.failed(
                FailureCause.Kind.FINAL,
                new UnexpectedResponseException(
                        message,
                        context.facts(redirected.requestId(), true),
                        redirected.status(),
                        redirected.headers(),
                        "",
                        null));
    }
}
