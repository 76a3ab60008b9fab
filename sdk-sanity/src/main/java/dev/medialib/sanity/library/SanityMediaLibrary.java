package dev.medialib.sanity.library;

import dev.medialib.core.content.Content;
import dev.medialib.core.paging.Paged;
import dev.medialib.sanity.aspect.Aspects;
import dev.medialib.sanity.asset.Asset;
import dev.medialib.sanity.asset.AssetInstance;
import dev.medialib.sanity.asset.AssetType;
import dev.medialib.sanity.asset.CdnAccessPolicy;
import dev.medialib.sanity.asset.UrlUpload;
import dev.medialib.sanity.document.DocumentStore;
import dev.medialib.sanity.document.MutationResult;
import dev.medialib.sanity.folder.LibraryFolders;
import dev.medialib.sanity.id.DocumentId;
import dev.medialib.sanity.internal.ApiContext;
import dev.medialib.sanity.internal.UploadRules;
import dev.medialib.sanity.library.LibraryEndpoints.RefSearchInput;
import dev.medialib.sanity.signing.SigningKeys;
import dev.medialib.sanity.video.LibraryVideos;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** A media library of an organization: its assets, videos, keys and all its documents. */
public final class SanityMediaLibrary extends DocumentStore {
    private final ApiContext context;
    private final String id;

    /** Creates the resource. Only the client calls this constructor. */
    public SanityMediaLibrary(ApiContext context, String id) {
        super(context.library(id));
        this.context = context;
        this.id = id;
    }

    /** Returns the id of the library, such as {@code mlZxz9rvqf76}. */
    public String id() {
        return id;
    }

    /** Same as {@link #upload(Content, Consumer)} with default options. */
    public UploadedAsset upload(Content content) {
        return upload(content, upload -> {});
    }

    /**
     * Uploads an image, a video or any other file. The content is streamed as raw bytes, with its media type. It is not
     * retried once bytes of it were sent; {@link #uploadOrGet} is. Sanity still processes a video when this method returns, see
     * {@link dev.medialib.sanity.asset.AssetInstance#state}.
     *
     * <p>If the response contains a SHA-1, it is compared with that of the sent bytes. SVG images are not compared: Sanity
     * rewrites them, and their hash and size are those of the stored bytes. By default Sanity has five minutes to respond after
     * the last byte; an idle timeout replaces this limit.
     *
     * @throws dev.medialib.sanity.error.AssetAlreadyExistsException if the library already has these bytes; see
     *     {@link #uploadOrGet}
     * @throws dev.medialib.sanity.error.UploadCorruptedException if Sanity stored other bytes than were sent
     * @throws dev.medialib.core.error.PayloadTooLargeException if the content is too large
     * @throws dev.medialib.core.error.UnprocessableException if Sanity cannot process the image, as third parties report
     * @throws IllegalArgumentException if {@code sendSha1} is set for a stream that can be read only once, or for an SVG image;
     *     no request is sent
     */
    public UploadedAsset upload(Content content, Consumer<LibraryUpload.Builder> upload) {
        return upload(content, LibraryUpload.of(upload));
    }

    /** Same as {@link #upload(Content, Consumer)}. */
    public UploadedAsset upload(Content content, LibraryUpload upload) {
        return uploads().upload(content, upload);
    }

    /** Same as {@link #uploadOrGet(Content, Consumer)} with default options. */
    public UploadedAsset uploadOrGet(Content content) {
        return uploadOrGet(content, upload -> {});
    }

    /**
     * Uploads content. If the library already has these bytes, returns the existing asset unchanged, and
     * {@link UploadedAsset#duplicate} is true. The existing asset may be another one than {@code assetId}.
     *
     * <p>Replayable content is retried, also after bytes of it were sent, for example after status 429 or 503: if an earlier
     * attempt stored the bytes, they are found. In this case {@code duplicate} is true as well. A one-shot stream is not
     * retried.
     *
     * <p>The form in which Sanity reports the existing asset is only known from third-party reports. If the response does not
     * name it, the asset is searched by its hash.
     *
     * @throws dev.medialib.sanity.error.AssetAlreadyExistsException if the existing asset cannot be found; the message contains
     *     details
     */
    public UploadedAsset uploadOrGet(Content content, Consumer<LibraryUpload.Builder> upload) {
        return uploadOrGet(content, LibraryUpload.of(upload));
    }

    /** Same as {@link #uploadOrGet(Content, Consumer)}. */
    public UploadedAsset uploadOrGet(Content content, LibraryUpload upload) {
        return uploads().uploadOrGet(content, upload);
    }

    /** Same as {@link #replaceFile(String, Content, Consumer)} with default options. */
    public ReplacedFile replaceFile(String assetId, Content file) {
        return replaceFile(assetId, file, replacement -> {});
    }

