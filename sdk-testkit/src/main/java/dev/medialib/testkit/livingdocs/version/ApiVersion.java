package dev.medialib.testkit.livingdocs.version;

import java.util.regex.Pattern;

/** Version segment of a path. {@code v1} is older than all dated versions. */
public record ApiVersion(String name) {

    private static final Pattern NAME = Pattern.compile("v1|20\\d\\d-(01|03|05|07|09|11)");
    private static final String FIRST_DATED = "2025-03";

    public static boolean isValid(String name) {
        return NAME.matcher(name).matches() && (name.equals("v1") || name.compareTo(FIRST_DATED) >= 0);
    }

    /** Parses the version that a setting has. */
    public static ApiVersion of(String setting, String name) {
        if (!isValid(name)) {
            throw new IllegalArgumentException(
                    setting + " must be v1 or YYYY-MM with an odd month, from " + FIRST_DATED + ": " + name);
        }
        return new ApiVersion(name);
    }

    public boolean isAtLeast(String other) {
        return rank(name).compareTo(rank(other)) >= 0;
    }

    private static String rank(String name) {
        return name.equals("v1") ? "" : name;
    }
}
