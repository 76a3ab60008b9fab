package dev.medialib.sanity.dataset;

import dev.medialib.core.json.JsonData;
import dev.medialib.sanity.id.GlobalDocumentReference;
import java.util.Map;

/** References from a dataset into a media library. */
final class GlobalReferences {
    private static final JsonData EMPTY = JsonData.of(Map.of());

    private GlobalReferences() {}

    /** Returns the value of a field. The properties are ordered, so that equal requests have equal bodies. */
    static JsonData field(JsonData asset, JsonData media) {
        return EMPTY.with("asset", asset).with("media", media);
    }

    static JsonData weak(String libraryId, String documentId) {
        return weak(GlobalDocumentReference.mediaLibrary(libraryId, documentId).toString());
    }

    /**
     * Returns a weak reference, because the server rejects strong ones. Its type must be {@code globalDocumentReference} in
     * documents, although it is {@code reference} in responses.
     */
    static JsonData weak(String reference) {
        return EMPTY.with("_type", "globalDocumentReference")
                .with("_ref", reference)
                .with("_weak", true);
    }
}
