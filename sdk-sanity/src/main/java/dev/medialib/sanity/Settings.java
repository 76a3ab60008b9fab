package dev.medialib.sanity;

import dev.medialib.core.internal.endpoint.ApiRoot;
import org.jspecify.annotations.Nullable;

/**
 * What the resources must know beside how to make calls.
 *
 * @param version of the API for everything but the references
 * @param referencesVersion of the API for the references to an asset
 * @param projectId null when none was set
 * @param hasToken whether calls carry a token
 * @param dataset the one that is meant where none is named; null when none was set
 */
record Settings(
        Hosts hosts,
        ApiVersion version,
        ApiVersion referencesVersion,
        RequestTags tags,
        @Nullable String projectId,
        boolean hasToken,
        @Nullable String dataset) {

    /** Speaks {@code other} everywhere. */
    Settings speaking(ApiVersion other) {
        return new Settings(hosts, other, other, tags, projectId, hasToken, dataset);
    }

    ApiRoot libraryRoot() {
        return hosts.libraries().at(version.toString());
    }

    ApiRoot referencesRoot() {
        return hosts.libraries().at(referencesVersion.toString());
    }

    /**
     * The root of what belongs to a project.
     *
     * @throws IllegalStateException if the client was built without a project
     */
    ApiRoot projectRoot() {
        return requireProject().at(version.toString());
    }

    /** The root of queries of datasets. */
    ApiRoot datasetQueryRoot() {
        ApiRoot cdn = hosts.cdn();
        return cdn == null ? projectRoot() : cdn.at(version.toString());
    }

    /**
     * The dataset that is meant where none is named.
     *
     * @throws IllegalStateException if the client was built without one
     */
    String requireDataset() {
        if (dataset == null) {
            throw new IllegalStateException("name a dataset, or build the client with dataset(…)");
        }
        return dataset;
    }

    private ApiRoot requireProject() {
        ApiRoot project = hosts.project();
        if (project == null) {
            throw new IllegalStateException("datasets belong to a project: build the client with projectId(…)");
        }
        return project;
    }
}
