package dev.medialib.testkit.sanity.internal;

import java.util.Locale;
import java.util.SplittableRandom;
import java.util.regex.Pattern;

/** Identifiers: their rules and their generation. */
public final class Ids {

    private static final Pattern DOCUMENT = Pattern.compile("[a-z0-9_][a-z0-9_.-]{0,127}", Pattern.CASE_INSENSITIVE);
    private static final String BASE62 = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private static final SplittableRandom RANDOM = new SplittableRandom();

    private Ids() {}

    public static boolean isDocumentId(String id) {
        return DOCUMENT.matcher(id).matches() && !id.contains("..");
    }

    /** Returns a new id in the form of a KSUID, with 27 characters. */
    public static String ksuid() {
        return random(27, BASE62);
    }

    /** Returns a new id of a transaction or revision, with 22 characters. */
    public static String revision() {
        return random(22, BASE62);
    }

    public static String hex(int length) {
        return random(length, "0123456789abcdef");
    }

    public static boolean isDraft(String id) {
        return id.startsWith("drafts.");
    }

    public static boolean isVersion(String id) {
        return id.startsWith("versions.");
    }

    /** Returns the id without {@code drafts.} or {@code versions.{release}.}. */
    public static String published(String id) {
        if (isDraft(id)) {
            return id.substring("drafts.".length());
        }
        return isVersion(id) ? id.split("\\.", 3)[Math.min(2, id.split("\\.", 3).length - 1)] : id;
    }

    /** Returns the extension of a file name in lower case, or the given default. */
    public static String extension(String filename, String otherwise) {
        String extension = filename.substring(filename.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return filename.contains(".") && extension.matches("[a-z0-9]{1,10}") ? extension : otherwise;
    }

    private static String random(int length, String characters) {
        StringBuilder id = new StringBuilder();
        synchronized (RANDOM) {
            for (int i = 0; i < length; i++) {
                id.append(characters.charAt(RANDOM.nextInt(characters.length())));
            }
        }
        return id.toString();
    }
}
