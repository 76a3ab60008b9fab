package dev.medialib.core.internal.endpoint;

import java.nio.charset.Charset;
import org.jspecify.annotations.Nullable;

/** Charsets of responses. Parsing the whole media type, as OkHttp does, takes a regular expression for each response. */
public final class Charsets {
    private static final String PARAMETER = "charset=";

    private Charsets() {}

    /** The charset that a {@code Content-Type} names; null if it names none, or one that the JVM does not know. */
    public static @Nullable Charset named(@Nullable String contentType) {
        int start = contentType == null ? -1 : contentType.indexOf(';');
        while (contentType != null && start >= 0) {
            int end = contentType.indexOf(';', start + 1);
            String parameter = contentType
                    .substring(start + 1, end < 0 ? contentType.length() : end)
                    .strip();
            if (parameter.regionMatches(true, 0, PARAMETER, 0, PARAMETER.length())) {
                return forName(unquoted(parameter.substring(PARAMETER.length())));
            }
            start = end;
        }
        return null;
    }

    private static String unquoted(String value) {
        boolean quoted = value.length() > 2
                && (value.startsWith("\"") || value.startsWith("'"))
                && value.charAt(value.length() - 1) == value.charAt(0);
        return quoted ? value.substring(1, value.length() - 1) : value;
    }

    private static @Nullable Charset forName(String name) {
        try {
            return Charset.forName(name);
        } catch (IllegalArgumentException unknown) {
            return null;
        }
    }
}
