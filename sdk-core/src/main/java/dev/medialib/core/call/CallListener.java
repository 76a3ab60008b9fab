package dev.medialib.core.call;

import dev.medialib.core.http.Method;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Listener of calls, for metrics and tracing. Methods are called on the thread of the call and must return quickly. Their
 * exceptions are logged and do not affect the call. Events contain no ids, queries and bodies, so that they can be used as metric
 * labels.
 */
public interface CallListener {

    /**
     * One logical call, with any number of requests.
     *
     * @param callId an id that is unique within the process
     * @param endpoint the id of the endpoint, such as {@code livingdocs.mediaLibrary.get}
     * @param method the HTTP method
     * @param pathTemplate the path with its variables
     */
    record CallInfo(long callId, String endpoint, Method method, String pathTemplate) {}

    /**
     * One request and its response.
     *
     * @param call the call
     * @param number the number of the attempt, from 1
     * @param status the HTTP status; 0 when there was no response
     * @param duration the time from the start of the attempt to its end
     * @param requestId the id of the request in the server's log; null when there is none
     * @param error the error; null when the attempt succeeded
     */
    record AttemptInfo(
            CallInfo call,
            int number,
            int status,
            Duration duration,
            @Nullable String requestId,
            @Nullable MedialibException error) {}

    /**
     * Result of a call.
     *
     * @param call the call
     * @param attempts the number of requests
     * @param duration the time from the start of the call to its end
     * @param error the exception that the caller gets; null when the call succeeded
     */
    record CallResult(
            CallInfo call,
            int attempts,
            Duration duration,
            @Nullable MedialibException error) {}

    /** Receives the start of a call. */
    default void callStarted(CallInfo call) {}

    /** Receives the end of an attempt. */
    default void attemptEnded(AttemptInfo attempt) {}

    /** Receives the end of a call. For a streamed download this is when it is returned, not when it has been read. */
    default void callEnded(CallResult result) {}
}
