package dev.medialib.core.internal.pipeline;

import dev.medialib.core.auth.AccessToken;
import dev.medialib.core.auth.Credential;
import dev.medialib.core.call.MedialibException;
import dev.medialib.core.error.CallCancelledException;
import dev.medialib.core.error.CallInterruptedException;
import dev.medialib.core.error.DeadlineExceededException;
import dev.medialib.core.internal.content.Upload;
import dev.medialib.core.internal.endpoint.OutgoingRequest;
import dev.medialib.core.internal.endpoint.RequestBodySource;
import dev.medialib.core.internal.http.HttpTransport;
import dev.medialib.core.internal.http.OneShotBody;
import dev.medialib.core.internal.http.PhaseListener;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeoutException;
import okhttp3.Call;
import okhttp3.Request;
import org.jspecify.annotations.Nullable;

/** Sends one request and reads the head of the response. */
final class TransportStage implements Stage {
    private static final Duration DEFAULT_ATTEMPT_TIMEOUT = Duration.ofSeconds(60);

    private final HttpTransport transport;
    private final CredentialScope scope;
    private final ConcurrencyLimit concurrency;

    TransportStage(HttpTransport transport, CredentialScope scope, int maxConcurrentRequests) {
        this.transport = transport;
        this.scope = scope;
        this.concurrency = new ConcurrencyLimit(maxConcurrentRequests);
    }

    @Override
    public <O> Outcome<O> run(CallContext<O> context) {
        Outcome<O> pointless = pointless(context);
        if (pointless != null) {
            return pointless;
        }
        Runnable leave;
        try {
            leave = enter(context);
        } catch (MedialibException e) {
            return Outcome.failed(FailureCause.Kind.FINAL, e);
        }
        try {
            return send(context, leave);
        } catch (RuntimeException | Error e) {
            leave.run();
            throw e;
        }
    }

    private Runnable enter(CallContext<?> context) {
        try {
            return concurrency.enter(context.deadline(), context.call().cancellation());
        } catch (TimeoutException e) {
            throw new DeadlineExceededException(
                    "the deadline of " + context.deadline().limit()
                            + " passed while the call waited for other requests",
                    context.factsUnsent(),
                    e);
        } catch (CancellationException e) {
            throw new CallCancelledException(
                    "the call was cancelled " + beforeSending(context), context.factsUnsent(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CallInterruptedException(
                    "the thread was interrupted " + beforeSending(context), context.factsUnsent(), e);
        }
    }

    private <O> Outcome<O> send(CallContext<O> context, Runnable leave) {
        PhaseListener phase = transport.newPhaseListener();
        OneShotBody body = body(context);
        Map<String, String> added = context.call().observation().attemptStarted(context.attempt(), phase);
        Call call = transport.client().newCall(request(context, phase, body, added));
        call.addEventListener(phase);
        Attempt attempt = new Attempt(context, call, phase, body, limit(context), leave);
        boolean received = false;
        try {
            RawResponse response = RawResponse.of(context, attempt, attempt.execute());
            received = true;
            return new Outcome.Received<>(response);
        } catch (IOException e) {
            return attempt.failed(e);
        } finally {
            if (!received) {
                attempt.close();
            }
        }
    }

    private static String beforeSending(CallContext<?> context) {
        return context.attempt() > 1 ? "before the next attempt was sent" : "before the request was sent";
    }

    private static <O> @Nullable Outcome<O> pointless(CallContext<O> context) {
        if (context.call().cancellation().isCancelled()) {
            return Outcome.failed(
                    FailureCause.Kind.FINAL,
                    new CallCancelledException(
                            "the call was cancelled " + beforeSending(context), context.factsUnsent(), null));
        }
        if (Thread.currentThread().isInterrupted()) {
            return Outcome.failed(
                    FailureCause.Kind.FINAL,
                    new CallInterruptedException(
                            "the thread was interrupted " + beforeSending(context), context.factsUnsent(), null));
        }
        if (context.deadline().isOver()) {
            return Outcome.failed(
                    FailureCause.Kind.FINAL,
                    new DeadlineExceededException(
                            "the deadline of " + context.deadline().limit() + " has passed",
                            context.factsUnsent(),
                            null));
        }
        return null;
    }

    private static @Nullable OneShotBody body(CallContext<?> context) {
        Upload upload = context.call().upload();
        if (upload != null) {
            return OneShotBody.of(upload, context.attempt());
        }
        return switch (context.call().request().method()) {
            case GET, HEAD -> null;
            case DELETE -> inMemory(context.call().request(), null);
            case POST, PUT, PATCH -> inMemory(context.call().request(), OneShotBody.of(new byte[0]));
        };
    }

    private static @Nullable OneShotBody inMemory(OutgoingRequest request, @Nullable OneShotBody absent) {
        return request.body() instanceof RequestBodySource.InMemory memory ? OneShotBody.of(memory.bytes()) : absent;
    }

    /** @param added the headers that a listener adds; they are set before the credential, so they cannot replace it */
    private Request request(
            CallContext<?> context, PhaseListener phase, @Nullable OneShotBody body, Map<String, String> added) {
        OutgoingRequest outgoing = context.call().request();
        Request.Builder request = new Request.Builder()
                .url(outgoing.url())
                .method(outgoing.method().name(), body)
                .tag(PhaseListener.class, phase)
                .tag(Duration.class, context.call().options().idleTimeout());
        scope.headers(context).forEach(request::header);
        if (scope.isBound(context)) {
            added.forEach(request::header);
        }
        if (outgoing.body() instanceof RequestBodySource.InMemory memory) {
            request.header("Content-Type", memory.mediaType());
        } else if (outgoing.body() instanceof RequestBodySource.Streamed streamed) {
            request.header("Content-Type", streamed.mediaType());
        }
        Credential credential = scope.credential();
        if (scope.covers(context)) {
            credential.keys().forEach(request::header);
        }
        AccessToken token = context.token();
        if (token != null) {
            request.header(credential.headerName(), credential.prefix() + token.value());
        }
        return request.build();
    }

    /** The time for this attempt: its own limit or the rest of the deadline, whichever is less; null for no limit. */
    private static @Nullable Duration limit(CallContext<?> context) {
        Duration given = context.call().options().attemptTimeout();
        Duration own = given != null || context.call().request().isUpload() ? given : DEFAULT_ATTEMPT_TIMEOUT;
        Duration left = context.deadline().remaining();
        Duration less = own == null || (left != null && left.compareTo(own) < 0) ? left : own;
        if (less == null || less.compareTo(Deadline.ENDLESS) > 0) {
            return null;
        }
        // the deadline may have passed since the last check, and zero would mean no limit
        return less.isZero() ? Duration.ofNanos(1) : less;
    }
}
