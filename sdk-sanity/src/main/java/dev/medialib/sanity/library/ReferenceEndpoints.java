package dev.medialib.sanity.library;

import dev.medialib.core.internal.endpoint.Endpoint;
import dev.medialib.core.internal.json.JsonList;
import dev.medialib.core.internal.json.JsonType;
import dev.medialib.core.internal.pipeline.ApiCaller;
import dev.medialib.core.json.JsonData;
import dev.medialib.core.json.JsonMismatchException;
import dev.medialib.core.paging.PagePosition;
import dev.medialib.core.paging.Paged;
import dev.medialib.core.paging.PagingStrategy;
import dev.medialib.core.paging.ServerPage;
import dev.medialib.sanity.internal.ErrorEnvelope;
import dev.medialib.sanity.internal.LibraryAddress;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Endpoint that lists the references to an asset. */
final class ReferenceEndpoints {
    private static final JsonType<AssetReference> REFERENCE = JsonType.of(AssetReference.class);

    static final Endpoint<Input, ServerPage<AssetReference>> LIST = Endpoint.<Input>get(
                    "sanity.mediaLibrary.references",
                    LibraryAddress.PATH + "/references/documents/{assetId}/to",
                    (input, r) -> input.library()
                            .fill(r)
                            .path("assetId", input.assetId())
                            .query("cursor", input.position().pointer()))
            .returning((input, response) -> page(response.jsonList(REFERENCE, List.of("references"))));

    /**
     * Every page has a cursor, including the last one. The total marks the end reliably only within one response: between two
     * responses, references can be added and removed, so the number of received items can equal the total while some were never
     * received. Therefore only the first page can be the last one by its total.
     */
    private static final PagingStrategy PAGING =
            PagingStrategy.cursor().untilEmptyPage().untilFirstPageHoldsAll();

    record Input(LibraryAddress library, String assetId, PagePosition position) {}

    private ReferenceEndpoints() {}

    static Paged<AssetReference> list(ApiCaller caller, LibraryAddress library, String assetId) {
        return caller.pages(
                LIST, library.id() + " " + assetId, position -> new Input(library, assetId, position), PAGING);
    }

    private static ServerPage<AssetReference> page(JsonList<AssetReference> page) {
        return new ServerPage<>(
                Objects.requireNonNull(page.items()),
                total(page.others().get("totalCount")),
                ErrorEnvelope.text(JsonData.of(page.others()), "nextCursor"));
    }

    private static OptionalLong total(@Nullable JsonData count) {
        try {
            return count == null ? OptionalLong.empty() : OptionalLong.of(count.asLong());
        } catch (JsonMismatchException e) {
            return OptionalLong.empty();
        }
    }
}
