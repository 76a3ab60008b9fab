package dev.medialib.testkit.sanity.groq;

import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Pattern of document ids: {@code *} is one segment between dots, {@code **} any number of characters. */
record PathPattern(String pattern, Pattern regex) {

    static PathPattern of(String pattern) {
        String regex = Arrays.stream(pattern.split("\\.", -1))
                .map(segment -> switch (segment) {
                    case "*" -> "[^.]+";
                    case "**" -> ".*";
                    default -> Pattern.quote(segment);
                })
                .collect(Collectors.joining("\\."));
        return new PathPattern(pattern, Pattern.compile(regex, Pattern.DOTALL));
    }

    boolean matches(String id) {
        return regex.matcher(id).matches();
    }
}
