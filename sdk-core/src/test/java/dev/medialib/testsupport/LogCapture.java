package dev.medialib.testsupport;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.LoggerFactory;

/** What a logger writes from a level up, until closed. */
public final class LogCapture implements AutoCloseable {
    static {
        // the core's own tests are a part of its module, which itself knows no logback
        Stream.of("org.slf4j", "ch.qos.logback.classic", "ch.qos.logback.core")
                .flatMap(name -> ModuleLayer.boot().findModule(name).stream())
                .forEach(LogCapture.class.getModule()::addReads);
    }

    private final Logger logger;
    private final Level before;
    private final ListAppender<ILoggingEvent> appender = new ListAppender<>();

    public LogCapture(String name, Level level) {
        logger = (Logger) LoggerFactory.getLogger(name);
        before = logger.getLevel();
        logger.setLevel(level);
        appender.setContext(logger.getLoggerContext());
        appender.start();
        logger.addAppender(appender);
        logger.setAdditive(false);
    }

    /** Everything that the SDK writes. */
    public static LogCapture ofSdk() {
        return new LogCapture("dev.medialib", Level.TRACE);
    }

    /** From all libraries, as a program that writes everything to its log would. */
    public static LogCapture ofEverything() {
        return new LogCapture(org.slf4j.Logger.ROOT_LOGGER_NAME, Level.TRACE);
    }

    private List<ILoggingEvent> events() {
        synchronized (appender) {
            return List.copyOf(appender.list);
        }
    }

    /** {@code LEVEL message}. */
    public List<String> lines() {
        return events().stream()
                .map(e -> e.getLevel() + " " + e.getFormattedMessage())
                .toList();
    }

    /** Everything that could be written of them. */
    public String everything() {
        StringBuilder all = new StringBuilder();
        for (ILoggingEvent event : events()) {
            all.append(event.getThreadName()).append(event.getMDCPropertyMap()).append(event.getFormattedMessage());
            if (event.getThrowableProxy() != null) {
                all.append(ThrowableProxyUtil.asString(event.getThrowableProxy()));
            }
            all.append('\n');
        }
        return all.toString();
    }

    @Override
    public void close() {
        logger.setAdditive(true);
        logger.detachAppender(appender);
        logger.setLevel(before);
        appender.stop();
    }
}
