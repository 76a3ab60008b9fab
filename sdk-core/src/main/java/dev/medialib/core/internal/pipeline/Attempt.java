package dev.medialib.core.internal.pipeline;

import dev.medialib.core.call.CallFacts;
import dev.medialib.core.call.MedialibException;
import dev.medialib.core.error.CallCancelledException;
import dev.medialib.core.error.CallInterruptedException;
import dev.medialib.core.error.DeadlineExceededException;
import dev.medialib.core.error.TransportException;
import dev.medialib.core.internal.content.ContentFailure;
import dev.medialib.core.internal.http.ClosedConnectionCheck.ClosedConnectionException;
import dev.medialib.core.internal.http.InterruptWatch;
import dev.medialib.core.internal.http.OneShotBody;
import dev.medialib.core.internal.http.PhaseListener;
import dev.medialib.core.internal.http.TimeLimit;
import dev.medialib.core.internal.pipeline.FailureCause.Kind;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.SocketTimeoutException;
import java.security.cert.CertificateException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLPeerUnverifiedException;
import okhttp3.Call;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/**
 * OkHttp's call of one attempt, which {@link TransportStage} starts, with its limits, its phase and the meaning of its
 * failures.
 */
final class Attempt implements Closeable {
    private final CallContext<?> context;
    private final Call call;
    private final PhaseListener phase;
    private final @Nullable OneShotBody body;
    private final @Nullable Duration limit;
    private final Cancellation.Registration registration;
    private final TimeLimit watch;
    private final InterruptWatch interrupts;
    private final Runnable release;
    private @Nullable Response response;

    /**
     * @param limit the time for the attempt; null for no limit
     * @param release frees the place that the attempt takes among those that may run at the same time
     */
    Attempt(
            CallContext<?> context,
            Call call,
            PhaseListener phase,
            @Nullable OneShotBody body,
            @Nullable Duration limit,
            Runnable release) {
        this.context = context;
        this.call = call;
        this.phase = phase;
        this.body = body;
        this.limit = limit;
        this.release = release;
        this.watch = new TimeLimit(call::cancel);
        this.interrupts = InterruptWatch.start(call::cancel);
        // register first, then check: otherwise a cancellation in between would be lost
        this.registration = context.call().cancellation().onCancel(call::cancel);
        if (limit != null) {
            watch.timeout(limit.toNanos(), TimeUnit.NANOSECONDS);
            watch.enter();
        }
    }

    Response execute() throws IOException {
        try {
            Response received = executeInterruptibly();
            response = received;
            return received;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw (IOException) new InterruptedIOException("the thread was interrupted").initCause(e);
        } catch (RuntimeException | Error e) {
            // an interceptor of the user's client may have thrown away an open response
            cancelAfter(e);
            throw e;
        }
    }

    private void cancelAfter(Throwable thrown) {
        try {
            call.cancel();
        } catch (RuntimeException e) {
            thrown.addSuppressed(e);
        }
    }

    /**
     * Declares an exception that OkHttp, which is written in Kotlin, does not declare: an interrupt of its wait for a
     * connection.
     */
    private Response executeInterruptibly() throws IOException, InterruptedException {
        return call.execute();
    }

    /**
     * Called when the response is returned unread. From then on its time limits are the deadline of the asynchronous block and
     * the idle timeout. A cancellation still stops it.
     */
    void handOver() {
        watch.exit();
        interrupts.close();
        Duration left = context.call().within().remaining();
        if (left != null && left.compareTo(Deadline.ENDLESS) <= 0) {
            watch.timeout(Math.max(1, left.toNanos()), TimeUnit.NANOSECONDS);
            watch.enter();
        }
    }

    /** Reads from a body that was returned unread. The reading thread may differ from the thread that made the call. */
    int read(InputStream in, byte[] buffer, int offset, int length) throws IOException {
        InterruptWatch reading = InterruptWatch.start(call::cancel);
        try {
            return in.read(buffer, offset, length);
        } catch (IOException e) {
            MedialibException error = failed(e).error();
            throw error == null ? e : new IOException(error.getMessage(), error);
        } finally {
            reading.close();
        }
    }

    @Override
    public void close() {
        watch.exit();
        interrupts.close();
        registration.end();
        release.run();
        if (response != null) {
            response.close();
        }
    }

    /** Whether the SDK ended the attempt, not the network. */
    boolean isStopped() {
        return watch.fired()
                || context.call().cancellation().isCancelled()
                || Thread.currentThread().isInterrupted();
    }

