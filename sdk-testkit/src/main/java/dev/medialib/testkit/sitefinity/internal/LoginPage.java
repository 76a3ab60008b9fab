package dev.medialib.testkit.sitefinity.internal;

import dev.medialib.testkit.internal.ServerResponse;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import okio.ByteString;

/** Login page. The server redirects calls that need a user and lack {@code X-SF-Service-Request}. */
public final class LoginPage {

    public static final String PATH = "/Sitefinity/Login";
    public static final String TYPE = "text/html; charset=utf-8";
    public static final String HTML =
            "<!DOCTYPE html>\n<html><head><title>Log in</title></head><body><form method=\"post\">"
                    + "<input name=\"username\"/><input name=\"password\" type=\"password\"/></form></body></html>";

    private LoginPage() {}

    public static ServerResponse page() {
        return ServerResponse.bytes(TYPE, ByteString.encodeUtf8(HTML));
    }

    static String url(URI base, String path) {
        return base + PATH + "?ReturnUrl=" + URLEncoder.encode(path, StandardCharsets.UTF_8);
    }

    static ServerResponse redirect(String url) {
        return new ServerResponse(302, "Found", Map.of("Location", url, "Content-Type", TYPE), ByteString.EMPTY);
    }
}
