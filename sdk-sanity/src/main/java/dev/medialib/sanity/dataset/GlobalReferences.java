package dev.medialib.sanity.dataset;

import dev.medialib.sanity.id.GlobalDocumentReference;
import java.util.Map;

/** References from a dataset into a media library. */
final class GlobalReferences {
    private GlobalReferences() {}

    static Map<String, Object> weak(String libraryId, String documentId) {
        return weak(GlobalDocumentReference.mediaLibrary(libraryId, documentId).toString());
    }

    /** A strong one would be refused. In answers its type is {@code reference}, in documents it must be another. */
    static Map<String, Object> weak(String reference) {
        return Map.of("_type", "globalDocumentReference", "_ref", reference, "_weak", true);
    }
}