    /**
     * Replaces the file of an asset: reads the asset, uploads a version, waits until Sanity has processed it, and makes it the
     * current version. The previous file stays a version of the asset, see {@link #versions}. If others replace the file at the
     * same time, the last one wins.
     *
     * <p>Documents of datasets are not changed. They show the file that they were linked to;
     * {@link ReplacedFile#documentsToUpdate} lists them.
     *
     * <p>Replayable content is retried as in {@link #uploadOrGet(Content, Consumer)}. If the asset already has these bytes as a
     * version, that version is made current, so that a call can be made again after any error.
     *
     * @param assetId the id of the asset, not of one of its instances
     * @throws dev.medialib.sanity.error.IncompleteReplacementException if the file was stored, but then something failed; the
     *     exception has the ids of what is stored
     * @throws dev.medialib.sanity.error.AssetAlreadyExistsException if another asset of the library has these bytes; nothing was
     *     changed
     * @throws dev.medialib.sanity.error.DocumentNotFoundException if there is no such asset; nothing was uploaded
     * @throws dev.medialib.sanity.error.UploadCorruptedException if Sanity stored other bytes than were sent; they are a version
     *     of the asset that is not current
     * @throws IllegalArgumentException if the id is not that of an asset; nothing was uploaded
     */
    public ReplacedFile replaceFile(String assetId, Content file, Consumer<AssetFileReplacement.Builder> replacement) {
        return replaceFile(assetId, file, AssetFileReplacement.of(replacement));
    }

    /** Same as {@link #replaceFile(String, Content, Consumer)}. */
    public ReplacedFile replaceFile(String assetId, Content file, AssetFileReplacement replacement) {
        return new AssetVersions(context, id).replace(assetId, file, replacement);
    }

    /**
     * Returns the files of all versions of an asset, in the order of {@link Asset#versions}. The current one is
     * {@link Asset#currentVersion}. Versions that the token may not read are skipped.
     *
     * @param assetId the id of the asset, not of one of its instances
     * @throws dev.medialib.sanity.error.DocumentNotFoundException if there is no such asset
     */
    public List<AssetInstance> versions(String assetId) {
        return new AssetVersions(context, id).list(assetId);
    }

    /**
     * Makes a version of an asset the current one. It must be processed, see {@link AssetInstance#state}. Documents of datasets
     * still show the version that they were linked to.
     *
     * @param assetId the id of the asset
     * @param instanceId the id of the version's instance, such as {@code image-…-4948x7422-jpg}
     * @throws dev.medialib.sanity.error.DocumentNotFoundException if there is no such asset
     * @throws IllegalArgumentException if {@code instanceId} cannot be that of an instance; no request is sent
     */
    public MutationResult setCurrentVersion(String assetId, String instanceId) {
        return new AssetVersions(context, id).setCurrent(assetId, instanceId);
    }

    /** Same as {@link #fromUrl(String, Consumer)} with default options. */
    public UploadedAsset fromUrl(String url) {
        return fromUrl(url, upload -> {});
    }

    /** Same as {@link #fromUrl(String, Consumer)} for a URI. */
    public UploadedAsset fromUrl(URI url, Consumer<UrlUpload.Builder> upload) {
        return fromUrl(url.toASCIIString(), upload);
    }

    /** Same as {@link #fromUrl(String, Consumer)} for a URI. */
    public UploadedAsset fromUrl(URI url, UrlUpload upload) {
        return fromUrl(url.toASCIIString(), upload);
    }

    /**
     * Creates an asset that Sanity downloads by its URL. The vendor's API reference does not contain this endpoint; it is known
     * from the vendor's command line tool. Sanity downloads for up to 300 seconds. The default time limit of this call is 370
     * seconds.
     *
     * @param url https, with at most 2048 characters and without a user name
     * @throws dev.medialib.core.error.ServerException with status 502 or 504, if the source cannot be reached or is slow
     * @throws IllegalArgumentException if the URL or the file name breaks the rules; no request is sent
     */
    public UploadedAsset fromUrl(String url, Consumer<UrlUpload.Builder> upload) {
        return fromUrl(url, UrlUpload.of(upload));
    }

    /** Same as {@link #fromUrl(String, Consumer)}. */
    public UploadedAsset fromUrl(String url, UrlUpload upload) {
        return uploads().fromUrl(url, upload);
    }

