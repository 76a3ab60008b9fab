package dev.medialib.livingdocs.internal;

import dev.medialib.core.internal.endpoint.ResponseReader;
import dev.medialib.core.internal.json.JsonType;
import dev.medialib.core.json.JsonData;
import java.util.List;

/**
 * Envelope of lists. Since API version 2026-01 lists are in {@code results}, before that under another name or without an
 * envelope. The response decides, not the requested version.
 */
public final class Envelope {
    public static final List<String> NAMES = List.of("results", "mediaLibraryEntries");

    private Envelope() {}

    /** Finds the list in a response. */
    public static JsonData list(JsonData response) {
        JsonData results = response.get("results");
        JsonData former = response.get("mediaLibraryEntries");
        return results != null ? results : former != null ? former : response;
    }

    /** Reads a list of items of one type. */
    public static <T> ResponseReader<Object, List<T>> listOf(Class<T> type) {
        JsonType<T> item = JsonType.of(type);
        return (input, response) -> response.jsonItems(item, NAMES);
    }
}
