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
    private final List<Segment> segments = new ArrayList<>();
    private final List<String> variables = new ArrayList<>();

    /** A text, or the name of a variable. */
    private record Piece(String text, boolean variable) {}

    /** @param spreads whether it is one variable that is replaced by several segments */
    private record Segment(List<Piece> pieces, boolean spreads) {

        static Segment of(String text) {
            List<Piece> pieces = new ArrayList<>();
            Matcher matcher = VARIABLE.matcher(text);
            int last = 0;
            while (matcher.find()) {
                if (matcher.start() > last) {
                    pieces.add(new Piece(text.substring(last, matcher.start()), false));
                }
                pieces.add(new Piece(matcher.group(2), true));
                last = matcher.end();
            }
            if (last < text.length()) {
                pieces.add(new Piece(text.substring(last), false));
            }
            return new Segment(pieces, text.startsWith("{+") && pieces.size() == 1);
        }
    }

    private PathTemplate(String text) {
        if (text.startsWith("/") || text.contains("?") || text.contains("#")) {
            throw new IllegalArgumentException(
                    "a path template must not start with a slash or contain ? or #: " + text);
        }
        this.text = text;
        List<String> parts = text.isEmpty() ? List.of() : List.of(text.split("/", -1));
        requireSafe(text, parts);
        for (String part : parts) {
            Segment segment = Segment.of(part);
            segments.add(segment);
            for (Piece piece : segment.pieces()) {
                if (piece.variable()) {
                    variables.add(piece.text());
                }
            }
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
        for (Segment segment : segments) {
            if (segment.spreads()) {
                String name = segment.pieces().get(0).text();
                for (String part : value(name, values).split("/", -1)) {
                    url.addEncodedPathSegment(encoded(requireSafe(name, part)));
                }
            } else {
                url.addEncodedPathSegment(encoded(fill(segment, values)));
            }
        }
    }

    /**
     * OkHttp encodes what is left. It does not encode semicolons, and some servers ignore the rest of a segment after one, so
     * that {@code ..;} means {@code ..}.
     */
    private static String encoded(String segment) {
        return segment.replace("%", "%25").replace(";", "%3B");
    }

    private String fill(Segment segment, Map<String, String> values) {
        StringBuilder filled = new StringBuilder();
        for (Piece piece : segment.pieces()) {
            filled.append(piece.variable() ? requireSafe(piece.text(), value(piece.text(), values)) : piece.text());
        }
        return filled.toString();
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
        for (int i = 0; i < value.length(); i++) {
            if (Character.isISOControl(value.charAt(i))) {
                throw new IllegalArgumentException(name + " must not contain control characters");
            }
        }
        return TextRules.requireUnicode(name, value);
    }

    @Override
    public String toString() {
        return text.replace("{+", "{");
    }
}
