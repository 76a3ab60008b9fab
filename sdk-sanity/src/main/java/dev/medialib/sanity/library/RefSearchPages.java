package dev.medialib.sanity.library;

import dev.medialib.core.internal.pipeline.ApiCaller;
import dev.medialib.core.json.JsonData;
import dev.medialib.core.paging.PagePosition;
import dev.medialib.core.paging.PageSource;
import dev.medialib.core.paging.Paged;
import dev.medialib.core.paging.PagingStrategy;
import dev.medialib.core.paging.ServerPage;
import dev.medialib.sanity.internal.LibraryAddress;
import dev.medialib.sanity.library.LibraryEndpoints.RefSearchInput;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Pages of a search. Each response is one item, because the structure of the response is not documented. */
final class RefSearchPages {
    private static final String CURSOR = "cursor";

    private RefSearchPages() {}

    static Paged<RefSearchResult> of(ApiCaller caller, LibraryAddress library, RefSearch search) {
        String query = caller.root() + " " + LibraryEndpoints.REF_SEARCH.id() + " " + library.id() + " "
                + JsonData.of(search.parameters());
        return Paged.of(
                PageSource.of(query, position -> page(caller, library, at(search, position)), PagingStrategy.cursor()));
    }

    private static Map<String, String> at(RefSearch search, PagePosition position) {
        Map<String, String> parameters = new LinkedHashMap<>(search.parameters());
        if (position.pointer() != null) {
            parameters.put(CURSOR, position.pointer());
        }
        return parameters;
    }

    private static ServerPage<RefSearchResult> page(
            ApiCaller caller, LibraryAddress library, Map<String, String> parameters) {
        RefSearchResult result = caller.call(LibraryEndpoints.REF_SEARCH, new RefSearchInput(library, parameters));
        return new ServerPage<>(List.of(result), next(result, parameters.get(CURSOR)));
    }

    /**
     * Returns the next cursor; null at the end. A cursor alone does not mean that there are more results, because the last page
     * of references also has one.
     */
    private static @Nullable String next(RefSearchResult result, @Nullable String sent) {
        String cursor = result.nextCursor();
        return cursor == null || cursor.equals(sent) || isEmpty(result.json()) ? null : cursor;
    }

    private static boolean isEmpty(JsonData json) {
        List<JsonData> arrays = json.names().stream()
                .map(json::get)
                .filter(value -> value != null && value.isArray())
                .toList();
        return !arrays.isEmpty() && arrays.stream().allMatch(array -> array.size() == 0);
    }
}
