package dev.medialib.core.internal.endpoint;

import dev.medialib.core.http.Headers;

/** An HTML page instead of a response of the API, from a login, a proxy, a firewall or the site itself. */
public final class HtmlPage {
    private static final String HTML = "text/html";

    private HtmlPage() {}

    /** Whether an unexpected body is a page. XML counts too, because none of the APIs responds with it. */
    public static boolean is(String body) {
        return body.stripLeading().startsWith("<");
    }

    /** Whether the headers of a response announce a page. */
    public static boolean isAnnounced(Headers headers) {
        String type = headers.first("Content-Type");
        return type != null && type.strip().regionMatches(true, 0, HTML, 0, HTML.length());
    }

    /** The text to add to a message about an unexpected response; empty unless the body is a page. */
    public static String hint(String body) {
        return is(body) ? "; it is an HTML page: a login page, a proxy or a wrong base URL?" : "";
    }
}
