package dev.medialib.core.internal.pipeline;

import dev.medialib.core.auth.AccessToken;
import dev.medialib.core.call.CallFacts;
import dev.medialib.core.call.CallInfo;
import dev.medialib.core.call.RequestOptions;
import dev.medialib.core.internal.content.Upload;
import dev.medialib.core.internal.endpoint.Endpoint;
import dev.medialib.core.internal.endpoint.Idempotency;
import dev.medialib.core.internal.endpoint.OutgoingRequest;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/**
 * Context of a call in the stages. {@link Call} has the data of the whole call, the rest changes from attempt to attempt.
 * Immutable: a stage passes a changed copy to the next stage.
 *
 * @param attempt the number of the attempt, from 1; 0 outside of any
 * @param mayHaveArrived whether an earlier attempt may have been carried out
 * @param strayed whether a redirect was followed from a host that does not get the credential; no host gets it after that
 * @param token the token of the attempt; null for none
 * @param secrets all secrets that texts must not contain, including the token
 */
record CallContext<O>(
        Call<O> call,
        Deadline deadline,
        int attempt,
        boolean mayHaveArrived,
        boolean strayed,
        @Nullable AccessToken token,
        Secrets secrets) {

    /**
     * One logical call.
     *
     * @param within the time of the block that the call is made in; without a limit outside of any
     * @param upload the upload of the caller's content; null if there is none
     * @param sentRequestId the request id that was sent along; null when none was
     */
    record Call<O>(
            CallObservation observation,
            Endpoint.Bound<O> bound,
            OutgoingRequest request,
            Idempotency idempotency,
            RequestOptions options,
            Cancellation cancellation,
            Deadline within,
            boolean preview,
            @Nullable Upload upload,
            @Nullable String sentRequestId) {

        Endpoint<?, O> endpoint() {
            return bound.endpoint();
        }

        Call<O> with(OutgoingRequest other) {
            return new Call<>(
                    observation,
                    bound,
                    other,
                    idempotency,
                    options,
                    cancellation,
                    within,
                    preview,
                    upload,
                    sentRequestId);
        }

        CallInfo info() {
            return observation.info();
        }

        /** Whether the body was already read and cannot be read again. */
        boolean bodyGone() {
            return upload != null && upload.opened() && !upload.content().isReplayable();
        }
    }

    /** The same request at the address that a redirect names; see {@link #strayed}. */
    CallContext<O> redirected(HttpUrl url, boolean fromElsewhere) {
        OutgoingRequest request = call.request();
        OutgoingRequest there = new OutgoingRequest(request.method(), url, request.headers(), request.body());
        return new CallContext<>(call.with(there), deadline, attempt, mayHaveArrived, fromElsewhere, token, secrets);
    }

    CallContext<O> withDeadline(Deadline changed) {
        return new CallContext<>(call, changed, attempt, mayHaveArrived, strayed, token, secrets);
    }

    CallContext<O> withAttempt(int number, boolean earlierMayHaveArrived) {
        return new CallContext<>(call, deadline, number, earlierMayHaveArrived, strayed, token, secrets);
    }

    CallContext<O> withToken(AccessToken changed) {
        return new CallContext<>(
                call, deadline, attempt, mayHaveArrived, strayed, changed, secrets.andCredential(changed.value()));
    }

    /** The facts for an exception. {@code arrived}: whether this attempt may have been carried out. */
    CallFacts facts(@Nullable String receivedRequestId, boolean arrived) {
        return facts(receivedRequestId, arrived, true);
    }

    /** The facts for an exception about a permanent failure, such as a certificate that is not trusted. */
    CallFacts factsLasting(boolean arrived) {
        return facts(null, arrived, false);
    }

    private CallFacts facts(@Nullable String receivedRequestId, boolean arrived, boolean passes) {
        boolean unknown = mayHaveArrived || arrived;
        boolean changes = call.idempotency() != Idempotency.READ;
        CallInfo info = call.info();
        return CallFacts.builder(info.endpoint(), info.method(), info.pathTemplate())
                .requestId(receivedRequestId == null ? call.sentRequestId() : receivedRequestId)
                .attempts(attempt)
                .outcomeUnknown(unknown && changes)
                .repeatable(passes && (!unknown || call.idempotency().mayRepeat()))
                .build();
    }

    /** The facts for an exception about an attempt that was not sent and therefore does not count. */
    CallFacts factsUnsent() {
        return withAttempt(attempt - 1, mayHaveArrived).facts(null, false);
    }

    /** Masks all secrets in a text for an exception or a log, because some servers quote the request. */
    String withoutSecrets(String text) {
        return secrets.blankedIn(text);
    }
}
