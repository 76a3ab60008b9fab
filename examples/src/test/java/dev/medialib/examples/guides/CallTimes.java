package dev.medialib.examples.guides;

import dev.medialib.core.call.CallInfo;
import dev.medialib.core.call.CallListener;
import dev.medialib.core.call.CallObserver;
import dev.medialib.core.call.CallResult;
import dev.medialib.core.call.RetryInfo;

/** Prints the time of each call and the reason of each retry. */
public class CallTimes implements CallListener {
    @Override
    public CallObserver callStarted(CallInfo call) {
        return new CallObserver() {
            @Override
            public void retryScheduled(RetryInfo retry) {
                System.out.println(call.endpoint() + " is retried: " + retry.reason());
            }

            @Override
            public void callEnded(CallResult result) {
                System.out.println(call.endpoint() + " -> " + result.status() + " in "
                        + result.duration().toMillis() + " ms, attempts: " + result.attempts());
            }
        };
    }
}
