package dev.medialib.sitefinity.internal;

import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** HTML page that replaces an error of the service: from IIS, a firewall, a proxy, or the site itself. */
public final class ErrorPage {
    private static final Pattern TITLE =
            Pattern.compile("<title[^>]*>([^<]{1,200})", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private static final Pattern ENTITY = Pattern.compile("&(?:#(\\d{1,7}|[xX][0-9A-Fa-f]{1,6})|([A-Za-z]{2,8}));");
    private static final Map<String, String> ENTITIES = Map.of(
            "amp", "&", "lt", "<", "gt", ">", "quot", "\"", "apos", "'", "nbsp", " ", "ndash", "–", "mdash", "—");

    private ErrorPage() {}

    /** Describes the page and the remedy. */
    public static String describe(String page, int status) {
        String title = title(page);
        String advice = advice(page, status);
        return "the response is not from the service but an HTML page"
                + (title == null ? "" : " titled \"" + title + "\"") + (advice.isEmpty() ? "" : "; " + advice);
    }

    private static @Nullable String title(String page) {
        Matcher matcher = TITLE.matcher(page);
        String title = matcher.find() ? ENTITY.matcher(matcher.group(1)).replaceAll(ErrorPage::decoded) : "";
        String line = title.replaceAll("[\\s\\p{Cntrl}\\u00A0]+", " ").strip();
        return line.isEmpty() ? null : line;
    }

    /** Returns the character of an entity, or the entity itself if it is unknown. */
    private static String decoded(MatchResult entity) {
        String number = entity.group(1);
        String name = entity.group(2);
        String character = name == null ? character(number) : ENTITIES.get(name);
        return Matcher.quoteReplacement(character == null ? entity.group() : character);
    }

    private static @Nullable String character(String number) {
        boolean hex = number.charAt(0) == 'x' || number.charAt(0) == 'X';
        int code = hex ? Integer.parseInt(number.substring(1), 16) : Integer.parseInt(number);
        boolean character = Character.isValidCodePoint(code) && Character.getType(code) != Character.SURROGATE;
        return character ? Character.toString(code) : null;
    }

    private static String advice(String page, int status) {
        if (page.toLowerCase(Locale.ROOT).contains("404.13") || status == 413) {
            return "the file is larger than the web server accepts: upload it in chunks, or raise the limit of the web server";
        }
        return switch (status) {
            case 401, 403 ->
                "a firewall, a proxy or the web server rejects the request: check that the credential is for this site";
            case 404 -> "check base URL and service path, and that the web service is active";
            case 502, 503, 504 -> "the site may be starting up, which can take minutes";
            default -> "";
        };
    }
}
