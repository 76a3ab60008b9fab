package dev.medialib.sanity.internal;

import dev.medialib.core.internal.endpoint.ApiRoot;
import dev.medialib.core.internal.pipeline.ApiCaller;
import org.jspecify.annotations.Nullable;

/**
 * Document store in requests.
 *
 * @param name the id of a media library, or the name of a dataset
 * @param queryCache the root of queries; null when queries use the same root as other requests
 */
public record Store(
        StoreKind kind,
        String name,
        ApiCaller caller,
        @Nullable ApiRoot queryCache,
        RequestTags tags) {

    /** Returns whether queries use the CDN. */
    public boolean cachesQueries() {
        return queryCache != null;
    }

    /** Returns this store with the root of its queries. */
    public Store forQueries() {
        return queryCache == null ? this : new Store(kind, name, caller.at(queryCache), queryCache, tags);
    }
}
