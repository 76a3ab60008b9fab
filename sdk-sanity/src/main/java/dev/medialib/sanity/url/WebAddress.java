package dev.medialib.sanity.url;

import java.net.IDN;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Parts of a URL to sign, normalized by the URL standard of browsers. The server normalizes a URL before it checks the
 * signature, so a signature of another spelling would be invalid.
 *
 * <p>Other spellings of IP addresses ({@code 127.1}) are not normalized, because URLs of assets do not contain them.
 *
 * @param origin the scheme, the host in lowercase, and the port unless it is the default
 * @param path the percent-encoded path with a leading slash
 * @param query the decoded pairs in order
 */
record WebAddress(String origin, String path, List<Parameter> query) {

    record Parameter(String key, String value) {}

    private static final Pattern PARTS = Pattern.compile(
            "(?i)(?<scheme>https?):[/\\\\]*(?<authority>[^/\\\\?#]*)(?<path>[^?#]*)(\\?(?<query>[^#]*))?(#.*)?");
    private static final Pattern AUTHORITY =
            Pattern.compile("(?<host>\\[[0-9a-fA-F:.]+]|[^:@\\[\\]]+)(:0*(?<port>\\d{0,5}))?");
    private static final Pattern HOST = Pattern.compile("[a-z0-9_-]+(\\.[a-z0-9_-]+)*\\.?|\\[.+]");
    private static final Pattern DOT = Pattern.compile("(?i)\\.|%2e");
    private static final Pattern TWO_DOTS = Pattern.compile("(?i)(\\.|%2e){2}");
    private static final String KEPT_IN_PATH =
            "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789" + "!$%&'()*+,-./:;=@[\\]^_|~";

    static WebAddress parse(String url) {
        String cleaned = url.replaceAll("^[\\x00-\\x20]+|[\\x00-\\x20]+$", "").replaceAll("[\\t\\n\\r]", "");
        Matcher parts = PARTS.matcher(wellFormed(cleaned));
        if (!parts.matches()) {
            throw new IllegalArgumentException("url must be an absolute URL with http or https");
        }
        String scheme = parts.group("scheme").toLowerCase(Locale.ROOT);
        return new WebAddress(
                scheme + "://" + hostAndPort(scheme, parts.group("authority")),
                path(parts.group("path")),
                query(parts.group("query")));
    }

    /** Replaces unpaired surrogates, which UTF-8 cannot contain. */
    private static String wellFormed(String text) {
        return text.codePoints()
                .map(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE ? 0xFFFD : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static String hostAndPort(String scheme, String authority) {
        Matcher parts = AUTHORITY.matcher(authority);
        if (!parts.matches()) {
            throw new IllegalArgumentException("url must have a host and must not contain a user or a password");
        }
        String host = ascii(parts.group("host")).toLowerCase(Locale.ROOT);
        if (!HOST.matcher(host).matches()) {
            throw new IllegalArgumentException(
                    "url must have a host that consists of letters, digits, dots and dashes");
        }
        String port = parts.group("port");
        String usual = scheme.equals("https") ? "443" : "80";
        return port == null || port.isEmpty() || port.equals(usual) ? host : host + ":" + port;
    }

    private static String ascii(String host) {
        try {
            return host.startsWith("[") ? host : IDN.toASCII(host);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("url must have a host with an ASCII form", e);
        }
    }

    /**
     * Resolves dot segments in any spelling, and encodes characters that a path cannot contain. Existing escapes are not
     * changed.
     */
    private static String path(String raw) {
        List<String> segments = new ArrayList<>();
        String[] given = raw.replace('\\', '/').replaceFirst("^/", "").split("/", -1);
        for (int i = 0; i < given.length; i++) {
            boolean last = i == given.length - 1;
            boolean up = TWO_DOTS.matcher(given[i]).matches();
            if (up && !segments.isEmpty()) {
                segments.remove(segments.size() - 1);
            }
            if (!up && !DOT.matcher(given[i]).matches()) {
                segments.add(given[i]);
            } else if (last) {
                segments.add("");
            }
        }
        return "/" + PercentEncoding.encode(StandardCharsets.UTF_8.encode(String.join("/", segments)), KEPT_IN_PATH);
    }

    private static List<Parameter> query(@Nullable String raw) {
        List<Parameter> pairs = new ArrayList<>();
        for (String pair : raw == null ? new String[0] : raw.split("&", -1)) {
            int equals = pair.indexOf('=');
            String key = equals < 0 ? pair : pair.substring(0, equals);
            String value = equals < 0 ? "" : pair.substring(equals + 1);
            if (!pair.isEmpty()) {
                pairs.add(new Parameter(PercentEncoding.decodeForm(key), PercentEncoding.decodeForm(value)));
            }
        }
        return pairs;
    }
}
