package dev.medialib.livingdocs;

import dev.medialib.core.internal.endpoint.ResponseReader;
import dev.medialib.core.json.JsonData;
import java.util.List;

/** Lists come in {@code results} since API version 2026-01, before that under another name or bare. What came decides. */
final class Envelope {
    private Envelope() {}

    static JsonData list(JsonData response) {
        JsonData results = response.get("results");
        JsonData former = response.get("mediaLibraryEntries");
        return results != null ? results : former != null ? former : response;
    }

    /** Reads a list of items of one type. */
    static <T> ResponseReader<Object, List<T>> listOf(Class<T> type) {
        return ResponseReader.jsonShape(json -> list(json).asListOf(type));
    }
}
