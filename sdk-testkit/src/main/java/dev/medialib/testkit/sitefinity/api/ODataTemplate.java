package dev.medialib.testkit.sitefinity.api;

import dev.medialib.testkit.internal.RouteTable;
import dev.medialib.testkit.internal.UrlText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Path template, whose segments are {@code name} or {@code name(arguments)}. Functions and actions can be called with or without
 * {@code Default.}, and with or without empty parentheses, as in the vendor's clients.
 */
record ODataTemplate(List<Segment> template) implements RouteTable.Template {

    /** Segment of a path or template. The arguments are empty if it has no parentheses. */
    record Segment(String name, String arguments) {

        static Segment parse(String text) {
            int open = text.indexOf('(');
            if (open < 0 || !text.endsWith(")")) {
                return new Segment(text, "");
            }
            return new Segment(text.substring(0, open), text.substring(open + 1, text.length() - 1));
        }

        String plainName() {
            String plain = name.startsWith("Default.") ? name.substring("Default.".length()) : name;
            return plain.toLowerCase(Locale.ROOT);
        }
    }

    static ODataTemplate parse(String text) {
        return new ODataTemplate(segments(text));
    }

    @Override
    public @Nullable Map<String, String> match(String rawPath) {
        List<Segment> segments = segments(rawPath);
        Map<String, String> path = new HashMap<>();
        boolean matches = template.size() == segments.size();
        for (int i = 0; matches && i < segments.size(); i++) {
            matches = matches(template.get(i), segments.get(i), path);
        }
        return matches ? path : null;
    }

    private static boolean matches(Segment expected, Segment segment, Map<String, String> path) {
        if (!expected.name().startsWith("{")) {
            addArguments(segment.arguments(), path);
            return expected.plainName().equals(segment.plainName());
        }
        path.put(variable(expected.name()), segment.name());
        if (!expected.arguments().isEmpty()) {
            path.put(variable(expected.arguments()), segment.arguments());
        }
        return expected.arguments().isEmpty() == segment.arguments().isEmpty();
    }

    private static void addArguments(String arguments, Map<String, String> path) {
        // commas within a literal do not separate arguments
        for (String pair : arguments.split(",(?=[A-Za-z]+=)", -1)) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                path.put(pair.substring(0, equals), pair.substring(equals + 1));
            }
        }
    }

    private static String variable(String braced) {
        return braced.substring(1, braced.length() - 1);
    }

    /** Returns the segments of a path that is still percent-encoded. A slash within parentheses does not separate segments. */
    static List<Segment> segments(String path) {
        List<Segment> segments = new ArrayList<>();
        if (path.isEmpty()) {
            return segments;
        }
        for (String part : path.split("/(?![^(]*\\))", -1)) {
            segments.add(Segment.parse(UrlText.segment(part)));
        }
        return segments;
    }
}
