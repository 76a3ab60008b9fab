package dev.medialib.core.call;

import dev.medialib.core.http.Method;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A hook for metrics and tracing. Methods are called on the thread that makes the call and must be quick; what they throw is
 * logged and does not disturb the call. Ids, queries and bodies are not in the events, so that they make good metric labels.
 */
public interface CallListener {

    /**
     * One logical call, whatever number of requests it takes.
     *
     * @param callId unique within the process
     * @param endpoint the endpoint's id, such as {@code livingdocs.mediaLibrary.get}
     * @param pathTemplate the path with its variables unfilled
     */
    record CallInfo(long callId, String endpoint, Method method, String pathTemplate) {}

    /**
     * One request and its answer.
     *
     * @param number 1 for the first
     * @param status the HTTP status; 0 when there was no answer
     * @param error what went wrong; null when the attempt succeeded
     */
    record AttemptInfo(
            CallInfo call,
            int number,
            int status,
            Duration duration,
            @Nullable String requestId,
            @Nullable MedialibException error) {}

    /**
     * How a call ended.
     *
     * @param attempts how many requests were made
     * @param error what the caller gets thrown; null when the call succeeded
     */
    record CallResult(
            CallInfo call,
            int attempts,
            Duration duration,
            @Nullable MedialibException error) {}

    default void callStarted(CallInfo call) {}

    default void attemptEnded(AttemptInfo attempt) {}

    /** A streamed download ends here when it is handed over, not when it has been read. */
    default void callEnded(CallResult result) {}
}
