package dev.medialib.testkit.sanity.asset;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.medialib.testkit.internal.Json;
import dev.medialib.testkit.sanity.internal.ErrorResponse;
import dev.medialib.testkit.sanity.internal.State;
import okio.ByteString;

/** The web that the server fetches from: what the test serves, and nothing else. */
final class SourceFiles {

    private SourceFiles() {}

    /** The content of {@code url}, named by {@code filename} or the end of the URL. Unreachable sources cause 502. */
    static AssetContent fetch(State state, ObjectNode body) {
        String url = Json.text(body, "url");
        if (url == null || !url.matches("https?://.+")) {
            throw ErrorResponse.badRequest("\"url\" must be an http or https URL");
        }
        ByteString bytes = state.sources.get(url);
        if (bytes == null) {
            throw ErrorResponse.boom(502, "Unable to fetch " + url);
        }
        String filename = Json.text(body, "filename");
        String name = url.replaceFirst("[?#].*", "");
        return new AssetContent(bytes, null, filename == null ? name.substring(name.lastIndexOf('/') + 1) : filename);
    }
}
