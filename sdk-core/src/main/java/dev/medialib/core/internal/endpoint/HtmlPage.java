package dev.medialib.core.internal.endpoint;

import org.jspecify.annotations.Nullable;

/** An HTML page instead of a response of the API, from a login, a proxy, a firewall or the site itself. */
public final class HtmlPage {
    private static final String HTML = "text/html";

    /** The text to add to a message about a page in place of the expected response. */
    public static final String HINT = "; it is an HTML page: a login page, a proxy or a wrong base URL?";

    private HtmlPage() {}

    /** Whether an unexpected body is a page. XML counts too, because none of the APIs responds with it. */
    public static boolean is(String body) {
        return body.stripLeading().startsWith("<");
    }

    /** Whether a media type is that of a page; null is not. */
    public static boolean isType(@Nullable String mediaType) {
        return mediaType != null && mediaType.strip().regionMatches(true, 0, HTML, 0, HTML.length());
    }

    /** The text to add to a message about an unexpected response; empty unless the body is a page. */
    public static String hint(String body) {
        return is(body) ? HINT : "";
    }
}
