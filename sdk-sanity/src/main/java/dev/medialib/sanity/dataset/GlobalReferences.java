package dev.medialib.sanity.dataset;

import dev.medialib.core.json.JsonData;
import dev.medialib.sanity.id.GlobalDocumentReference;
import java.util.Map;

/** References from a dataset into a media library. */
final class GlobalReferences {
    private static final JsonData EMPTY = JsonData.of(Map.of());

    private GlobalReferences() {}

    /** The value of a field. Its properties have an order, so that the text of a body is always the same. */
    static JsonData field(JsonData asset, JsonData media) {
        return EMPTY.with("asset", asset).with("media", media);
    }

    /** A reference to a document of the same dataset. */
    static JsonData local(String documentId) {
        return EMPTY.with("_type", "reference").with("_ref", documentId);
    }

    static JsonData weak(String libraryId, String documentId) {
        return weak(GlobalDocumentReference.mediaLibrary(libraryId, documentId).toString());
    }

    /** A strong one would be refused. In answers its type is {@code reference}, in documents it must be another. */
    static JsonData weak(String reference) {
        return EMPTY.with("_type", "globalDocumentReference")
                .with("_ref", reference)
                .with("_weak", true);
    }
}
