package dev.medialib.testkit.internal;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Percent-decoding of paths and queries. */
public final class UrlText {

    /** Thrown for a URL with invalid percent-encoding. */
    public static final class Malformed extends RuntimeException {

        private static final long serialVersionUID = 1;

        Malformed(IllegalArgumentException cause) {
            super("URI malformed", cause);
        }
    }

    private UrlText() {}

    /** Returns the path of a request target, still percent-encoded. */
    public static String path(String target) {
        return target.split("\\?", 2)[0];
    }

    /** Returns the query of a request target, still percent-encoded; null if there is none. */
    public static @Nullable String rawQuery(String target) {
        int question = target.indexOf('?');
        return question < 0 ? null : target.substring(question + 1);
    }

    /** Decodes a segment of a path. A plus sign stays a plus sign. */
    public static String segment(String raw) {
        return form(raw.replace("+", "%2B"));
    }

    /** Decodes the parameters of a query, in order, with all values of each name. */
    public static Map<String, List<String>> query(@Nullable String rawQuery) {
        Map<String, List<String>> query = new LinkedHashMap<>();
        for (String pair : rawQuery == null || rawQuery.isEmpty() ? new String[0] : rawQuery.split("&", -1)) {
            int equals = pair.indexOf('=');
            String name = equals < 0 ? pair : pair.substring(0, equals);
            String value = equals < 0 ? "" : pair.substring(equals + 1);
            query.computeIfAbsent(form(name), unused -> new ArrayList<>()).add(form(value));
        }
        return query;
    }

    private static String form(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new Malformed(e);
        }
    }
}
