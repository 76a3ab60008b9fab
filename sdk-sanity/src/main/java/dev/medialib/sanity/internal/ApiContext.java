package dev.medialib.sanity.internal;

import dev.medialib.core.internal.endpoint.ApiRoot;
import dev.medialib.core.internal.pipeline.ApiCaller;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Context that all resources of a client share.
 *
 * @param caller calls media libraries
 * @param version the API version of all requests except references to an asset, such as {@code 2025-03-25}
 * @param referencesVersion the API version of requests for references to an asset
 * @param projectId null when it was not set
 * @param hasToken whether requests have a token
 * @param dataset the default dataset; null when it was not set
 */
public record ApiContext(
        ApiCaller caller,
        Hosts hosts,
        String version,
        String referencesVersion,
        RequestTags tags,
        @Nullable String projectId,
        boolean hasToken,
        @Nullable String dataset) {

    /** Returns this context with another caller, for example of a view. */
    public ApiContext with(ApiCaller other) {
        return new ApiContext(other, hosts, version, referencesVersion, tags, projectId, hasToken, dataset);
    }

    /** Returns this context with another API version for all requests. */
    public ApiContext speaking(String other) {
        ApiCaller there = caller.at(at(hosts.libraries(), other));
        return new ApiContext(there, hosts, other, other, tags, projectId, hasToken, dataset);
    }

    /**
     * Returns this context with media libraries on the project's host.
     *
     * @throws IllegalStateException if the client was built without a project
     */
    public ApiContext onProjectHost() {
        ApiCaller there = project();
        Hosts moved = new Hosts(Objects.requireNonNull(hosts.project()), hosts.project(), hosts.cdn());
        return new ApiContext(there, moved, version, referencesVersion, tags, projectId, hasToken, dataset);
    }

    /**
     * Returns this context with a tag for the calls without a tag.
     *
     * @throws IllegalArgumentException if the tag, or the tag with the client's prefix, is invalid
     */
    public ApiContext tagged(String tag) {
        return new ApiContext(
                caller, hosts, version, referencesVersion, tags.withTag(tag), projectId, hasToken, dataset);
    }

    /** Returns the address of a media library in requests. */
    public LibraryAddress address(String libraryId) {
        return address(libraryId, null);
    }

    /** Returns the address of a media library, with the tag of a single call; null for none. */
    public LibraryAddress address(String libraryId, @Nullable String tag) {
        return new LibraryAddress(libraryId, tags.of(tag));
    }

    /** Returns the caller of the endpoint for references. */
    public ApiCaller references() {
        return caller.at(at(hosts.libraries(), referencesVersion));
    }

    /**
     * Returns the caller of the project's endpoints.
     *
     * @throws IllegalStateException if the client was built without a project
     */
    public ApiCaller project() {
        return caller.at(projectRoot());
    }

    /** Returns the document store of a media library. */
    public Store library(String id) {
        return new Store(StoreKind.MEDIA_LIBRARY, id, caller, null, tags);
    }

    /**
     * Returns the document store of a dataset. Its queries can use the CDN.
     *
     * @throws IllegalStateException if the client was built without a project
     */
    public Store dataset(String name) {
        ApiRoot cdn = hosts.cdn();
        return new Store(StoreKind.DATASET, name, project(), cdn == null ? null : at(cdn, version), tags);
    }

    /**
     * Returns the default dataset.
     *
     * @throws IllegalStateException if the client was built without one
     */
    public String requireDataset() {
        if (dataset == null) {
            throw new IllegalStateException(
                    "the client has no default dataset; pass the name of a dataset, or build the client with dataset(…)");
        }
        return dataset;
    }

    private ApiRoot projectRoot() {
        ApiRoot project = hosts.project();
        if (project == null) {
            throw new IllegalStateException("the client has no project; build the client with projectId(…)");
        }
        return at(project, version);
    }

    /** Returns the root of a version of the API. */
    public static ApiRoot at(ApiRoot host, String version) {
        return host.at("v" + version);
    }
}
