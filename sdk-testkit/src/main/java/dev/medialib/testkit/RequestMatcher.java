package dev.medialib.testkit;

import dev.medialib.testkit.internal.UrlText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Condition on a request, for faults, filters and assertions.
 *
 * <p>A pattern is compared with the end of the path, still percent-encoded and without the query. It starts with a slash. {@code
 * *} stands for any characters within a segment, and {@code **} for any characters. {@code /mediaLibrary/*} therefore matches
 * {@code /api/2026-05/mediaLibrary/17}.
 *
 * <p>Immutable. Each {@code with…} method returns a matcher with an additional condition.
 */
public final class RequestMatcher {

    private record Criterion(String description, boolean needsBody, Predicate<RecordedRequest> test) {}

    private final List<Criterion> criteria;

    private RequestMatcher(List<Criterion> criteria) {
        this.criteria = List.copyOf(criteria);
    }

    /** Returns a matcher of every request. */
    public static RequestMatcher any() {
        return new RequestMatcher(List.of());
    }

    /** Returns a matcher of requests with any method whose path matches the pattern. */
    public static RequestMatcher any(String pathPattern) {
        Pattern pattern = pattern(pathPattern);
        return any().and(
                        pathPattern,
                        request -> pattern.matcher(UrlText.path(request.path())).find());
    }

    /** Returns a matcher of GET requests whose path matches the pattern. */
    public static RequestMatcher get(String pathPattern) {
        return of("GET", pathPattern);
    }

    /** Returns a matcher of POST requests whose path matches the pattern. */
    public static RequestMatcher post(String pathPattern) {
        return of("POST", pathPattern);
    }

    /** Returns a matcher of PUT requests whose path matches the pattern. */
    public static RequestMatcher put(String pathPattern) {
        return of("PUT", pathPattern);
    }

    /** Returns a matcher of PATCH requests whose path matches the pattern. */
    public static RequestMatcher patch(String pathPattern) {
        return of("PATCH", pathPattern);
    }

    /** Returns a matcher of DELETE requests whose path matches the pattern. */
    public static RequestMatcher delete(String pathPattern) {
        return of("DELETE", pathPattern);
    }

    /**
     * Returns a matcher of requests with this method whose path matches the pattern.
     *
     * @param method the method in capital letters, such as {@code HEAD}
     */
    public static RequestMatcher of(String method, String pathPattern) {
        return any().and(method, request -> request.method().equals(method)).and(any(pathPattern));
    }

    /** Returns a matcher that also requires a header with this value. */
    public RequestMatcher withHeader(String name, String value) {
        return and("header " + name + ": " + value, request -> value.equals(request.header(name)));
    }

    /** Returns a matcher that also requires this parameter in the query. The value is compared after decoding. */
    public RequestMatcher withQueryParam(String name, String value) {
        return and(
                "query parameter " + name + "=" + value,
                request -> query(request).getOrDefault(name, List.of()).contains(value));
    }

    /** Returns a matcher that also requires this text in the body. */
    public RequestMatcher withBodyContaining(String text) {
        return and(new Criterion(
                "body containing \"" + text + "\"",
                true,
                request -> request.body().contains(text)));
    }

    /**
     * Returns a matcher that also requires a condition of the test.
     *
     * @param description the text for messages
     */
    public RequestMatcher with(String description, Predicate<RecordedRequest> condition) {
        return and(new Criterion(description, true, condition));
    }

    /** Returns whether the request matches. */
    public boolean matches(RecordedRequest request) {
        return mismatch(request) == null;
    }

    /** Returns the first condition that the request does not meet, as text; null if it matches. */
    public @Nullable String mismatch(RecordedRequest request) {
        return criteria.stream()
                .filter(criterion -> !criterion.test().test(request))
                .map(Criterion::description)
                .findFirst()
                .orElse(null);
    }

    /** Whether the head of a request is enough to decide. */
    boolean needsBody() {
        return criteria.stream().anyMatch(Criterion::needsBody);
    }

    /** Returns all conditions as text. */
    @Override
    public String toString() {
        return criteria.isEmpty()
                ? "any request"
                : String.join(" ", criteria.stream().map(Criterion::description).toList());
    }

    private RequestMatcher and(String description, Predicate<RecordedRequest> test) {
        return and(new Criterion(description, false, test));
    }

    private RequestMatcher and(Criterion criterion) {
        List<Criterion> more = new ArrayList<>(criteria);
        more.add(criterion);
        return new RequestMatcher(more);
    }

    private RequestMatcher and(RequestMatcher other) {
        List<Criterion> more = new ArrayList<>(criteria);
        more.addAll(other.criteria);
        return new RequestMatcher(more);
    }

    private static Map<String, List<String>> query(RecordedRequest request) {
        try {
            return UrlText.query(UrlText.rawQuery(request.path()));
        } catch (UrlText.Malformed e) {
            return Map.of();
        }
    }

    private static Pattern pattern(String glob) {
        if (!glob.startsWith("/")) {
            throw new IllegalArgumentException("pathPattern must start with a slash: " + glob);
        }
        if (glob.contains("?")) {
            throw new IllegalArgumentException("pathPattern must not contain a query; use withQueryParam: " + glob);
        }
        StringBuilder regex = new StringBuilder();
        for (String part : glob.split("(?<=\\*\\*)|(?=\\*\\*)", -1)) {
            if (part.equals("**")) {
                regex.append(".*");
            } else {
                for (String text : part.split("(?<=\\*)|(?=\\*)", -1)) {
                    regex.append(text.equals("*") ? "[^/]*" : Pattern.quote(text));
                }
            }
        }
        return Pattern.compile(regex.append('$').toString());
    }
}
