package dev.medialib.sanity.internal;

import dev.medialib.core.internal.endpoint.ApiRoot;
import dev.medialib.core.internal.pipeline.ApiCaller;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What all resources of a client know.
 *
 * @param caller calls media libraries
 * @param version of the API for everything but the references, such as {@code 2025-03-25}
 * @param referencesVersion of the API for the references to an asset
 * @param projectId null when none was set
 * @param hasToken whether calls carry a token
 * @param dataset the one that is meant where none is named; null when none was set
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

    /** The same with calls that are made by {@code other}, such as those of a view. */
    public ApiContext with(ApiCaller other) {
        return new ApiContext(other, hosts, version, referencesVersion, tags, projectId, hasToken, dataset);
    }

    /** Speaks {@code other} everywhere. */
    public ApiContext speaking(String other) {
        ApiCaller there = caller.at(at(hosts.libraries(), other));
        return new ApiContext(there, hosts, other, other, tags, projectId, hasToken, dataset);
    }

    /**
     * The same with media libraries on the project's host.
     *
     * @throws IllegalStateException if the client was built without a project
     */
    public ApiContext onProjectHost() {
        ApiCaller there = project();
        Hosts moved = new Hosts(Objects.requireNonNull(hosts.project()), hosts.project(), hosts.cdn());
        return new ApiContext(there, moved, version, referencesVersion, tags, projectId, hasToken, dataset);
    }

    /**
     * Tags the calls that have no tag of their own.
     *
     * @throws IllegalArgumentException if the tag, or the tag with the client's prefix, is not one
     */
    public ApiContext tagged(String tag) {
        return new ApiContext(
                caller, hosts, version, referencesVersion, tags.withTag(tag), projectId, hasToken, dataset);
    }

    /** A media library as requests name it. */
    public LibraryAddress address(String libraryId) {
        return address(libraryId, null);
    }

    /** The same with the tag of a single call; null for none. */
    public LibraryAddress address(String libraryId, @Nullable String tag) {
        return new LibraryAddress(libraryId, tags.of(tag));
    }

    /** Calls the references to an asset. */
    public ApiCaller references() {
        return caller.at(at(hosts.libraries(), referencesVersion));
    }

    /**
     * Calls what belongs to the project.
     *
     * @throws IllegalStateException if the client was built without a project
     */
    public ApiCaller project() {
        return caller.at(projectRoot());
    }

    /** The documents of a media library. */
    public Store library(String id) {
        return new Store(StoreKind.MEDIA_LIBRARY, id, caller, null, tags);
    }

    /**
     * The documents of a dataset, whose queries may go to a cache.
     *
     * @throws IllegalStateException if the client was built without a project
     */
    public Store dataset(String name) {
        ApiRoot cdn = hosts.cdn();
        return new Store(StoreKind.DATASET, name, project(), cdn == null ? null : at(cdn, version), tags);
    }

    /**
     * The dataset that is meant where none is named.
     *
     * @throws IllegalStateException if the client was built without one
     */
    public String requireDataset() {
        if (dataset == null) {
            throw new IllegalStateException("name a dataset, or build the client with dataset(…)");
        }
        return dataset;
    }

    private ApiRoot projectRoot() {
        ApiRoot project = hosts.project();
        if (project == null) {
            throw new IllegalStateException("datasets belong to a project: build the client with projectId(…)");
        }
        return at(project, version);
    }

    /** The root of a version of the API. */
    public static ApiRoot at(ApiRoot host, String version) {
        return host.at("v" + version);
    }
}
