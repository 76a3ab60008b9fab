package dev.medialib.testkit.sanity.document;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.medialib.testkit.internal.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * JSONMatch path of a patch: dotted names, {@code ['name']}, {@code [n]}, {@code [-n]}, {@code [a:b]}, {@code [*]} and
 * {@code [name == literal]}. Names without brackets have only ASCII letters, digits and underscores. Recursive descent, unions
 * and other filters of the language are rejected.
 */
record MatchPath(String text, List<Segment> segments) {

    /** Step from a node to some of its children. */
    sealed interface Segment {}

    record Field(String name) implements Segment {}

    record Index(int index) implements Segment {}

    /** Positions between items. A null end is open. Negative positions count from the end; -1 is behind the last item. */
    record Range(int from, @Nullable Integer to) implements Segment {}

    record Having(String field, JsonNode value) implements Segment {}

    private static final String STRING = "\"(?:[^\"\\\\]|\\\\.)*\"|'(?:[^'\\\\]|\\\\.)*'";
    private static final Pattern NAME = Pattern.compile("\\G\\.?([A-Za-z_][A-Za-z0-9_]*)");
    private static final Pattern QUOTED = Pattern.compile("\\G\\[\\s*(" + STRING + ")\\s*]");
    private static final Pattern INDEX = Pattern.compile("\\G\\[\\s*(-?\\d{1,9})\\s*]");
    private static final Pattern RANGE = Pattern.compile("\\G\\[\\s*(-?\\d{1,9})?\\s*:\\s*(-?\\d{1,9})?\\s*]");
    private static final Pattern ALL = Pattern.compile("\\G\\[\\s*\\*\\s*]");
    private static final Pattern HAVING =
            Pattern.compile("\\G\\[\\s*([A-Za-z_][A-Za-z0-9_]*)\\s*==\\s*(" + STRING + "|[^\\]\"']+?)\\s*]");

    /** Parses a path. An invalid path fails the mutation with a description of the problem. */
    static MatchPath of(String text) {
        if (text.contains("..")) {
            throw MutationFailure.invalid("The fake server does not support recursive paths: \"" + text + "\"");
        }
        List<Segment> segments = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            Matcher matcher = matcher(text, at, segments);
            if (matcher == null || (at == 0 && text.startsWith("."))) {
                throw MutationFailure.invalid("Unable to parse path \"" + text + "\" at " + at);
            }
            at = matcher.end();
        }
        if (segments.isEmpty()) {
            throw MutationFailure.invalid("A path must not be empty");
        }
        return new MatchPath(text, List.copyOf(segments));
    }

    private static @Nullable Matcher matcher(String text, int at, List<Segment> segments) {
        Matcher matcher = NAME.matcher(text);
        if (matcher.find(at)) {
            segments.add(new Field(matcher.group(1)));
            return matcher;
        }
        matcher.usePattern(QUOTED);
        if (matcher.find(at)) {
            segments.add(new Field(literal(text, matcher.group(1)).asText()));
            return matcher;
        }
        matcher.usePattern(INDEX);
        if (matcher.find(at)) {
            segments.add(new Index(Integer.parseInt(matcher.group(1))));
            return matcher;
        }
        matcher.usePattern(ALL);
        if (matcher.find(at)) {
            segments.add(new Range(0, null));
            return matcher;
        }
        matcher.usePattern(RANGE);
        if (matcher.find(at)) {
            int from = matcher.group(1) == null ? 0 : Integer.parseInt(matcher.group(1));
            segments.add(new Range(from, matcher.group(2) == null ? null : Integer.valueOf(matcher.group(2))));
            return matcher;
        }
        matcher.usePattern(HAVING);
        if (matcher.find(at)) {
            segments.add(new Having(matcher.group(1), literal(text, matcher.group(2))));
            return matcher;
        }
        return null;
    }

    private static JsonNode literal(String path, String literal) {
        String json = literal;
        if (literal.startsWith("'")) {
            String inner = literal.substring(1, literal.length() - 1);
            json = '"' + inner.replace("\\'", "'").replaceAll("(?<!\\\\)\"", "\\\\\"") + '"';
        }
        try {
            return Json.parse(json);
        } catch (JsonProcessingException e) {
            throw MutationFailure.invalid("Unable to parse path \"" + path + "\": " + e.getOriginalMessage());
        }
    }

    /** Returns all segments except the last one. */
    List<Segment> parents() {
        return segments.subList(0, segments.size() - 1);
    }

    Segment last() {
        return segments.get(segments.size() - 1);
    }
}
