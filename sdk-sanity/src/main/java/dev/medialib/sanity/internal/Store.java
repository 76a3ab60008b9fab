package dev.medialib.sanity.internal;

import dev.medialib.core.internal.endpoint.ApiRoot;
import dev.medialib.core.internal.pipeline.ApiCaller;
import org.jspecify.annotations.Nullable;

/**
 * A document store as calls name it.
 *
 * @param name the id of a media library, or the name of a dataset
 * @param queryCache the root of queries; null when they go where everything else goes
 */
public record Store(
        StoreKind kind,
        String name,
        ApiCaller caller,
        @Nullable ApiRoot queryCache,
        RequestTags tags) {

    /** Whether queries go to a cache. */
    public boolean cachesQueries() {
        return queryCache != null;
    }

    /** The same store, called where its queries go. */
    public Store forQueries() {
        return queryCache == null ? this : new Store(kind, name, caller.at(queryCache), queryCache, tags);
    }
}
