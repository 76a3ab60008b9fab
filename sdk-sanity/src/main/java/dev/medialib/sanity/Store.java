package dev.medialib.sanity;

import dev.medialib.core.internal.pipeline.ApiCaller;

/**
 * A document store as calls name it.
 *
 * @param name the id of a media library, or the name of a dataset
 */
record Store(StoreKind kind, String name, ApiCaller caller, RequestTags tags) {

    /** The same store, called at another root. */
    Store at(ApiCaller other) {
        return new Store(kind, name, other, tags);
    }
}
