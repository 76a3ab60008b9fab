package dev.medialib.testkit.livingdocs;

import dev.medialib.testkit.internal.Reply;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The routing table: method, path template, the feature that a version must have, the scope that the token must have. */
final class Routes {

    /** A line of the table; without a scope it needs no token. A last segment {@code {name+}} takes the whole rest. */
    record Route(
            String method,
            List<String> template,
            Feature feature,
            @Nullable Scope scope,
            Function<Call, Reply> endpoint) {}

    /** A route with the path variables of a request. */
    record Match(Route route, Map<String, String> path) {}

    private final List<Route> routes = new ArrayList<>();

    Routes add(String method, String template, Feature feature, @Nullable Scope scope, Function<Call, Reply> endpoint) {
        routes.add(new Route(method, List.of(template.split("/")), feature, scope, endpoint));
        return this;
    }

    @Nullable Match find(String method, List<String> rawSegments) {
        for (Route route : routes) {
            Map<String, String> path = route.method().equals(method) ? match(route.template(), rawSegments) : null;
            if (path != null) {
                return new Match(route, path);
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
                path.put(expected.substring(1, expected.length() - 1), decode(segments.get(i)));
            } else if (!expected.equals(segments.get(i))) {
                return null;
            }
        }
        return template.size() == segments.size() ? path : null;
    }

    /** Slashes of a key are separators; one that was encoded stays encoded, and so leads to no key. */
    private static String rest(List<String> segments) {
        return String.join(
                "/",
                segments.stream()
                        .map(Routes::decode)
                        .map(segment -> segment.replace("/", "%2F"))
                        .toList());
    }

    static Map<String, String> query(@Nullable String rawQuery) {
        Map<String, String> query = new HashMap<>();
        for (String pair : rawQuery == null ? new String[0] : rawQuery.split("&", -1)) {
            int equals = pair.indexOf('=');
            String name = equals < 0 ? pair : pair.substring(0, equals);
            String value = equals < 0 ? "" : pair.substring(equals + 1);
            query.putIfAbsent(decodeForm(name), decodeForm(value));
        }
        return query;
    }

    private static String decode(String segment) {
        return decodeForm(segment.replace("+", "%2B"));
    }

    private static String decodeForm(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw Refusal.badRequest("message", "URI malformed");
        }
    }
}
