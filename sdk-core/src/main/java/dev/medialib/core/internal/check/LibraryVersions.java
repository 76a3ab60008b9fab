package dev.medialib.core.internal.check;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The versions of OkHttp and Jackson that are present at run time. The user's build decides them. Calls of an older version
 * would fail with {@code NoSuchMethodError} or {@code NoClassDefFoundError}, far from the cause.
 */
public final class LibraryVersions {
    /** {@code Call.addEventListener} came with OkHttp 5.4, {@code maxTokenCount} with Jackson 2.18. */
    private static final List<Library> NEEDED = List.of(
            new Library("com.squareup.okhttp3:okhttp-jvm", "okhttp3.OkHttp", "5.4.0"),
            new Library(
                    "com.fasterxml.jackson.core:jackson-core",
                    "com.fasterxml.jackson.core.json.PackageVersion",
                    "2.18.0"),
            new Library(
                    "com.fasterxml.jackson.core:jackson-databind",
                    "com.fasterxml.jackson.databind.cfg.PackageVersion",
                    "2.18.0"),
            new Library(
                    "com.fasterxml.jackson.datatype:jackson-datatype-jsr310",
                    "com.fasterxml.jackson.datatype.jsr310.PackageVersion",
                    "2.18.0"));

    private LibraryVersions() {}

    /**
     * Checks all libraries.
     *
     * @throws IllegalStateException if one is too old; the message names the version found, where, and the version needed
     */
    public static void requireSupported() {
        NEEDED.forEach(Library::requireSupported);
    }

    /**
     * A library with a class that contains its version.
     *
     * @param artifact the Maven coordinates without the version
     * @param type the name of a class with a static field {@code VERSION}
     * @param floor the oldest version with all methods that this SDK calls
     */
    record Library(String artifact, String type, String floor) {
        private static final Pattern NUMBERS = Pattern.compile("(\\d{1,6})\\.(\\d{1,6})(?:\\.(\\d{1,6}))?.*");

        void requireSupported() {
            Class<?> known = find(type);
            String version = known == null ? null : version(known);
            if (version == null || isOlder(version, floor)) {
                throw new IllegalStateException("this SDK needs " + artifact + " " + floor + " or later, but found "
                        + (version == null ? "a version that does not name itself, or none" : version) + place(known)
                        + "; raise the version in your build, for example by importing the BOM of the library");
            }
        }

        private static @Nullable Class<?> find(String name) {
            try {
                return Class.forName(name);
            } catch (ClassNotFoundException e) {
                return null;
            }
        }

        /** By reflection, because the compiler copies constants: a direct read would return the version of the SDK's own build. */
        private static @Nullable String version(Class<?> type) {
            try {
                return String.valueOf(type.getField("VERSION").get(null));
            } catch (ReflectiveOperationException e) {
                return null;
            }
        }

        /** Versions of another form are not compared, so that custom builds are not rejected. */
        private static boolean isOlder(String version, String floor) {
            Matcher found = NUMBERS.matcher(version);
            Matcher needed = NUMBERS.matcher(floor);
            if (!found.matches() || !needed.matches()) {
                return false;
            }
            for (int i = 1; i <= 3; i++) {
                int difference = Integer.compare(number(found, i), number(needed, i));
                if (difference != 0) {
                    return difference < 0;
                }
            }
            return false;
        }

        private static int number(Matcher version, int group) {
            String digits = version.group(group);
            return digits == null ? 0 : Integer.parseInt(digits);
        }

        /** Two artifacts with the same classes are a frequent reason: the place shows which one won. */
        private static String place(@Nullable Class<?> type) {
            var source = type == null ? null : type.getProtectionDomain().getCodeSource();
            return source == null ? "" : " in " + source.getLocation();
        }
    }
}
