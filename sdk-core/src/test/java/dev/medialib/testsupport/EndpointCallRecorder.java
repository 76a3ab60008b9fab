package dev.medialib.testsupport;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.turbo.TurboFilter;
import ch.qos.logback.core.spi.FilterReply;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;
import org.slf4j.LoggerFactory;
import org.slf4j.Marker;

/**
 * Writes down which endpoints the tests of a module called over a socket, for the test that looks for endpoints that nobody called. It
 * reads the log of calls, which has a line for each attempt with the endpoint's id and the status of the response. A run of some tests
 * only, with {@code -Dtest}, is not written down.
 */
public final class EndpointCallRecorder implements LauncherSessionListener {
    private static final Path FILE = Path.of(System.getProperty("basedir", "."), "target", "endpoint-calls.txt");

    private final Set<String> called = new ConcurrentSkipListSet<>();

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        if (LoggerFactory.getILoggerFactory() instanceof LoggerContext context) {
            context.addTurboFilter(new CallFilter());
        }
    }

    @Override
    public void launcherSessionClosed(LauncherSession session) {
        if (System.getProperty("test") != null || called.isEmpty()) {
            return;
        }
        try {
            Files.createDirectories(FILE.getParent());
            Files.write(FILE, called);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Sees what would be logged, whatever the level, and changes nothing of what is. */
    private final class CallFilter extends TurboFilter {
        @Override
        public FilterReply decide(
                Marker marker, Logger logger, Level level, String format, Object[] arguments, Throwable problem) {
            if (level != Level.DEBUG || !logger.getName().equals("dev.medialib.calls")) {
                return FilterReply.NEUTRAL;
            }
            if (format == null) {
                // the question whether DEBUG is enabled, which decides whether a line is made at all
                return FilterReply.ACCEPT;
            }
            if (arguments != null && arguments.length > 3 && arguments[3] instanceof Integer status && status > 0) {
                called.add(String.valueOf(arguments[0]));
            }
            return FilterReply.NEUTRAL;
        }
    }
}
