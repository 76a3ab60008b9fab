package dev.medialib.testkit.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Routing table: maps a method and a path template to a route.
 *
 * @param <R> the data that a fake stores per route
 */
public final class RouteTable<R> {

    /** Parsed template of a path. */
    public interface Template {

        /** Returns the decoded variables of a path that is still percent-encoded; null if it does not match. */
        @Nullable Map<String, String> match(String rawPath);
    }

    /** A route with the decoded path variables of a request. */
    public record Match<R>(R route, Map<String, String> path) {}

    private record Line<R>(String method, String text, Template template, R route) {}

    private final List<Line<R>> lines = new ArrayList<>();
    private final Function<String, Template> syntax;

    /**
     * Creates a table of templates like {@code path/{name}}. {@code {name+}} as the last segment matches the rest of the path.
     */
    public RouteTable() {
        this(text -> new Segments(List.of(text.split("/"))));
    }

    /** Creates a table of templates in another syntax. */
    public RouteTable(Function<String, Template> syntax) {
        this.syntax = syntax;
    }

    public RouteTable<R> add(String method, String template, R route) {
        lines.add(new Line<>(method, template, syntax.apply(template), route));
        return this;
    }

    /** Returns all routes, each as {@code GET path/{variable}}. */
    public List<String> list() {
        return lines.stream().map(line -> line.method() + " " + line.text()).toList();
    }

    /** Returns the first route that matches; null if there is none. */
    public @Nullable Match<R> find(String method, String rawPath) {
        for (Line<R> line : lines) {
            Map<String, String> path =
                    line.method().equals(method) ? line.template().match(rawPath) : null;
            if (path != null) {
                return new Match<>(line.route(), path);
            }
        }
        return null;
    }

    private record Segments(List<String> template) implements Template {

        @Override
        public @Nullable Map<String, String> match(String rawPath) {
            List<String> segments = List.of(rawPath.split("/", -1));
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
}
