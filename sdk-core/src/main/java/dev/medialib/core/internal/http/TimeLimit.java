package dev.medialib.core.internal.http;

import java.io.IOException;
import java.net.SocketTimeoutException;
import okio.AsyncTimeout;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Ends an action when its time limit is exceeded, because blocked socket I/O reacts neither to time limits nor to interrupts. */
public final class TimeLimit extends AsyncTimeout {
    private static final Logger log = LoggerFactory.getLogger("dev.medialib.calls");

    private final Runnable end;
    private volatile boolean fired;

    public TimeLimit(Runnable end) {
        this.end = end;
    }

    public boolean fired() {
        return fired;
    }

    /** Runs on the one thread that all time limits of the JVM share. An exception of a user's listener would end all of them. */
    @Override
    protected void timedOut() {
        fired = true;
        try {
            end.run();
        } catch (RuntimeException e) {
            log.warn("stopping a call failed", e);
        }
    }

    @Override
    protected SocketTimeoutException newTimeoutException(@Nullable IOException cause) {
        SocketTimeoutException timeout = new SocketTimeoutException("timeout");
        timeout.initCause(cause);
        return timeout;
    }
}