    /** Returns the outcome of a call that failed with {@code problem}. */
    <O> Outcome<O> failed(IOException problem) {
        boolean written = phase.written();
        CallFacts facts = context.facts(null, written);
        if (context.call().cancellation().isCancelled()) {
            return Outcome.failed(
                    Kind.FINAL,
                    new CallCancelledException(
                            "the call was cancelled before its response was complete", facts, problem));
        }
        if (watch.fired()) {
            return timedOut(problem, facts);
        }
        ContentFailure own = body == null ? null : body.failure();
        if (own != null && own.isInterruption()) {
            // the exception of a user's stream has cleared the flag
            Thread.currentThread().interrupt();
        }
        if (Thread.currentThread().isInterrupted()) {
            return Outcome.failed(
                    Kind.FINAL,
                    new CallInterruptedException(
                            "the thread was interrupted before the response was complete", facts, problem));
        }
        if (own != null) {
            // the server received less than announced, so it cannot have processed a complete request
            return Outcome.failed(Kind.FINAL, own.toException(context.facts(null, false)));
        }
        Kind kind = kind(problem);
        boolean arrived = kind == Kind.FINAL ? written : FailureCause.of(kind).mayHaveArrived();
        return Outcome.failed(
                kind,
                new TransportException(
                        context.withoutSecrets(describe(problem, kind)),
                        kind == Kind.FINAL ? context.factsLasting(arrived) : context.facts(null, arrived),
                        blanked(problem)));
    }

    /** Messages about malformed responses quote them, and may contain secrets that the server has echoed. */
    private IOException blanked(IOException problem) {
        String text = problem.toString();
        String blanked = context.withoutSecrets(text);
        if (blanked.equals(text)) {
            return problem;
        }
        IOException copy = new IOException(blanked);
        copy.setStackTrace(problem.getStackTrace());
        return copy;
    }

    private <O> Outcome<O> timedOut(IOException problem, CallFacts facts) {
        if (context.deadline().isOver()) {
            return Outcome.failed(
                    Kind.FINAL,
                    new DeadlineExceededException(
                            "the deadline of " + context.deadline().limit() + " has passed", facts, problem));
        }
        Kind kind = !phase.written() ? Kind.NOT_SENT : phase.answered() ? Kind.ANSWER_CUT : Kind.NO_ANSWER;
        return Outcome.failed(
                kind,
                new TransportException(
                        "the server sent no complete response within the attempt timeout of " + limit, facts, problem));
    }

    private Kind kind(IOException problem) {
        if (problem instanceof ClosedConnectionException) {
            return Kind.STALE_UNSENT;
        }
        if (isRefusedByHttp2(problem)) {
            return Kind.NOT_SENT;
        }
        if (isTlsRefusal(problem) || isProxyRefusal(problem)) {
            return Kind.FINAL;
        }
        if (!phase.written()) {
            return Kind.NOT_SENT;
        }
        if (phase.answered()) {
            return Kind.ANSWER_CUT;
        }
        boolean timeout = problem instanceof SocketTimeoutException;
        return phase.reused() && !timeout ? Kind.STALE_SENT : Kind.NO_ANSWER;
    }

    /** HTTP/2 servers that shut down report the requests that they have not processed. OkHttp's types for this are internal. */
    private static boolean isRefusedByHttp2(IOException problem) {
        return problem.getClass().getSimpleName().equals("ConnectionShutdownException")
                || String.valueOf(problem.getMessage()).contains("REFUSED_STREAM");
    }

    /** An untrusted certificate is a permanent failure. A connection that is closed during the handshake may be temporary. */
    private static boolean isTlsRefusal(Throwable problem) {
        if (problem instanceof SSLPeerUnverifiedException) {
            return true;
        }
        for (Throwable cause = problem; cause != null; cause = cause.getCause()) {
            if (cause instanceof CertificateException) {
                return true;
            }
        }
        return problem instanceof SSLException
                && String.valueOf(problem.getMessage()).contains("alert");
    }

    /** OkHttp has no type for a proxy that rejects the login. */
    private static boolean isProxyRefusal(IOException problem) {
        return String.valueOf(problem.getMessage()).contains("authenticate with proxy");
    }

    private String describe(IOException problem, Kind kind) {
        String what =
                problem.getClass().getSimpleName() + (problem.getMessage() == null ? "" : ": " + problem.getMessage());
        return switch (kind) {
            case NOT_SENT ->
                isRefusedByHttp2(problem)
                        ? "the server did not process the request (" + what + ")"
                        : "could not connect (" + what + ")";
            case FINAL ->
                isProxyRefusal(problem)
                        ? "the proxy rejects the login (" + what + ")"
                        : "the server is not trusted (" + what + "); check that its certificate is valid for this host";
            case ANSWER_CUT -> "the response is incomplete (" + what + ")";
            default -> "the connection was lost before the response (" + what + ")";
        };
    }
}