    /**
     * Finds the asset whose current version has the bytes with a SHA-1, so that you can ask before you upload. Needs up to four
     * requests. Videos may have no SHA-1. That of an SVG image is the SHA-1 of the bytes that Sanity stored, which differ from
     * the uploaded ones.
     *
     * @param sha1 40 hexadecimal digits
     * @return the asset, or an empty {@code Optional} if there is none that the token may read
     * @throws IllegalArgumentException if {@code sha1} is invalid; no request is sent
     */
    public Optional<Asset> findBySha1(String sha1) {
        String hash = UploadRules.requireSha1(sha1);
        AssetSearch search = new AssetSearch(this);
        return Stream.of(AssetType.IMAGE, AssetType.FILE, AssetType.VIDEO)
                .map(type -> Optional.ofNullable(search.byHash(type.value(), hash)))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /**
     * Same as {@link #findBySha1} with the SHA-1 of content, which is read once for this. An SVG image is not found, because
     * Sanity rewrites it.
     *
     * @throws IllegalArgumentException if the content is a one-shot stream, which could not be uploaded afterwards
     */
    public Optional<Asset> findByContent(Content content) {
        return findBySha1(UploadRules.sha1(content));
    }

    private LibraryUploads uploads() {
        return new LibraryUploads(context, id);
    }

    /** Returns the videos of this library: playback and subtitles. */
    public LibraryVideos videos() {
        return new LibraryVideos(context, id);
    }

    /** Returns the aspects of this library: the organization's own metadata of assets. */
    public Aspects aspects() {
        return new Aspects(context, id);
    }

    /** Returns the folders of this library, a public beta of the vendor. */
    public LibraryFolders folders() {
        return new LibraryFolders(context, id);
    }

    /** Returns the keys that sign the URLs of private assets. */
    public SigningKeys signingKeys() {
        return new SigningKeys(context, id);
    }

    /**
     * Returns the documents of all datasets that refer to an asset. The request uses {@link
     * dev.medialib.sanity.SanityApiVersion#X}, the only version with this endpoint, unless {@link
     * dev.medialib.sanity.SanityClient#withApiVersion} set another one. If there is no such asset, fetching the first page
     * fails.
     *
     * @param assetId the id of the asset that contains the versions, not of an instance
     * @throws IllegalArgumentException if the id is invalid; no request is sent
     */
    public Paged<AssetReference> references(String assetId) {
        return ReferenceEndpoints.list(
                context.references(),
                context.address(id),
                DocumentId.of(assetId).value());
    }

    /**
     * Searches assets and references. None of the vendor's own tools uses this endpoint. The names of some parameters and the
     * form of the response are not documented.
     */
    public RefSearchResult refSearch(Consumer<RefSearch.Builder> search) {
        return refSearch(RefSearch.of(search));
    }

    /** Same as {@link #refSearch(Consumer)}. */
    public RefSearchResult refSearch(RefSearch search) {
        return context.caller()
                .call(LibraryEndpoints.REF_SEARCH, new RefSearchInput(context.address(id), search.parameters()));
    }

    /**
     * Lists the responses of a search, each of which is one page with any number of results: where they are in the response is
     * not documented. The listing goes on with {@link RefSearchResult#nextCursor} until there is none, until the cursor is
     * that of the request, or until the arrays of a response are all empty.
     *
     * @param search may set the cursor to begin with
     */
    public Paged<RefSearchResult> refSearchPages(Consumer<RefSearch.Builder> search) {
        return refSearchPages(RefSearch.of(search));
    }

    /** Same as {@link #refSearchPages(Consumer)}. */
    public Paged<RefSearchResult> refSearchPages(RefSearch search) {
        return RefSearchPages.of(context.caller(), context.address(id), search);
    }

    /**
     * Deletes an asset and its draft, in one transaction. The instances with its bytes probably remain, so that a new upload of
     * the bytes is rejected as a duplicate, also by {@link #uploadOrGet(Content, Consumer)}, which finds no asset for them. To
     * be able to upload them again, delete the instances as well: those of {@link #versions} before this call, or {@link
     * dev.medialib.sanity.error.AssetAlreadyExistsException#existingInstanceId} after it. This is a conclusion from the
     * vendor's tools and was not tested.
     *
     * @param assetId the id of the asset, not of one of its instances
     */
    public MutationResult deleteAsset(String assetId) {
        DocumentId asset = DocumentId.of(assetId);
        return transaction().delete(asset.value()).delete(asset.draft().value()).commit();
    }

    /**
     * Sets the access rule of an asset. After a change from public to private, a cache may serve the asset for up to 30 days.
     *
     * @param policy {@link CdnAccessPolicy#PUBLIC} or {@link CdnAccessPolicy#PRIVATE}
     * @throws dev.medialib.sanity.error.DocumentNotFoundException if there is no such asset
     */
    public MutationResult setAccessPolicy(String assetId, CdnAccessPolicy policy) {
        String value = Objects.requireNonNull(policy, "policy").value();
        return patch(assetId, patch -> patch.set("cdnAccessPolicy", value));
    }

    @Override
    public String toString() {
        return "MediaLibrary[" + id + "]";
    }
}
