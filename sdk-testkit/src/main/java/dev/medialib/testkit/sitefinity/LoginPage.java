package dev.medialib.testkit.sitefinity;

import dev.medialib.testkit.internal.Reply;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import okio.ByteString;

/** Where calls without {@code X-SF-Service-Request} that need a user are sent. */
final class LoginPage {

    static final String PATH = "/Sitefinity/Login";
    static final String TYPE = "text/html; charset=utf-8";
    static final String HTML = "<!DOCTYPE html>\n<html><head><title>Log in</title></head><body><form method=\"post\">"
            + "<input name=\"username\"/><input name=\"password\" type=\"password\"/></form></body></html>";

    private LoginPage() {}

    static Reply page() {
        return Reply.bytes(TYPE, ByteString.encodeUtf8(HTML));
    }

    static String url(URI base, String path) {
        return base + PATH + "?ReturnUrl=" + URLEncoder.encode(path, StandardCharsets.UTF_8);
    }

    static Reply redirect(String url) {
        return new Reply(302, "Found", Map.of("Location", url, "Content-Type", TYPE), ByteString.EMPTY);
    }
}
