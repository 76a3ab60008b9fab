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
    private static final List<String> FILES = List.of("https://cdn.sanity.io", "https://cdn.sanity.work");

    /** Returns all hosts that may receive the token. */
    public ApiRoot[] all() {
        List<ApiRoot> roots = new ArrayList<>();
        FILES.forEach(host -> roots.add(ApiRoot.parse("files", host, false)));
        roots.add(libraries);
        if (project != null) {
            roots.add(project);
        }
        if (cdn != null) {
            roots.add(cdn);
        }
        return roots.toArray(ApiRoot[]::new);
    }

    /** Returns whether a URL belongs to the vendor's CDN for files. */
    static boolean servesFile(String url) {
        return FILES.stream().anyMatch(host -> url.regionMatches(true, 0, host + "/", 0, host.length() + 1));
    }
}
