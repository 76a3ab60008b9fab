package dev.medialib.sanity.video;

import dev.medialib.core.internal.check.TextRules;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Adds the parameters to the URL of a file that make a browser save it. Existing parameters are not changed. */
final class DownloadUrls {

    private DownloadUrls() {}

    static @Nullable URI of(PlaybackLink link, String fileName) {
        String url = link.url();
        TextRules.requireText("fileName", fileName);
        if (url == null) {
            return null;
        }
        int fragment = url.indexOf('#');
        String wanted = with(fragment < 0 ? url : url.substring(0, fragment), "dl", fileName);
        String token = link.token();
        try {
            return new URI(token == null ? wanted : with(wanted, "token", token));
        } catch (URISyntaxException e) {
            // the message of the cause quotes the token
            throw new IllegalArgumentException("the url from the server is invalid: " + e.getReason());
        }
    }

    private static String with(String url, String name, String value) {
        return url + (url.indexOf('?') < 0 ? "?" : "&") + name + "="
                + URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
