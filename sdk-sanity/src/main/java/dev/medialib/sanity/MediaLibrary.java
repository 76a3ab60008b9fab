package dev.medialib.sanity;

import dev.medialib.core.internal.endpoint.Endpoint;
import dev.medialib.core.internal.endpoint.ResponseReader;
import dev.medialib.core.internal.pipeline.Caller;
import dev.medialib.core.paging.Paged;
import dev.medialib.sanity.model.AssetReference;
import dev.medialib.sanity.model.RefSearch;
import dev.medialib.sanity.model.RefSearchResult;
import java.util.function.Consumer;

/** One media library of an organization: its assets, videos, keys, and all its documents. */
public final class MediaLibrary extends DocumentStore {
    private record RefSearchInput(String libraryId, RefSearch search) {}

    private static final Endpoint<RefSearchInput, RefSearchResult> REF_SEARCH = Endpoint.<RefSearchInput>get(
                    "sanity.mediaLibrary.refSearch", "media-libraries/{libraryId}/refsearch", (input, r) -> {
                        r.path("libraryId", input.libraryId());
                        input.search().parameters().forEach(r::query);
                    })
            .returning(ResponseReader.json(RefSearchResult.class));

    MediaLibrary(Caller caller, Settings settings, String id) {
        super(caller, settings, id);
    }

    /** The library's id, such as {@code mlZxz9rvqf76}. */
    public String id() {
        return name;
    }

    /** Videos of this library: how to play them, and their subtitles. */
    public Videos videos() {
        return new Videos(caller, name);
    }

    /** The keys that sign the URLs of private assets. */
    public SigningKeys signingKeys() {
        return new SigningKeys(caller, name);
    }

    /**
     * The documents of all datasets that refer to an asset. Asked with {@link ApiVersion#X}, the only version that has it, unless
     * {@link SanityClient#withApiVersion} chose another. That there is no such asset shows when the first page is fetched.
     *
     * @param assetId the id of the asset that holds the versions, not of an instance
     */
    public Paged<AssetReference> references(String assetId) {
        return AssetReferences.of(caller.at(settings.referencesRoot()), name, assetId);
    }

    /**
     * Searches assets and references. No tool of the vendor's own uses it; some names of parameters, and the form of what comes, are
     * not documented.
     */
    public RefSearchResult refSearch(Consumer<RefSearch.Builder> search) {
        return caller.call(REF_SEARCH, new RefSearchInput(name, RefSearch.of(search)));
    }

    @Override
    public String toString() {
        return "MediaLibrary[" + name + "]";
    }
}
