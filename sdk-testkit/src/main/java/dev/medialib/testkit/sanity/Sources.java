package dev.medialib.testkit.sanity;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.medialib.testkit.internal.Json;
import okio.ByteString;

/** The web that the server fetches from: what the test serves, and nothing else. */
final class Sources {

    private Sources() {}

    /** The content of {@code url}, named by {@code filename} or the end of the URL. Unreachable sources answer 502. */
    static Content fetch(State state, ObjectNode body) {
        String url = Json.text(body, "url");
        if (url == null || !url.matches("https?://.+")) {
            throw Refusal.badRequest("\"url\" must be an http or https URL");
        }
        ByteString bytes = state.sources.get(url);
        if (bytes == null) {
            throw Refusal.boom(502, "Unable to fetch " + url);
        }
        String filename = Json.text(body, "filename");
        String name = url.replaceFirst("[?#].*", "");
        return new Content(bytes, null, filename == null ? name.substring(name.lastIndexOf('/') + 1) : filename);
    }
}
