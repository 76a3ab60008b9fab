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
 * The parts of an address over which a signature is made, brought to the form that the URL standard of browsers gives them: the
 * server does so before it checks, and a signature over another spelling is worth nothing.
 *
 * <p>Not done: other spellings of IP addresses ({@code 127.1}), which no address of an asset has.
 *
 * @param origin scheme, host in small letters and, unless it is the usual one, port
 * @param path percent-encoded, with a slash in front
 * @param query decoded pairs in their order
 */
record WebAddress(String origin, String path, List<Parameter> query) {

    record Parameter(String key, String value) {}

    private static final Pattern PARTS = Pattern.compile(
            "(?i)(?<scheme>https?):[/\\\\]*(?<authority>[^/\\\\?#]*)(?<path>[^?#]*)(\\?(?<query>[^#]*))?(#.*)?");
    private static final Pattern AUTHORITY =
            Pattern.compile("(?<host>\\[[0-9a-fA-F:.]+]|[^:@\\[\\]]+)(:0*(?<port>\\d{0,5}))?");
    private static final Pattern HOST = Pattern.compile("[a-z0-9._-]+|\\[.+]");
    private static final Pattern DOT = Pattern.compile("(?i)\\.|%2e");
    private static final Pattern TWO_DOTS = Pattern.compile("(?i)(\\.|%2e){2}");
    private static final String KEPT_IN_PATH =
            "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789" + "!$%&'()*+,-./:;=@[\\]^_|~";

    static WebAddress parse(String url) {
        String cleaned = url.replaceAll("^[\\x00-\\x20]+|[\\x00-\\x20]+$", "").replaceAll("[\\t\\n\\r]", "");
        Matcher parts = PARTS.matcher(wellFormed(cleaned));
        if (!parts.matches()) {
            throw new IllegalArgumentException("url must be an absolute address with http or https");
        }
        String scheme = parts.group("scheme").toLowerCase(Locale.ROOT);
        return new WebAddress(
                scheme + "://" + hostAndPort(scheme, parts.group("authority")),
                path(parts.group("path")),
                query(parts.group("query")));
    }

    /** Without half characters, which UTF-8 cannot hold. */
    private static String wellFormed(String text) {
        return text.codePoints()
                .map(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE ? 0xFFFD : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static String hostAndPort(String scheme, String authority) {
        Matcher parts = AUTHORITY.matcher(authority);
        if (!parts.matches()) {
            throw new IllegalArgumentException("url must have a host, and neither user nor password");
        }
        String host = ascii(parts.group("host")).toLowerCase(Locale.ROOT);
        if (!HOST.matcher(host).matches()) {
            throw new IllegalArgumentException("url must have a host made of letters, digits, dots and dashes");
        }
        String port = parts.group("port");
        String usual = scheme.equals("https") ? "443" : "80";
        return port == null || port.isEmpty() || port.equals(usual) ? host : host + ":" + port;
    }

    private static String ascii(String host) {
        try {
            return host.startsWith("[") ? host : IDN.toASCII(host);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("url must have a host that exists in ASCII", e);
        }
    }

    /** Resolves the segments of dots, however they are written, and encodes what a path cannot hold; escapes stay as they are. */
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
