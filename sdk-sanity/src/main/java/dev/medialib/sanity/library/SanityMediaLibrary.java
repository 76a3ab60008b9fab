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

/** Client for a media library of an organization: its assets, videos, keys and documents. */
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
     * Uploads an image, a video or any other file. The content is streamed as raw bytes, with its media type. After bytes of
     * the content were sent, the upload is not retried; {@link #uploadOrGet} retries it. A video is usually still being
     * processed when this method returns, see {@link LibraryVideos#awaitReady}.
     *
     * <p>If the response contains a SHA-1, it is compared with the SHA-1 of the sent bytes. SVG images are not compared,
     * because Sanity rewrites them: the response contains hash and size of the rewritten bytes. By default Sanity has five
     * minutes to respond after the last byte. An idle timeout replaces this limit.
     *
     * @throws dev.medialib.sanity.error.AssetAlreadyExistsException if the library already has these bytes. Use {@link
     *     #uploadOrGet} to get the existing asset
     * @throws dev.medialib.sanity.error.UploadCorruptedException if Sanity stored other bytes than were sent
     * @throws dev.medialib.core.error.PayloadTooLargeException if the content is too large
     * @throws dev.medialib.core.error.UnprocessableException if Sanity cannot process the image, as third parties report
     * @throws IllegalArgumentException if {@code sendSha1} is set for a one-shot stream or for an SVG image; no request is sent
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
     * Uploads content. If the library already has these bytes, returns the existing asset unchanged, and {@link
     * UploadedAsset#duplicate} is true. The existing asset can differ from the asset of the option {@code assetId}.
     *
     * <p>Uploads of replayable content are retried, for example after status 429 or 503, even if bytes were already sent. If an
     * earlier attempt stored the bytes, the retry finds them, and {@code duplicate} is true as well. A one-shot stream is not
     * retried.
     *
     * <p>If the response does not contain the id of the existing asset, the asset is searched by its hash. Source for the form
     * of this response: third-party reports.
     *
     * @throws dev.medialib.sanity.error.AssetAlreadyExistsException if the existing asset cannot be found. The message contains
     *     the reason
     */
    public UploadedAsset uploadOrGet(Content content, Consumer<LibraryUpload.Builder> upload) {
        return uploadOrGet(content, LibraryUpload.of(upload));
    }

    /** Same as {@link #uploadOrGet(Content, Consumer)}. */
    public UploadedAsset uploadOrGet(Content content, LibraryUpload upload) {
        return uploads().uploadOr(Duplicate::found, content, upload);
    }

    /** Same as {@link #replaceFile(String, Content, Consumer)} with default options. */
    public ReplacedFile replaceFile(String assetId, Content file) {
        return replaceFile(assetId, file, replacement -> {});
    }

    /**
     * Replaces the file of an asset: reads the asset, uploads a version, waits until Sanity has processed it, and makes it the
     * current version. The previous file remains a version of the asset, see {@link #versions}. If several clients replace the
     * file at the same time, the last change wins.
     *
     * <p>Documents of datasets are not changed, and still show the file that was linked before. {@link
     * ReplacedFile#documentsToUpdate} lists these documents.
     *
     * <p>Retries are the same as for {@link #uploadOrGet(Content, Consumer)}. If the asset already has a version with these
     * bytes, this version is made current. Therefore you can make the call again after any error.
     *
     * @param assetId the id of the asset, not of one of its instances
     * @throws dev.medialib.sanity.error.IncompleteReplacementException if the file was stored, but a later step failed. The
     *     exception contains the ids of the stored documents
     * @throws dev.medialib.sanity.error.AssetAlreadyExistsException if another asset of the library has these bytes; nothing
     *     was changed
     * @throws dev.medialib.sanity.error.DocumentNotFoundException if there is no such asset; nothing was uploaded
     * @throws dev.medialib.sanity.error.UploadCorruptedException if Sanity stored other bytes than were sent. These bytes are a
     *     version of the asset, but not the current one
     * @throws IllegalArgumentException if {@code assetId} is not the id of an asset; nothing was uploaded
     */
    public ReplacedFile replaceFile(String assetId, Content file, Consumer<AssetFileReplacement.Builder> replacement) {
        return replaceFile(assetId, file, AssetFileReplacement.of(replacement));
    }

    /** Same as {@link #replaceFile(String, Content, Consumer)}. */
    public ReplacedFile replaceFile(String assetId, Content file, AssetFileReplacement replacement) {
        return new AssetVersions(context, id).replace(assetId, file, replacement);
    }

    /**
     * Returns the instances of all versions of an asset, in the order of {@link Asset#versions}. {@link Asset#currentVersion}
     * refers to the current one. Versions that the token has no permission to read are skipped.
     *
     * @param assetId the id of the asset, not of one of its instances
     * @throws dev.medialib.sanity.error.DocumentNotFoundException if there is no such asset
     */
    public List<AssetInstance> versions(String assetId) {
        return new AssetVersions(context, id).list(assetId);
    }

    /**
     * Makes a version of an asset the current one. Sanity must have processed the version, see {@link AssetInstance#state}.
     * Documents of datasets still show the version that was linked before.
     *
     * @param assetId the id of the asset
     * @param instanceId the id of the version's instance, such as {@code image-…-4948x7422-jpg}
     * @throws dev.medialib.sanity.error.DocumentNotFoundException if there is no such asset
     * @throws IllegalArgumentException if {@code instanceId} is not the id of an instance; no request is sent
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
     * Creates an asset from a URL. Sanity downloads the file within 300 seconds. The default time limit of this call is 370
     * seconds. This endpoint is not in the vendor's API reference. Source: the vendor's command line tool.
     *
     * @param url an https URL with at most 2048 characters and without a user name
     * @throws dev.medialib.core.error.ServerException with status 502 or 504, if Sanity cannot reach the source, or the source
     *     is slow
     * @throws IllegalArgumentException if the URL or the file name is invalid; no request is sent
     */
    public UploadedAsset fromUrl(String url, Consumer<UrlUpload.Builder> upload) {
        return fromUrl(url, UrlUpload.of(upload));
    }

    /** Same as {@link #fromUrl(String, Consumer)}. */
    public UploadedAsset fromUrl(String url, UrlUpload upload) {
        return uploads().fromUrl(url, upload);
    }

    /**
     * Finds an asset by the SHA-1 of its current version, for example to check for a duplicate before an upload. Sends up to
     * four requests. Some videos have no SHA-1. Sanity rewrites SVG images, so their SHA-1 is the SHA-1 of the rewritten bytes.
     *
     * @param sha1 40 hexadecimal digits
     * @return the asset, or an empty {@code Optional} if there is none or the token has no permission to read it
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
     * Same as {@link #findBySha1} with the SHA-1 of {@code content}, which is read once. An SVG image is not found, because
     * Sanity rewrites it.
     *
     * @throws IllegalArgumentException if {@code content} is a one-shot stream, because it could not be uploaded afterwards
     */
    public Optional<Asset> findByContent(Content content) {
        return findBySha1(UploadRules.sha1(content));
    }

    private LibraryUploads uploads() {
        return new LibraryUploads(context, id);
    }

    /** Returns the client for the videos of this library: playback and subtitles. */
    public LibraryVideos videos() {
        return new LibraryVideos(context, id);
    }

    /** Returns the client for the aspects of this library: metadata of assets that the organization defines. */
    public Aspects aspects() {
        return new Aspects(context, id);
    }

    /** Returns the client for the folders of this library. Folders are a public beta of the vendor. */
    public LibraryFolders folders() {
        return new LibraryFolders(context, id);
    }

    /** Returns the client for the keys that sign URLs of private assets. */
    public SigningKeys signingKeys() {
        return new SigningKeys(context, id);
    }

    /**
     * Lists the documents of all datasets that refer to an asset. The request uses {@link
     * dev.medialib.sanity.SanityApiVersion#X}, the only version with this endpoint. {@link
     * dev.medialib.sanity.SanityClient#withApiVersion} can set another version. If there is no such asset, the request for the
     * first page fails.
     *
     * @param assetId the id of the asset, not of one of its instances
     * @throws IllegalArgumentException if {@code assetId} is invalid; no request is sent
     */
    public Paged<AssetReference> references(String assetId) {
        return ReferenceEndpoints.list(
                context.references(),
                context.address(id),
                DocumentId.of(assetId).value());
    }

    /**
     * Searches assets and references. The names of some parameters and the form of the response are not documented, and none of
     * the vendor's own tools uses this endpoint.
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
     * Lists the responses of a search. Each item is a whole response with any number of results, because the structure of the
     * response is not documented. The listing continues with {@link RefSearchResult#nextCursor}. It ends when there is no next
     * cursor, when the cursor is the same as in the request, or when all arrays of a response are empty.
     *
     * @param search sets the options; a cursor sets the start of the listing
     */
    public Paged<RefSearchResult> refSearchPages(Consumer<RefSearch.Builder> search) {
        return refSearchPages(RefSearch.of(search));
    }

    /** Same as {@link #refSearchPages(Consumer)}. */
    public Paged<RefSearchResult> refSearchPages(RefSearch search) {
        return RefSearchPages.of(context.caller(), context.address(id), search);
    }

    /**
     * Deletes an asset and its draft in one transaction. Its instances, which hold the bytes, probably remain. If so, Sanity
     * rejects a new upload of these bytes as a duplicate of an instance, with {@link
     * dev.medialib.sanity.error.AssetAlreadyExistsException}. {@link #uploadOrGet(Content, Consumer)} throws it too, because
     * there is no asset to return. To upload the bytes again, also delete the instances. To find their ids, call {@link
     * #versions} before the deletion. After it, {@link
     * dev.medialib.sanity.error.AssetAlreadyExistsException#existingInstanceId} of the exception is the id of one instance.
     * Delete an instance only if it is not a version of another asset. This is inferred from the vendor's tools and was not
     * tested.
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
