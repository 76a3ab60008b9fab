package dev.medialib.livingdocs.internal;

import dev.medialib.core.internal.pipeline.ApiCaller;

/**
 * What a resource needs to make calls: the caller, and the settings of the client that decide what is sent.
 *
 * @param apiVersion the version in all paths, such as {@code 2026-05}
 * @param numericPatchVersion whether the version of a patch is a number and not a string
 */
public record ApiContext(ApiCaller caller, String apiVersion, boolean numericPatchVersion) {

    /** The same settings with another caller. */
    public ApiContext with(ApiCaller other) {
        return new ApiContext(other, apiVersion, numericPatchVersion);
    }

    /** Throws if the API version lacks the feature, before anything is sent. */
    public void require(VersionedOperation feature) {
        feature.requireIn(apiVersion);
    }

    /** Same for a patch operation by its name in the request. Most operations exist in all versions. */
    public void requireOperation(String name) {
        for (VersionedOperation feature : VersionedOperation.values()) {
            if (feature.operation().equals(name)) {
                require(feature);
            }
        }
    }
}
