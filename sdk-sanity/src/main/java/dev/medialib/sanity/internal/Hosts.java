package dev.medialib.sanity.internal;

import dev.medialib.core.internal.endpoint.ApiRoot;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Hosts of Sanity.
 *
 * @param libraries serves media libraries
 * @param project serves the project's datasets; null when there is no project
 * @param cdn serves cached queries of datasets; null when queries do not use the CDN
 */
public record Hosts(
        ApiRoot libraries,
        @Nullable ApiRoot project,
        @Nullable ApiRoot cdn) {

    /** The vendor's exporter sends its token for files only to these hosts. */
    private static final List<ApiRoot> FILES = List.of(
            ApiRoot.parse("files", "https://cdn.sanity.io", false),
            ApiRoot.parse("files", "https://cdn.sanity.work", false));

    /** Returns all hosts that may receive the token. */
    public ApiRoot[] all() {
        List<ApiRoot> roots = new ArrayList<>(FILES);
        roots.add(libraries);
        if (project != null) {
            roots.add(project);
        }
        if (cdn != null) {
            roots.add(cdn);
        }
        return roots.toArray(ApiRoot[]::new);
    }
}
