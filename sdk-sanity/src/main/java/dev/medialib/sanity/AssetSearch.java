package dev.medialib.sanity;

import dev.medialib.core.internal.endpoint.Endpoint;
import dev.medialib.core.internal.endpoint.ResponseReader;
import dev.medialib.core.internal.pipeline.Caller;
import dev.medialib.core.json.JsonData;
import dev.medialib.sanity.model.Asset;
import dev.medialib.sanity.model.AssetInstance;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds what a media library holds already. The two queries are those of the vendor's own tools. */
final class AssetSearch {
    private static final String BY_INSTANCE =
            "*[_type == \"sanity.asset\" && (currentVersion._ref == $id || references($id))][0]";

    private static final String BY_HASH =
            "*[_type == \"sanity.asset\" && currentVersion._ref == *[_type == $type && sha1hash == $hash][0]._id]._id";

    private record QueryInput(String library, String query, Map<String, String> params) {}

    private static final Endpoint<QueryInput, JsonData> QUERY = Endpoint.<QueryInput>get(
                    "sanity.mediaLibrary.query", "media-libraries/{library}/query", (input, r) -> {
                        r.path("library", input.library()).query("query", input.query());
                        input.params()
                                .forEach((name, value) ->
                                        r.query("$" + name, JsonData.of(value).toJson()));
                        r.query("returnQuery", false);
                    })
            .returning(ResponseReader.jsonShape(answer -> orNull(answer.get("result"))));

    private record DocInput(String library, String id) {}

    private static final Endpoint<DocInput, JsonData> DOC = Endpoint.<DocInput>get(
                    "sanity.mediaLibrary.doc",
                    "media-libraries/{library}/doc/{id}",
                    (input, r) -> r.path("library", input.library()).path("id", input.id()))
            .returning(ResponseReader.jsonShape(answer -> orNull(answer.at("/documents/0"))));

    private final Caller caller;
    private final String library;

    AssetSearch(Caller caller, String library) {
        this.caller = caller;
        this.library = library;
    }

    /** The asset that has this instance as one of its versions; null when there is none. */
    @Nullable Asset byInstance(String instanceId) {
        JsonData found = caller.call(QUERY, new QueryInput(library, BY_INSTANCE, Map.of("id", instanceId)));
        return found.isNull() ? null : found.as(Asset.class);
    }

    /** The asset whose current version has these bytes; null when there is none. */
    @Nullable Asset byHash(String type, String sha1) {
        JsonData ids = caller.call(QUERY, new QueryInput(library, BY_HASH, Map.of("type", type, "hash", sha1)));
        JsonData id = ids.get(0);
        JsonData found = id == null || !id.isString() ? JsonData.NULL : document(id.asString());
        return found.isNull() ? null : found.as(Asset.class);
    }

    /** Null when there is none. */
    @Nullable AssetInstance instance(String id) {
        JsonData found = document(id);
        return found.isNull() ? null : found.as(AssetInstance.class);
    }

    private JsonData document(String id) {
        return caller.call(DOC, new DocInput(library, id));
    }

    private static JsonData orNull(@Nullable JsonData found) {
        return found == null ? JsonData.NULL : found;
    }
}
