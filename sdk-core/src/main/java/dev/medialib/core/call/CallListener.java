package dev.medialib.core.call;

/**
 * A listener for the calls of a client, for metrics and tracing. It returns an observer for each call. The observer can hold
 * the state of its call, so that no map and no thread-local is needed:
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
 * <p>A call is one logical operation with one or more requests. It starts when its request has been built. Rejected arguments
 * and {@linkplain dev.medialib.core.MedialibClient#preview previews} cause no events.
 *
 * <p>All events of a call are sent one after another on the thread that makes the call. With {@link
 * dev.medialib.core.MedialibClient#async} this is a thread of the executor. Observers should return quickly. Exceptions of
 * listeners and observers are logged and do not affect the call. Events contain no item ids, queries or bodies, so they can be
 * used as metric labels.
 */
@FunctionalInterface
public interface CallListener {

    /**
     * Returns the observer of a call that starts now. The observer receives all further events of this call. An observer
     * without state may be shared by all calls.
     */
    CallObserver callStarted(CallInfo call);
}
