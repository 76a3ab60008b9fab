package dev.medialib.testkit.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Routing table: maps a method and a path template to a route.
 *
 * @param <R> the data that a fake stores per route
 */
public final class RouteTable<R> {

    /** A route with the decoded path variables of a request. */
    public record Match<R>(R route, Map<String, String> path) {}

    private record Line<R>(String method, List<String> template, R route) {}

    private final List<Line<R>> lines = new ArrayList<>();

    /**
     * Adds a route. In the template, {@code {name}} is a variable, and {@code {name+}} as the last segment matches the rest of
     * the path.
     */
    public void add(String method, String template, R route) {
        lines.add(new Line<>(method, List.of(template.split("/")), route));
    }

    /** Returns all routes, each as {@code GET path/{variable}}. */
    public List<String> list() {
        return lines.stream()
                .map(line -> line.method() + " " + String.join("/", line.template()))
                .toList();
    }

    /** Returns the first route that matches; null if there is none. */
    public @Nullable Match<R> find(String method, List<String> rawSegments) {
        for (Line<R> line : lines) {
            Map<String, String> path = line.method().equals(method) ? match(line.template(), rawSegments) : null;
            if (path != null) {
                return new Match<>(line.route(), path);
            }
        }
        return null;
    }

    private static @Nullable Map<String, String> match(List<String> template, List<String> segments) {
        Map<String, String> path = new HashMap<>();
        for (int i = 0; i < template.size(); i++) {
            String expected = template.get(i);
            if (i >= segments.size() || segments.get(i).isEmpty()) {
                return null;
            }
            if (expected.endsWith("+}")) {
                path.put(expected.substring(1, expected.length() - 2), rest(segments.subList(i, segments.size())));
                return path;
            }
            if (expected.startsWith("{")) {
                path.put(expected.substring(1, expected.length() - 1), UrlText.segment(segments.get(i)));
            } else if (!expected.equals(segments.get(i))) {
                return null;
            }
        }
        return template.size() == segments.size() ? path : null;
    }

    /**
     * Returns the rest of a path as a key. Plain slashes are separators. An encoded slash stays encoded and therefore matches
     * no key.
     */
    private static String rest(List<String> segments) {
        return String.join(
                "/",
                segments.stream()
                        .map(UrlText::segment)
                        .map(segment -> segment.replace("/", "%2F"))
                        .toList());
    }
}
