package dev.medialib.testkit.sanity.groq;

import java.util.List;

/** Pattern of document ids: {@code *} is one segment between dots, {@code **} one or more. */
record PathPattern(String pattern, List<String> segments) {

    private static final String ONE = "*";
    private static final String MANY = "**";

    static PathPattern of(String pattern) {
        return new PathPattern(pattern, segments(pattern));
    }

    private static List<String> segments(String text) {
        return List.of(text.split("\\.", -1));
    }

    /** Matches by going back to the last {@code **} only, so that no pattern takes long. */
    boolean matches(String id, Evaluation evaluation) {
        evaluation.match(id.length(), segments.size());
        List<String> parts = segments(id);
        int part = 0;
        int segment = 0;
        int many = -1;
        int resume = 0;
        while (part < parts.size()) {
            if (segment < segments.size() && segments.get(segment).equals(MANY)) {
                many = segment++;
                resume = ++part;
            } else if (segment < segments.size() && accepts(segments.get(segment), parts.get(part))) {
                segment++;
                part++;
            } else if (many >= 0) {
                segment = many + 1;
                part = ++resume;
            } else {
                return false;
            }
        }
        return segment == segments.size();
    }

    private static boolean accepts(String segment, String part) {
        return segment.equals(ONE) ? !part.isEmpty() : segment.equals(part);
    }
}
