package dev.medialib.livingdocs;

import dev.medialib.core.json.JsonData;

/** Lists come in {@code results} since API version 2026-01, before that under another name or bare. What came decides. */
final class Envelope {
    private Envelope() {}

    /** The list in {@code answer}. */
    static JsonData list(JsonData answer) {
        JsonData results = answer.get("results");
        JsonData former = answer.get("mediaLibraryEntries");
        return results != null ? results : former != null ? former : answer;
    }
}
