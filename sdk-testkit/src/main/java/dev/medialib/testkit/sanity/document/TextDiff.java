package dev.medialib.testkit.sanity.document;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Patch of a text in the format of diff-match-patch. Unlike in the original, the context must match exactly. If it matches
 * several times, the match nearest to the given position is used.
 */
final class TextDiff {

    private static final Pattern HEAD =
            Pattern.compile("@@ -(\\d{1,9})(?:,(\\d{1,9}))? \\+(\\d{1,9})(?:,(\\d{1,9}))? @@");

    private record Hunk(int start, StringBuilder before, StringBuilder after) {}

    private TextDiff() {}

    static String apply(String text, String patch) {
        String result = text;
        for (Hunk hunk : hunks(patch)) {
            String before = hunk.before().toString();
            int at = nearest(result, before, hunk.start());
            if (at < 0) {
                throw MutationFailure.invalid("Failed to apply diffMatchPatch: \"" + before + "\" is not in the text");
            }
            result = result.substring(0, at) + hunk.after() + result.substring(at + before.length());
        }
        return result;
    }

    private static int nearest(String text, String part, int position) {
        int before = text.lastIndexOf(part, position);
        int after = text.indexOf(part, position);
        boolean isBefore = before >= 0 && (after < 0 || position - before <= after - position);
        return isBefore ? before : after;
    }

    private static List<Hunk> hunks(String patch) {
        List<Hunk> hunks = new ArrayList<>();
        for (String line : patch.lines().toList()) {
            if (line.isEmpty()) {
                continue;
            }
            Matcher head = HEAD.matcher(line);
            if (head.matches()) {
                // positions refer to the new text, which includes the changes of earlier hunks
                int start = Integer.parseInt(head.group(3));
                boolean isEmpty = "0".equals(head.group(4));
                hunks.add(new Hunk(isEmpty ? start : Math.max(0, start - 1), new StringBuilder(), new StringBuilder()));
                continue;
            }
            if (hunks.isEmpty()) {
                throw malformed(line);
            }
            add(hunks.get(hunks.size() - 1), line);
        }
        if (hunks.isEmpty()) {
            throw malformed(patch);
        }
        return hunks;
    }

    private static void add(Hunk hunk, String line) {
        String text;
        try {
            text = URLDecoder.decode(line.substring(1).replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw malformed(line);
        }
        switch (line.charAt(0)) {
            case ' ' -> {
                hunk.before().append(text);
                hunk.after().append(text);
            }
            case '-' -> hunk.before().append(text);
            case '+' -> hunk.after().append(text);
            default -> throw malformed(line);
        }
    }

    private static MutationFailure.Thrown malformed(String line) {
        return MutationFailure.invalid("Malformed diffMatchPatch: \"" + line + "\"");
    }
}
