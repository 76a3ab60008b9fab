package dev.medialib.sanity.library;

import dev.medialib.core.json.JsonData;
import dev.medialib.sanity.asset.Asset;
import dev.medialib.sanity.asset.AssetInstance;
import dev.medialib.sanity.document.DocumentStore;
import dev.medialib.sanity.document.Groq;
import dev.medialib.sanity.id.DocumentId;
import org.jspecify.annotations.Nullable;

/** Finds what a media library holds already. The two queries are those of the vendor's own tools. */
record AssetSearch(DocumentStore documents) {
    private static final Groq BY_INSTANCE =
            Groq.of("*[_type == \"sanity.asset\" && (currentVersion._ref == $id || references($id))][0]");

    private static final Groq BY_HASH = Groq.of("*[_type == \"sanity.asset\" && currentVersion._ref"
            + " == *[_type == $type && sha1hash == $hash][0]._id]._id");

    /** The asset that has this instance as one of its versions; null when there is none. */
    @Nullable Asset byInstance(String instanceId) {
        return documents.query(BY_INSTANCE.param("id", instanceId)).one(Asset.class);
    }

    /** The asset whose current version has these bytes; null when there is none. */
    @Nullable Asset byHash(String type, String sha1) {
        JsonData ids =
                documents.query(BY_HASH.param("type", type).param("hash", sha1)).result();
        JsonData id = ids.get(0);
        return id == null ? null : find(id.asString(), Asset.class);
    }

    /** Null when there is none. */
    @Nullable AssetInstance instance(String id) {
        return find(id, AssetInstance.class);
    }

    private <T> @Nullable T find(String id, Class<T> type) {
        try {
            DocumentId.of(id);
        } catch (IllegalArgumentException e) {
            // what the server names may be no id; the caller has given none and must not be blamed
            return null;
        }
        return documents.find(id, type).orElse(null);
    }
}
