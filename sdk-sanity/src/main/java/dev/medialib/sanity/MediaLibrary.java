package dev.medialib.sanity;

import dev.medialib.core.content.Content;
import dev.medialib.core.internal.pipeline.ApiCaller;
import dev.medialib.core.paging.Paged;
import dev.medialib.sanity.LibraryEndpoints.RefSearchInput;
import dev.medialib.sanity.id.DocumentId;
import dev.medialib.sanity.model.AssetReference;
import dev.medialib.sanity.model.CdnAccessPolicy;
import dev.medialib.sanity.model.RefSearch;
import dev.medialib.sanity.model.RefSearchResult;
import dev.medialib.sanity.mutation.MutationResult;
import dev.medialib.sanity.query.Groq;
import dev.medialib.sanity.upload.LibraryUpload;
import dev.medialib.sanity.upload.UploadedAsset;
import dev.medialib.sanity.upload.UrlUpload;
import java.net.URI;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** One media library of an organization: its assets, videos, keys, and all its documents. */
public final class MediaLibrary extends DocumentStore {
    private static final Pattern ASPECT = Pattern.compile("[A-Za-z_]\\w*");

    private final ApiCaller caller;
    private final Settings settings;
    private final String id;

    MediaLibrary(ApiCaller caller, Settings settings, String id) {
        super(new Store(StoreKind.MEDIA_LIBRARY, id, caller, settings.tags()), caller.root());
        this.caller = caller;
        this.settings = settings;
        this.id = id;
    }

    /** The library's id, such as {@code mlZxz9rvqf76}. */
    public String id() {
        return id;
    }

    /** {@link #upload(Content, Consumer)} with nothing said. */
    public UploadedAsset upload(Content content) {
        return upload(content, upload -> {});
    }

    /**
     * Uploads an image, a video or any other file: streamed, as raw bytes, with the media type of the content. Never repeated once
     * bytes of it were written. A video is still being worked on when this returns, as {@code assetInstance().state()} says.
     *
     * <p>The SHA-1 of what was sent is compared with the one in the answer, if it has one. Unless an idle timeout is set, Sanity is
     * given five minutes to answer after the last byte.
     *
     * @throws dev.medialib.sanity.error.AssetAlreadyExistsException if the library has these bytes; see {@link #uploadOrGet}
     * @throws dev.medialib.sanity.error.UploadCorruptedException if Sanity stored other bytes than were sent
     * @throws dev.medialib.core.error.PayloadTooLargeException if it is too large
     * @throws dev.medialib.core.error.UnprocessableException if Sanity cannot do anything with the image, as third parties report
     * @throws IllegalArgumentException if {@code sendSha1} is asked for a one-shot stream; nothing is sent
     */
    public UploadedAsset upload(Content content, Consumer<LibraryUpload.Builder> upload) {
        return uploads().upload(content, LibraryUpload.of(upload));
    }

    /** {@link #uploadOrGet(Content, Consumer)} with nothing said. */
    public UploadedAsset uploadOrGet(Content content) {
        return uploadOrGet(content, upload -> {});
    }

    /**
     * Uploads; or, if the library has these bytes already, finds the asset that holds them, which is left as it is.
     * {@link UploadedAsset#duplicate} tells which of the two it was. The asset that is found may be another one than that of
     * {@code assetId}.
     *
     * <p>How Sanity names what it has is only known from third-party reports. If it names nothing, the asset is looked for by its hash.
     *
     * @throws dev.medialib.sanity.error.AssetAlreadyExistsException if no asset is found that holds the bytes; the message says more
     */
    public UploadedAsset uploadOrGet(Content content, Consumer<LibraryUpload.Builder> upload) {
        return uploads().uploadOrGet(content, LibraryUpload.of(upload), new AssetSearch(queries, lookup));
    }

    /** {@link #fromUrl(String, Consumer)} with nothing said. */
    public UploadedAsset fromUrl(String url) {
        return fromUrl(url, upload -> {});
    }

    /** {@link #fromUrl(String, Consumer)} for a URI. */
    public UploadedAsset fromUrl(URI url, Consumer<UrlUpload.Builder> upload) {
        return fromUrl(url.toASCIIString(), upload);
    }

    /**
     * Lets Sanity fetch a file. Not in the vendor's API reference: known from its command line tool. Sanity fetches for up to 300 s;
     * unless other time limits are set, the call waits 370 s.
     *
     * @param url https, with at most 2048 characters and without a user name
     * @throws dev.medialib.core.error.ServerException with status 502 or 504, if the source cannot be reached or is slow
     * @throws IllegalArgumentException if the URL or the file name breaks the rules; nothing is sent
     */
    public UploadedAsset fromUrl(String url, Consumer<UrlUpload.Builder> upload) {
        return uploads().fromUrl(UrlUpload.of(url, upload));
    }

    private LibraryUploads uploads() {
        return new LibraryUploads(caller, settings.tags(), id);
    }

    /** Videos of this library: how to play them, and their subtitles. */
    public Videos videos() {
        return new Videos(caller, settings.tags(), id);
    }

    /** The keys that sign the URLs of private assets. */
    public SigningKeys signingKeys() {
        return new SigningKeys(caller, id);
    }

    /**
     * The documents of all datasets that refer to an asset. Asked with {@link ApiVersion#X}, the only version that has it, unless
     * {@link SanityClient#withApiVersion} chose another. That there is no such asset shows when the first page is fetched.
     *
     * @param assetId the id of the asset that holds the versions, not of an instance
     * @throws IllegalArgumentException if it cannot be an id; nothing is sent
     */
    public Paged<AssetReference> references(String assetId) {
        return AssetReferences.of(
                caller.at(settings.referencesRoot()), id, DocumentId.of(assetId).value());
    }

    /**
     * Searches assets and references. No tool of the vendor's own uses it; some names of parameters, and the form of what comes, are
     * not documented.
     */
    public RefSearchResult refSearch(Consumer<RefSearch.Builder> search) {
        return caller.call(LibraryEndpoints.REF_SEARCH, new RefSearchInput(id, RefSearch.of(search)));
    }

    /**
     * Deletes an asset and its draft, in one transaction. That its bytes stay behind as a document of their own, so that uploading them
     * anew is refused as a duplicate, was inferred and not tried.
     *
     * @param assetId of the asset, not of one of its instances
     */
    public MutationResult deleteAsset(String assetId) {
        DocumentId asset = DocumentId.of(assetId);
        return transaction().delete(asset.value()).delete(asset.draft().value()).commit();
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
     * @param policy {@link CdnAccessPolicy#PUBLIC} or {@link CdnAccessPolicy#PRIVATE}
     * @throws dev.medialib.sanity.error.DocumentNotFoundException if there is no such asset
     */
    public MutationResult setAccessPolicy(String assetId, CdnAccessPolicy policy) {
        String value = Objects.requireNonNull(policy, "policy").value();
        return patch(assetId, patch -> patch.set("cdnAccessPolicy", value));
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
        return "MediaLibrary[" + id + "]";
    }
}
