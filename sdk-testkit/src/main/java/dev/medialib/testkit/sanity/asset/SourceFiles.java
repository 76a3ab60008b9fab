package dev.medialib.testkit.sanity.asset;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.medialib.testkit.internal.Json;
import dev.medialib.testkit.sanity.internal.ErrorResponse;
import dev.medialib.testkit.sanity.internal.State;
import okio.ByteString;

/** Files that the server can download: only those that the test serves. */
final class SourceFiles {

    private SourceFiles() {}

    /** Downloads {@code url}. The file name is {@code filename}, or the end of the URL. Unreachable sources cause 502. */
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
