package dev.medialib.testkit.sitefinity.api;

import dev.medialib.testkit.internal.ServerResponse;
import dev.medialib.testkit.internal.UrlText;
import dev.medialib.testkit.sitefinity.call.Call;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Routing table: method, path template, endpoint. A segment is {@code name} or {@code name(arguments)}. Functions and actions
 * can be called with or without {@code Default.}, and with or without empty parentheses, as in the vendor's clients.
 */
final class Routes {

    /** Segment of a path or template. The arguments are null if it has no parentheses. */
    record Segment(String name, @Nullable String arguments) {

        static Segment parse(String text) {
            int open = text.indexOf('(');
            if (open < 0 || !text.endsWith(")")) {
                return new Segment(text, null);
            }
            return new Segment(text.substring(0, open), text.substring(open + 1, text.length() - 1));
        }

        boolean isVariable() {
            return name.startsWith("{");
        }

        String plainName() {
            String plain = name.startsWith("Default.") ? name.substring("Default.".length()) : name;
            return plain.toLowerCase(Locale.ROOT);
        }
    }

    private record Route(String method, String path, List<Segment> template, Function<Call, ServerResponse> endpoint) {}

    /** Endpoint with the path variables of a request. */
    record Match(Function<Call, ServerResponse> endpoint, Map<String, String> path) {}

    private final List<Route> routes = new ArrayList<>();

    Routes add(String method, String template, Function<Call, ServerResponse> endpoint) {
        routes.add(new Route(method, template, segments(template), endpoint));
        return this;
    }

    List<String> list() {
        return routes.stream().map(route -> route.method() + " " + route.path()).toList();
    }

    @Nullable Match find(String method, List<Segment> segments) {
        for (Route route : routes) {
            Map<String, String> path = new HashMap<>();
            if (route.method().equals(method)
                    && route.template().size() == segments.size()
                    && matches(route.template(), segments, path)) {
                return new Match(route.endpoint(), path);
            }
        }
        return null;
    }

    private static boolean matches(List<Segment> template, List<Segment> segments, Map<String, String> path) {
        for (int i = 0; i < template.size(); i++) {
            if (!matches(template.get(i), segments.get(i), path)) {
                return false;
            }
        }
        return true;
    }

    private static boolean matches(Segment expected, Segment segment, Map<String, String> path) {
        if (!expected.isVariable()) {
            addArguments(segment.arguments(), path);
            return expected.plainName().equals(segment.plainName());
        }
        path.put(variable(expected.name()), segment.name());
        String arguments = segment.arguments() == null ? "" : segment.arguments();
        if (expected.arguments() == null) {
            return arguments.isEmpty();
        }
        path.put(variable(expected.arguments()), arguments);
        return !arguments.isEmpty();
    }

    private static void addArguments(@Nullable String arguments, Map<String, String> path) {
        // commas within a literal do not separate arguments
        for (String pair : arguments == null ? new String[0] : arguments.split(",(?=[A-Za-z]+=)", -1)) {
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
