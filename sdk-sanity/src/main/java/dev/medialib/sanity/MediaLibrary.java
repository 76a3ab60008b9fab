package dev.medialib.sanity;

import dev.medialib.core.internal.endpoint.Endpoint;
import dev.medialib.core.internal.endpoint.ResponseReader;
import dev.medialib.core.internal.pipeline.Caller;
import dev.medialib.core.paging.Paged;
import dev.medialib.sanity.id.DocumentId;
import dev.medialib.sanity.model.AssetReference;
import dev.medialib.sanity.model.RefSearch;
import dev.medialib.sanity.model.RefSearchResult;
import dev.medialib.sanity.mutation.MutationResult;
import dev.medialib.sanity.query.Groq;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** One media library of an organization: its assets, videos, keys, and all its documents. */
public final class MediaLibrary extends DocumentStore {
    private static final Pattern ASPECT = Pattern.compile("[A-Za-z_]\\w*");

    private record RefSearchInput(String libraryId, RefSearch search) {}

    private static final Endpoint<RefSearchInput, RefSearchResult> REF_SEARCH = Endpoint.<RefSearchInput>get(
                    "sanity.mediaLibrary.refSearch", "media-libraries/{libraryId}/refsearch", (input, r) -> {
                        r.path("libraryId", input.libraryId());
                        input.search().parameters().forEach(r::query);
                    })
            .returning(ResponseReader.json(RefSearchResult.class));

    MediaLibrary(Caller caller, Settings settings, String id) {
        super(caller, settings, id, StoreEndpoints.MEDIA_LIBRARY, caller.root());
    }

    /** The library's id, such as {@code mlZxz9rvqf76}. */
    public String id() {
        return name;
    }

    /** Videos of this library: how to play them, and their subtitles. */
    public Videos videos() {
        return new Videos(caller, settings, name);
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

    /**
     * Deletes an asset and its draft, in one transaction. That its bytes stay behind as a document of their own, so that uploading them
     * anew is refused as a duplicate, was inferred and not tried.
     *
     * @param assetId of the asset, not of one of its instances
     */
    public MutationResult deleteAsset(String assetId) {
        DocumentId id = DocumentId.of(assetId);
        return transaction().delete(id.value()).delete(id.draft().value()).commit();
    }

    /**
     * Sets aspects of an asset, and leaves its other aspects as they are.
     *
     * @param valuesByAspect by the names of aspects, which here are letters, digits and underscores; null values are refused
     * @throws IllegalArgumentException if it is empty, or a name is another; {@link #patch} takes any path
     */
    public MutationResult setAspects(String assetId, Map<String, ?> valuesByAspect) {
        if (valuesByAspect.isEmpty()) {
            throw new IllegalArgumentException("valuesByAspect must not be empty");
        }
        return patch(assetId, patch -> {
            patch.setIfMissing("aspects", Map.of());
            valuesByAspect.forEach((aspect, value) -> patch.set("aspects." + requireAspect(aspect), value));
        });
    }

    /** Deletes the definition of an aspect. What assets hold under its name stays. That there is none is no error. */
    public MutationResult deleteAspect(String aspectName) {
        return delete(Groq.of("*[_type == $type && _id == $id]")
                .param("type", "sanity.asset.aspect")
                .param("id", DocumentId.of(aspectName).value()));
    }

    /**
     * Says who may fetch an asset. A cache may hold an asset that was public for up to 30 days.
     *
     * @param policy {@code public} or {@code private}
     */
    public MutationResult setAccessPolicy(String assetId, String policy) {
        return patch(assetId, patch -> patch.set("cdnAccessPolicy", policy));
    }

    private static String requireAspect(String aspect) {
        if (!ASPECT.matcher(aspect).matches()) {
            throw new IllegalArgumentException(
                    "the name of an aspect has letters, digits and underscores and begins with no digit," + " but is \""
                            + aspect + "\"");
        }
        return aspect;
    }

    @Override
    public String toString() {
        return "MediaLibrary[" + name + "]";
    }
}
