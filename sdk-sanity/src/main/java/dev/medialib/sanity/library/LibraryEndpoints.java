package dev.medialib.sanity.library;

import dev.medialib.core.internal.endpoint.Endpoint;
import dev.medialib.core.internal.endpoint.ResponseReader;
import dev.medialib.core.json.JsonData;
import java.util.List;

/** Endpoints that list media libraries, and that search one by references. */
final class LibraryEndpoints {
    static final Endpoint<Owner, List<LibraryInfo>> LIST = Endpoint.<Owner>get(
                    "sanity.mediaLibraries.list", "media-libraries", (owner, r) -> r.query(owner.kind(), owner.id()))
            .returning(ResponseReader.jsonShape(response -> list(response).asListOf(LibraryInfo.class)));

    static final Endpoint<String, LibraryInfo> GET = Endpoint.<String>get(
                    "sanity.mediaLibraries.get", "media-libraries/{library}", (id, r) -> r.path("library", id))
            .returning(ResponseReader.json(LibraryInfo.class));

    static final Endpoint<RefSearchInput, RefSearchResult> REF_SEARCH = Endpoint.<RefSearchInput>get(
                    "sanity.mediaLibrary.refSearch", "media-libraries/{libraryId}/refsearch", (input, r) -> {
                        r.path("libraryId", input.libraryId());
                        input.search().parameters().forEach(r::query);
                    })
            .returning(ResponseReader.json(RefSearchResult.class));

    record Owner(String kind, String id) {}

    record RefSearchInput(String libraryId, RefSearch search) {}

    private LibraryEndpoints() {}

    private static JsonData list(JsonData response) {
        JsonData data = response.get("data");
        return data == null ? response : data;
    }
}
