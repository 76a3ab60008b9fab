package dev.medialib.testkit.livingdocs.internal;

import java.util.regex.Pattern;

/** Version segment of a path. {@code v1} is older than all dated versions. */
public record ApiVersion(String name) implements Comparable<ApiVersion> {

    private static final Pattern NAME = Pattern.compile("v1|20\\d\\d-(01|03|05|07|09|11)");
    private static final String FIRST_DATED = "2025-03";

    public static boolean isValid(String name) {
        return NAME.matcher(name).matches() && (name.equals("v1") || name.compareTo(FIRST_DATED) >= 0);
    }

    public static ApiVersion of(String name) {
        if (!isValid(name)) {
            throw new IllegalArgumentException(
                    "version must be v1 or YYYY-MM with an odd month, from " + FIRST_DATED + ": " + name);
        }
        return new ApiVersion(name);
    }

    @Override
    public int compareTo(ApiVersion other) {
        return rank().compareTo(other.rank());
    }

    private String rank() {
        return name.equals("v1") ? "" : name;
    }
}
