package dev.medialib.core.internal.pipeline;

import dev.medialib.core.auth.AccessToken;
import dev.medialib.core.auth.Credential;
import dev.medialib.core.error.CallCancelledException;
import dev.medialib.core.error.CallInterruptedException;
import dev.medialib.core.error.DeadlineExceededException;
import dev.medialib.core.internal.content.Upload;
import dev.medialib.core.internal.endpoint.OutgoingRequest;
import dev.medialib.core.internal.endpoint.RequestBodySource;
import dev.medialib.core.internal.http.ClosedConnectionCheck.MustNotArriveTwice;
import dev.medialib.core.internal.http.OneShotBody;
import dev.medialib.core.internal.http.PhaseListener;
import java.io.IOException;
import java.time.Duration;
import okhttp3.Call;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import org.jspecify.annotations.Nullable;

/** One request out, one response head in. */
final class Transport implements Stage {
    private static final Duration DEFAULT_ATTEMPT_TIMEOUT = Duration.ofSeconds(60);

    private final OkHttpClient client;
    private final Credential credential;

    Transport(OkHttpClient client, Credential credential) {
        this.client = client;
        this.credential = credential;
    }

    @Override
    public <O> Outcome<O> run(Exchange<O> exchange, Next next) {
        Outcome<O> pointless = pointless(exchange);
        if (pointless != null) {
            return pointless;
        }
        PhaseListener phase = new PhaseListener();
        OneShotBody body = body(exchange);
        Call call = client.newCall(request(exchange, phase, body));
        call.addEventListener(phase);
        Attempt attempt = new Attempt(exchange, call, phase, body, limit(exchange));
        boolean received = false;
        try {
            RawResponse response = RawResponse.of(exchange, attempt, attempt.execute());
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

    private static <O> @Nullable Outcome<O> pointless(Exchange<O> exchange) {
        if (exchange.call().cancellation().isCancelled()) {
            return Outcome.failed(
                    Failure.Kind.FINAL, new CallCancelledException("cancelled", exchange.factsUnsent(), null));
        }
        if (Thread.currentThread().isInterrupted()) {
            return Outcome.failed(
                    Failure.Kind.FINAL,
                    new CallInterruptedException("interrupted before it was sent", exchange.factsUnsent(), null));
        }
        if (exchange.deadline().isOver()) {
            return Outcome.failed(
                    Failure.Kind.FINAL,
                    new DeadlineExceededException(
                            "the deadline of " + exchange.deadline().limit() + " is over",
                            exchange.factsUnsent(),
                            null));
        }
        return null;
    }

    private static @Nullable OneShotBody body(Exchange<?> exchange) {
        Upload upload = exchange.call().upload();
        if (upload != null) {
            return OneShotBody.of(upload, exchange.attempt());
        }
        return switch (exchange.call().request().method()) {
            case GET, HEAD -> null;
            case DELETE -> inMemory(exchange.call().request(), null);
            case POST, PUT, PATCH -> inMemory(exchange.call().request(), OneShotBody.of(new byte[0]));
        };
    }

    private static @Nullable OneShotBody inMemory(OutgoingRequest request, @Nullable OneShotBody absent) {
        return request.body() instanceof RequestBodySource.InMemory memory ? OneShotBody.of(memory.bytes()) : absent;
    }

    private Request request(Exchange<?> exchange, PhaseListener phase, @Nullable OneShotBody body) {
        OutgoingRequest outgoing = exchange.call().request();
        Request.Builder request = new Request.Builder()
                .url(outgoing.url())
                .method(outgoing.method().name(), body)
                .tag(PhaseListener.class, phase)
                .tag(Duration.class, exchange.call().options().idleTimeout());
        if (!exchange.call().idempotency().mayRepeat()) {
            request.tag(MustNotArriveTwice.class, new MustNotArriveTwice());
        }
        outgoing.headers().forEach(request::header);
        if (outgoing.body() instanceof RequestBodySource.InMemory memory) {
            request.header("Content-Type", memory.mediaType());
        } else if (outgoing.body() instanceof RequestBodySource.Streamed streamed) {
            request.header("Content-Type", streamed.mediaType());
        }
        if (exchange.call().endpoint().needsCredential()) {
            credential.keys().forEach(request::header);
        }
        AccessToken token = exchange.token();
        if (token != null) {
            request.header(credential.headerName(), credential.prefix() + token.value());
        }
        return request.build();
    }

    /** The time for this attempt: its own limit or the rest of the deadline, whichever is less; null for no limit. */
    private static @Nullable Duration limit(Exchange<?> exchange) {
        Duration given = exchange.call().options().attemptTimeout();
        Duration own = given != null || exchange.call().request().isUpload() ? given : DEFAULT_ATTEMPT_TIMEOUT;
        Duration left = exchange.deadline().remaining();
        Duration less = own == null || (left != null && left.compareTo(own) < 0) ? left : own;
        if (less == null || less.compareTo(Deadline.ENDLESS) > 0) {
            return null;
        }
        // the deadline may have passed since it was last looked at, and zero would mean no limit at all
        return less.isZero() ? Duration.ofNanos(1) : less;
    }
}
