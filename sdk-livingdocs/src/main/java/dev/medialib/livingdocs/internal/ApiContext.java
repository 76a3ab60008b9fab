package dev.medialib.livingdocs.internal;

import dev.medialib.core.internal.pipeline.ApiCaller;

/**
 * The caller, and the settings of the client that affect requests.
 *
 * @param apiVersion the version in all paths, such as {@code 2026-05}
 * @param numericPatchVersion whether the version of a patch is sent as a number, not as a string
 */
public record ApiContext(ApiCaller caller, String apiVersion, boolean numericPatchVersion) {

    /** Returns the same settings with another caller. */
    public ApiContext with(ApiCaller other) {
        return new ApiContext(other, apiVersion, numericPatchVersion);
    }

    /** Throws an exception if the API version lacks the feature, before a request is sent. */
    public void require(VersionedOperation feature) {
        feature.requireIn(apiVersion);
    }

    /** Same as {@link #require} for a patch operation by its name in the request. Most operations exist in all versions. */
    public void requireOperation(String name) {
        for (VersionedOperation feature : VersionedOperation.values()) {
            if (feature.operation().equals(name)) {
                require(feature);
            }
        }
    }
}
