package dev.medialib.sanity;

import dev.medialib.core.json.JsonData;
import dev.medialib.sanity.id.DocumentId;
import dev.medialib.sanity.model.Asset;
import dev.medialib.sanity.model.AssetInstance;
import dev.medialib.sanity.query.Groq;
import dev.medialib.sanity.query.QueryOptions;
import dev.medialib.sanity.query.QueryResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds what a media library holds already. The two queries are those of the vendor's own tools. */
record AssetSearch(Queries queries, DocumentLookup lookup) {
    private static final Groq BY_INSTANCE =
            Groq.of("*[_type == \"sanity.asset\" && (currentVersion._ref == $id || references($id))][0]");

    private static final Groq BY_HASH = Groq.of("*[_type == \"sanity.asset\" && currentVersion._ref"
            + " == *[_type == $type && sha1hash == $hash][0]._id]._id");

    /** The asset that has this instance as one of its versions; null when there is none. */
    @Nullable Asset byInstance(String instanceId) {
        return ask(BY_INSTANCE.param("id", instanceId)).one(Asset.class);
    }

    /** The asset whose current version has these bytes; null when there is none. */
    @Nullable Asset byHash(String type, String sha1) {
        JsonData ids = ask(BY_HASH.param("type", type).param("hash", sha1)).result();
        JsonData id = ids.get(0);
        return id == null ? null : find(id.asString(), Asset.class);
    }

    /** Null when there is none. */
    @Nullable AssetInstance instance(String id) {
        return find(id, AssetInstance.class);
    }

    private QueryResponse ask(Groq query) {
        return queries.ask(query, QueryOptions.DEFAULTS);
    }

    private <T> @Nullable T find(String id, Class<T> type) {
        try {
            DocumentId.of(id);
        } catch (IllegalArgumentException e) {
            // what the server names may be no id; the caller has given none and must not be blamed
            return null;
        }
        JsonData document = lookup.getAll(List.of(id)).get(id);
        return document == null ? null : document.as(type);
    }
}
