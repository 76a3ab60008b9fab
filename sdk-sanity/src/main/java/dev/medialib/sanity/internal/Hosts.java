package dev.medialib.sanity.internal;

import dev.medialib.core.internal.endpoint.ApiRoot;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where Sanity is.
 *
 * @param libraries serves media libraries
 * @param project serves the project's datasets; null when no project was named
 * @param cdn serves cached queries of datasets; null when they are not to be cached
 */
public record Hosts(
        ApiRoot libraries,
        @Nullable ApiRoot project,
        @Nullable ApiRoot cdn) {

    /** The vendor's exporter sends its token to these hosts for files, and to no other. */
    private static final List<ApiRoot> FILES = List.of(
            ApiRoot.parse("files", "https://cdn.sanity.io", false),
            ApiRoot.parse("files", "https://cdn.sanity.work", false));

    /** All hosts to which the token may go. */
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
