package dev.medialib.core;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/**
 * {@code medialib-java/0.1.0 (livingdocs; Java 17) dam-import/2.1}: the only data of the user is the application name that they
 * set.
 */
final class UserAgent {
    private static final String VERSION = version();

    private UserAgent() {}

    static String of(String api, String application) {
        String own = "medialib-java/" + VERSION + " (" + api + "; Java "
                + Runtime.version().feature() + ")";
        return application.isEmpty() ? own : own + " " + application;
    }

    private static String version() {
        Properties properties = new Properties();
        try (InputStream resource = UserAgent.class.getResourceAsStream("version.properties")) {
            if (resource == null) {
                throw new IllegalStateException("version.properties is missing from the jar of sdk-core");
            }
            properties.load(resource);
            return properties.getProperty("version");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
