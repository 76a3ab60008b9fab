package dev.medialib.sanity.internal;

import dev.medialib.core.internal.endpoint.ApiRoot;
import dev.medialib.core.internal.pipeline.ApiCaller;

/**
 * A document store as calls name it.
 *
 * @param name the id of a media library, or the name of a dataset
 * @param queryRoot the root of queries, which may be that of a cache
 */
public record Store(StoreKind kind, String name, ApiCaller caller, ApiRoot queryRoot, RequestTags tags) {

    /** The same store, called where its queries go. */
    public Store forQueries() {
        return new Store(kind, name, caller.at(queryRoot), queryRoot, tags);
    }
}
