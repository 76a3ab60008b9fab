package dev.medialib.sanity.upload;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What requests of this package may hold. */
final class RequestRules {
    private static final int MAX_URL_LENGTH = 2048;
    private static final int MAX_FILE_NAME_LENGTH = 255;
    private static final Pattern HTTPS = Pattern.compile("(?i)https://[^/?#\\\\@]+([/?#].*)?");
    private static final Pattern BLANK_OR_CONTROL = Pattern.compile("[\\s\\p{Cntrl}]");

    private RequestRules() {}

    static String requireText(String name, @Nullable String value) {
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException(name + " must not be empty");
        }
        return value;
    }

    /** The rules of the vendor's command line tool. The URL is not in the messages: it may be a signed one. */
    static String requireUrl(String url) {
        requireText("url", url);
        if (url.length() > MAX_URL_LENGTH) {
            throw new IllegalArgumentException(
                    "url must have at most " + MAX_URL_LENGTH + " characters, but has " + url.length());
        }
        if (BLANK_OR_CONTROL.matcher(url).find() || !HTTPS.matcher(url).matches()) {
            throw new IllegalArgumentException(
                    "url must be an https URL with a host, and without a user name, blanks or control characters");
        }
        return url;
    }

    /** The rules of the vendor's command line tool. */
    static String requireFileName(String name) {
        requireText("filename", name);
        if (name.length() > MAX_FILE_NAME_LENGTH || name.chars().anyMatch(c -> c == '/' || c == '\\' || c == 0)) {
            throw new IllegalArgumentException("filename must have at most " + MAX_FILE_NAME_LENGTH
                    + " characters and none of / \\ and NUL, but is \"" + name + "\"");
        }
        return name;
    }
}
