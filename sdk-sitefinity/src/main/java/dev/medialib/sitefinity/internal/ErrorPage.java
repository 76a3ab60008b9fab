package dev.medialib.sitefinity.internal;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** An HTML page in place of an error of the service: from IIS, a firewall, a proxy, or the site itself. */
public final class ErrorPage {
    private static final Pattern TITLE =
            Pattern.compile("<title[^>]*>([^<]{1,200})", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private ErrorPage() {}

    /** What came, and what the reader can do about it. */
    public static String describe(String page, int status) {
        String title = title(page);
        String advice = advice(page, status);
        return "an HTML page" + (title == null ? "" : " titled \"" + title + "\"") + ", which is not from the service"
                + (advice.isEmpty() ? "" : "; " + advice);
    }

    private static @Nullable String title(String page) {
        Matcher matcher = TITLE.matcher(page);
        String title = matcher.find() ? matcher.group(1).strip().replaceAll("\\s+", " ") : "";
        return title.isEmpty() ? null : title;
    }

    private static String advice(String page, int status) {
        if (page.toLowerCase(Locale.ROOT).contains("404.13") || status == 413) {
            return "the file is larger than the web server accepts: upload it in chunks, or raise its limits";
        }
        return switch (status) {
            case 401, 403 -> "a firewall, a proxy or the web server refuses: is the credential for this site?";
            case 404 -> "are base URL and service path right, and is the web service active?";
            case 502, 503, 504 -> "the site may be starting up, which can take minutes";
            default -> "";
        };
    }
}
