package dev.medialib.sanity.library;

import dev.medialib.core.json.JsonData;
import dev.medialib.sanity.asset.Asset;
import dev.medialib.sanity.asset.AssetInstance;
import dev.medialib.sanity.document.DocumentStore;
import dev.medialib.sanity.document.Groq;
import dev.medialib.sanity.id.DocumentId;
import org.jspecify.annotations.Nullable;

/** Finds assets that a media library already contains. The vendor's own tools use the same two queries. */
record AssetSearch(DocumentStore documents) {
    private static final Groq BY_INSTANCE =
            Groq.of("*[_type == \"sanity.asset\" && (currentVersion._ref == $id || references($id))][0]");

    private static final Groq BY_HASH = Groq.of("*[_type == \"sanity.asset\" && currentVersion._ref"
            + " == *[_type == $type && sha1hash == $hash][0]._id]._id");

    /** Returns the asset with this instance as one of its versions; null when there is none. */
    @Nullable Asset byInstance(String instanceId) {
        return documents.query(BY_INSTANCE.param("id", instanceId)).one(Asset.class);
    }

    /** Returns the asset whose current version has these bytes; null when there is none. */
    @Nullable Asset byHash(String type, String sha1) {
        JsonData ids =
                documents.query(BY_HASH.param("type", type).param("hash", sha1)).result();
        JsonData id = ids.get(0);
        return id == null ? null : find(id.asString(), Asset.class);
    }

    /** Returns the instance with this id; null when there is none. */
    @Nullable AssetInstance instance(String id) {
        return find(id, AssetInstance.class);
    }

    /** Returns null for an invalid id: it comes from the server, so it is not the caller's error. */
    private <T> @Nullable T find(String id, Class<T> type) {
        return DocumentId.isValid(id) ? documents.find(id, type).orElse(null) : null;
    }
}
