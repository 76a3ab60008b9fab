package dev.medialib.core.internal.endpoint;

import dev.medialib.core.internal.check.TextRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import okhttp3.HttpUrl;

/**
 * A path with variables: {@code {id}} is a part of one segment, {@code {+key}} is replaced by several segments with their
 * slashes. Values are encoded; those that a URL would resolve away (empty, {@code .} and {@code ..}) are rejected, because an
 * id of {@code ..} would address, or delete, another resource.
 */
public final class PathTemplate {
    private static final Pattern VARIABLE = Pattern.compile("\\{(\\+?)([A-Za-z]\\w*)}");

    private final String text;
    private final List<String> segments;
    private final List<String> variables = new ArrayList<>();

    private PathTemplate(String text) {
        if (text.startsWith("/") || text.contains("?") || text.contains("#")) {
            throw new IllegalArgumentException(
                    "a path template must not start with a slash or contain ? or #: " + text);
        }
        this.text = text;
        this.segments = text.isEmpty() ? List.of() : List.of(text.split("/", -1));
        requireSafe(text, segments);
        Matcher matcher = VARIABLE.matcher(text);
        while (matcher.find()) {
            variables.add(matcher.group(2));
        }
    }

    /** Also checks texts that were concatenated carelessly. A slash at the end is allowed. */
    private static void requireSafe(String text, List<String> segments) {
        for (int i = 0; i < segments.size(); i++) {
            String segment = segments.get(i);
            if ((segment.isEmpty() && i < segments.size() - 1) || segment.equals(".") || segment.equals("..")) {
                throw new IllegalArgumentException(
                        "a path template must not contain an empty segment or the segments . and ..: " + text);
            }
        }
        if (text.chars().anyMatch(Character::isISOControl) || !TextRules.isUnicode(text)) {
            throw new IllegalArgumentException("a path template must be valid Unicode without control characters");
        }
    }

    public static PathTemplate of(String text) {
        return new PathTemplate(text);
    }

    /** Adds the path, with the variables filled in, to {@code url}. */
    void appendTo(HttpUrl.Builder url, Map<String, String> values) {
        for (String name : values.keySet()) {
            if (!variables.contains(name)) {
                throw new IllegalArgumentException("path " + text + " has no variable " + name);
            }
        }
        for (String segment : segments) {
            Matcher matcher = VARIABLE.matcher(segment);
            if (matcher.matches() && !matcher.group(1).isEmpty()) {
                for (String part : value(matcher.group(2), values).split("/", -1)) {
                    url.addEncodedPathSegment(encoded(requireSafe(matcher.group(2), part)));
                }
            } else {
                url.addEncodedPathSegment(encoded(fill(matcher, segment, values)));
            }
        }
    }

    /**
     * OkHttp does not encode semicolons. Some servers ignore the rest of a segment after one, so that {@code ..;} means {@code
     * ..}.
     */
    private static String encoded(String segment) {
        HttpUrl.Builder alone =
                new HttpUrl.Builder().scheme("http").host("path").addPathSegment(segment);
        return alone.build().encodedPath().substring(1).replace(";", "%3B");
    }

    private String fill(Matcher matcher, String segment, Map<String, String> values) {
        matcher.reset();
        StringBuilder filled = new StringBuilder();
        int last = 0;
        while (matcher.find()) {
            String value = requireSafe(matcher.group(2), value(matcher.group(2), values));
            filled.append(segment, last, matcher.start()).append(value);
            last = matcher.end();
        }
        return filled.append(segment.substring(last)).toString();
    }

    private String value(String name, Map<String, String> values) {
        String value = values.get(name);
        if (value == null) {
            throw new IllegalArgumentException("path " + text + " needs a value for " + name);
        }
        return value;
    }

    private static String requireSafe(String name, String value) {
        if (value.isEmpty() || value.equals(".") || value.equals("..")) {
            throw new IllegalArgumentException(name + " must not "
                    + (value.isEmpty() ? "be empty or have an empty part" : "contain the path segment " + value));
        }
        if (value.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException(name + " must not contain control characters");
        }
        return TextRules.requireUnicode(name, value);
    }

    @Override
    public String toString() {
        return text.replace("{+", "{");
    }
}
