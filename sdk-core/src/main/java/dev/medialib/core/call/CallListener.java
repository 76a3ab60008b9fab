package dev.medialib.core.call;

/**
 * A listener for the calls of a client, for metrics and tracing. It returns an observer for each call, so that a listener keeps
 * what belongs to one call in that observer, and needs neither a map nor a thread-local:
 *
 * <pre>{@code
 * CallListener tracing = call -> {
 *     Span span = tracer.start(call.endpoint());
 *     return new CallObserver() {
 *         public AttemptObserver attemptStarted(AttemptInfo attempt) {
 *             Span child = span.child(call.method() + " " + call.pathTemplate());
 *             attempt.header("traceparent", child.traceparent());
 *             return result -> child.end(result.status(), result.error());
 *         }
 *
 *         public void callEnded(CallResult result) {
 *             span.end(result.error());
 *         }
 *     };
 * };
 * }</pre>
 *
 * <p>A call is one logical operation, with as many requests as it takes. It starts when its request has been built: arguments that
 * are rejected before, and {@linkplain dev.medialib.core.MedialibClient#preview previews}, are no calls.
 *
 * <p>All events of a call come one after another on the thread that makes the call. Under {@link dev.medialib.core.MedialibClient#async}
 * that is a thread of the executor. Observers must be quick. Whatever listeners and observers throw is logged and does not disturb
 * the call. Events hold no ids of items, no queries and no bodies, so that they are fit for metric labels.
 */
@FunctionalInterface
public interface CallListener {

    /**
     * Returns the observer of a call that starts now. It gets all further events of this call. An observer without state may be shared
     * by all calls.
     */
    CallObserver callStarted(CallInfo call);
}
