package dev.medialib.testkit.sanity.internal;

import java.time.DateTimeException;
import java.time.LocalDate;

/** Version in a path: {@code v1}, {@code vX} or a date. */
public record ApiVersion(String name) {

    /** Parses the version in a path segment. */
    public static ApiVersion of(String segment) {
        String name = segment.substring(1);
        if (!name.equals("1") && !name.equals("X")) {
            try {
                if (!name.matches("\\d{4}-\\d{2}-\\d{2}")) {
                    throw new DateTimeException(name);
                }
                LocalDate.parse(name);
            } catch (DateTimeException e) {
                throw ErrorResponse.badRequest(
                        "Invalid API version: \"" + segment + "\", expected v1, vX or v and a date");
            }
        }
        return new ApiVersion(name);
    }

    public boolean isExperimental() {
        return name.equals("X");
    }

    public boolean isBefore(String date) {
        return !isExperimental() && (name.equals("1") || name.compareTo(date) < 0);
    }
}
