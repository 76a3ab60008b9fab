package dev.medialib.sitefinity;

import dev.medialib.core.internal.endpoint.ApiRoot;
import dev.medialib.core.internal.endpoint.RequestDraft;
import dev.medialib.core.internal.pipeline.ApiCaller;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/**
 * What a resource needs to make its calls.
 *
 * @param site where the whole installation is, above the service; URLs of media are relative to it
 */
record Service(ApiCaller caller, ApiRoot site, EntitySets sets, Circumstances circumstances) {

    Service at(ApiCaller other) {
        return new Service(other, site, sets, circumstances);
    }

    Service in(Circumstances other) {
        return new Service(caller, site, sets, other);
    }

    /** Fills the variable {@code {set}} of a path and adds culture, provider and site. */
    RequestDraft address(RequestDraft request, EntitySets.Type type) {
        return address(request, sets.name(type));
    }

    /** The same by the name of the set. */
    RequestDraft address(RequestDraft request, String set) {
        circumstances.applyTo(request);
        return request.path("set", set);
    }

    /** Sitefinity writes spaces and other letters as they are. */
    URI resolve(String url) {
        try {
            return URI.create(site.toString().replaceFirst("/*$", "/")).resolve(new URI(escaped(url)));
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("not a URL: \"" + url + "\"", e);
        }
    }

    private static String escaped(String url) {
        StringBuilder escaped = new StringBuilder();
        for (byte b : url.strip().getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xFF);
            if (c <= ' ' || c > '~' || "\"<>\\^`{|}".indexOf(c) >= 0) {
                escaped.append('%').append(HexFormat.of().withUpperCase().toHexDigits(b));
            } else {
                escaped.append(c);
            }
        }
        return escaped.toString();
    }
}
