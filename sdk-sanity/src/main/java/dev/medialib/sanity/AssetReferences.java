package dev.medialib.sanity;

import dev.medialib.core.internal.pipeline.ApiCaller;
import dev.medialib.core.paging.FetchedPage;
import dev.medialib.core.paging.PageSource;
import dev.medialib.core.paging.Paged;
import dev.medialib.sanity.model.AssetReference;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The references to one asset, page by page. */
final class AssetReferences implements PageSource<AssetReference> {
    private final ApiCaller caller;
    private final String libraryId;
    private final String assetId;

    private AssetReferences(ApiCaller caller, String libraryId, String assetId) {
        this.caller = caller;
        this.libraryId = libraryId;
        this.assetId = assetId;
    }

    static Paged<AssetReference> of(ApiCaller caller, String libraryId, String assetId) {
        return Paged.of(new AssetReferences(caller, libraryId, assetId));
    }

    @Override
    public String query() {
        return caller.root() + " " + ReferenceEndpoints.LIST.id() + " " + libraryId + " " + assetId;
    }

    @Override
    public FetchedPage<AssetReference> fetch(@Nullable String position) {
        ReferenceEndpoints.Response response =
                caller.call(ReferenceEndpoints.LIST, new ReferenceEndpoints.Input(libraryId, assetId, position));
        List<AssetReference> references = response.references();
        boolean last = references.isEmpty() || (position == null && holdsAll(response));
        return new FetchedPage<>(references, last ? null : response.nextCursor(), response.total());
    }

    /**
     * The last page comes with a cursor too. The total tells the end for sure only within one response: between two, references come
     * and go, and as many as the total may have been seen while some were not. So only the first page is believed to be the last by it.
     */
    private static boolean holdsAll(ReferenceEndpoints.Response response) {
        return response.total().isPresent()
                && response.references().size() >= response.total().getAsLong();
    }
}
