package dev.medialib.sanity.library;

import dev.medialib.core.internal.endpoint.Endpoint;
import dev.medialib.core.internal.endpoint.ResponseReader;
import dev.medialib.core.json.JsonData;
import dev.medialib.sanity.internal.LibraryAddress;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Endpoints that list media libraries, and that search one library for references. */
final class LibraryEndpoints {
    static final Endpoint<Owner, List<LibraryInfo>> LIST = Endpoint.<Owner>get(
                    "sanity.mediaLibraries.list",
                    "media-libraries",
                    (owner, r) -> r.query(owner.kind(), owner.id()).query("tag", owner.tag()))
            .returning(ResponseReader.jsonShape(response -> list(response).asListOf(LibraryInfo.class)));

    static final Endpoint<LibraryAddress, LibraryInfo> GET = Endpoint.<LibraryAddress>get(
                    "sanity.mediaLibraries.get", LibraryAddress.PATH, LibraryAddress::fill)
            .returning(ResponseReader.json(LibraryInfo.class));

    static final Endpoint<RefSearchInput, RefSearchResult> REF_SEARCH = Endpoint.<RefSearchInput>get(
                    "sanity.mediaLibrary.refSearch", LibraryAddress.PATH + "/refsearch", (input, r) -> {
                        input.library().fill(r);
                        input.parameters().forEach(r::query);
                    })
            .returning(ResponseReader.json(RefSearchResult.class));

    record Owner(String kind, String id, @Nullable String tag) {}

    record RefSearchInput(LibraryAddress library, Map<String, String> parameters) {}

    private LibraryEndpoints() {}

    private static JsonData list(JsonData response) {
        JsonData data = response.get("data");
        return data == null ? response : data;
    }
}
