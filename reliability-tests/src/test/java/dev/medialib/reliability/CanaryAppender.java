package dev.medialib.reliability;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.AppenderBase;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;

/** Searches every line of the log, from TRACE up, for credentials. */
public final class CanaryAppender extends AppenderBase<ILoggingEvent> {
    private static final List<String> FOUND = new CopyOnWriteArrayList<>();
    private static final AtomicLong LINES = new AtomicLong();

    /** The lines that contain a credential. */
    static List<String> found() {
        return FOUND;
    }

    /** The number of lines that were searched. */
    static long lines() {
        return LINES.get();
    }

    @Override
    protected void append(ILoggingEvent event) {
        LINES.incrementAndGet();
        String text = event.getThreadName() + event.getMDCPropertyMap() + event.getFormattedMessage();
        if (event.getThrowableProxy() != null) {
            text += ThrowableProxyUtil.asString(event.getThrowableProxy());
        }
        if (Canary.isIn(text)) {
            FOUND.add(event.getLoggerName() + ": " + text);
        }
    }
}
