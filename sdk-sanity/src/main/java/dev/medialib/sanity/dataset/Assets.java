package dev.medialib.sanity.dataset;

import dev.medialib.core.content.Content;
import dev.medialib.core.internal.content.Sha1;
import dev.medialib.core.internal.pipeline.ApiCaller;
import dev.medialib.sanity.asset.AssetInstance;
import dev.medialib.sanity.asset.AssetType;
import dev.medialib.sanity.asset.UrlUpload;
import dev.medialib.sanity.dataset.AssetEndpoints.UrlInput;
import dev.medialib.sanity.document.DocumentStore;
import dev.medialib.sanity.document.Groq;
import dev.medialib.sanity.internal.ApiContext;
import dev.medialib.sanity.internal.UploadRules;
import dev.medialib.sanity.library.UploadedAsset;
import java.net.URI;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Client for the Assets API: images and files of a dataset, and links to media library assets. All requests need a token.
 *
 * <p>An upload of the same bytes returns the same document, because its id contains their hash.
 */
public final class Assets {
    private static final String IMAGES = "images";
    private static final String FILES = "files";
    private static final Groq BY_HASH = Groq.of("*[_type == $type && sha1hash == $hash][0]");

    private final ApiContext context;
    private final ApiCaller caller;
    private final String dataset;

    /** Creates the resource. Only the client calls this constructor. */
    public Assets(ApiContext context, String dataset) {
        this.context = context;
        this.caller = context.project();
        this.dataset = dataset;
    }

    /** Same as {@link #uploadImage(Content, Consumer)} with default options. */
    public AssetInstance uploadImage(Content image) {
        return uploadImage(image, upload -> {});
    }

    /**
     * Uploads an image. Uploads of replayable content are retried, because the id contains the hash of the bytes: another
     * upload of them returns the same document. A one-shot stream is never sent again.
     *
     * <p>Sanity rewrites SVG images: it drops comments and the prolog. Their hash and size are those of the stored bytes. Use
     * {@link #uploadFile(Content)} to keep the bytes.
     *
     * @return the new document, or the existing one with the same bytes
     * @throws dev.medialib.core.error.ApiException with status 400, if Sanity cannot read the image
     * @throws dev.medialib.core.error.PayloadTooLargeException if the image is too large
     * @throws dev.medialib.sanity.error.UploadCorruptedException if Sanity stored other bytes than were sent, except for SVG
     *     images
     */
    public AssetInstance uploadImage(Content image, Consumer<AssetUpload.Builder> upload) {
        return uploadImage(image, AssetUpload.of(upload));
    }

    /** Same as {@link #uploadImage(Content, Consumer)}. */
    public AssetInstance uploadImage(Content image, AssetUpload upload) {
        return upload(IMAGES, image, upload);
    }

    /** Same as {@link #uploadFile(Content, Consumer)} with default options. */
    public AssetInstance uploadFile(Content file) {
        return uploadFile(file, upload -> {});
    }

    /**
     * Uploads a file of any kind. It is retried like an image.
     *
     * @return the new document, or the existing one with the same bytes
     * @throws IllegalArgumentException if {@code meta} is set, which is only allowed for images
     * @throws dev.medialib.core.error.PayloadTooLargeException if the file is too large
     * @throws dev.medialib.sanity.error.UploadCorruptedException if Sanity stored other bytes than were sent
     */
    public AssetInstance uploadFile(Content file, Consumer<AssetUpload.Builder> upload) {
        return uploadFile(file, AssetUpload.of(upload));
    }

    /** Same as {@link #uploadFile(Content, Consumer)}. */
    public AssetInstance uploadFile(Content file, AssetUpload upload) {
        if (upload.meta() != null) {
            throw new IllegalArgumentException("meta is for images; Sanity ignores it for files");
        }
        return upload(FILES, file, upload);
    }

    /** Same as {@link #imageFromUrl(String, Consumer)} with default options. */
    public AssetInstance imageFromUrl(String url) {
        return imageFromUrl(url, upload -> {});
    }

    /** Same as {@link #imageFromUrl(String, Consumer)} for a URI. */
    public AssetInstance imageFromUrl(URI url, Consumer<UrlUpload.Builder> upload) {
        return imageFromUrl(url.toASCIIString(), upload);
    }

    /** Same as {@link #imageFromUrl(String, Consumer)} for a URI. */
    public AssetInstance imageFromUrl(URI url, UrlUpload upload) {
        return imageFromUrl(url.toASCIIString(), upload);
    }

    /**
     * Creates an image that Sanity downloads by its URL. The vendor's API reference does not contain this endpoint; it is known
     * from the vendor's command line tool. Sanity downloads for up to 300 seconds. The default time limit of this call is 370
     * seconds.
     *
     * @param url https, with at most 2048 characters and without a user name
     * @throws dev.medialib.core.error.ServerException with status 502 or 504, if the source cannot be reached or is slow
     * @throws IllegalArgumentException if the URL breaks these rules, or aspects are set, which only media libraries have
     */
    public AssetInstance imageFromUrl(String url, Consumer<UrlUpload.Builder> upload) {
        return imageFromUrl(url, UrlUpload.of(upload));
    }

    /** Same as {@link #imageFromUrl(String, Consumer)}. */
    public AssetInstance imageFromUrl(String url, UrlUpload upload) {
        return fromUrl(IMAGES, url, upload);
    }

    /** Same as {@link #fileFromUrl(String, Consumer)} with default options. */
    public AssetInstance fileFromUrl(String url) {
        return fileFromUrl(url, upload -> {});
    }

    /** Same as {@link #fileFromUrl(String, Consumer)} for a URI. */
    public AssetInstance fileFromUrl(URI url, Consumer<UrlUpload.Builder> upload) {
        return fileFromUrl(url.toASCIIString(), upload);
    }

    /** Same as {@link #fileFromUrl(String, Consumer)} for a URI. */
    public AssetInstance fileFromUrl(URI url, UrlUpload upload) {
        return fileFromUrl(url.toASCIIString(), upload);
    }

    /** Creates a file that Sanity downloads by its URL. The rules are those of {@link #imageFromUrl(String, Consumer)}. */
    public AssetInstance fileFromUrl(String url, Consumer<UrlUpload.Builder> upload) {
        return fileFromUrl(url, UrlUpload.of(upload));
    }

    /** Same as {@link #fileFromUrl(String, Consumer)}. */
    public AssetInstance fileFromUrl(String url, UrlUpload upload) {
        return fromUrl(FILES, url, upload);
    }

    /**
     * Finds the image, or else the file, that has the bytes with a SHA-1. Needs up to two requests. The SHA-1 of an SVG image
     * is that of the bytes that Sanity stored, which differ from the uploaded ones.
     *
     * @param sha1 40 hexadecimal digits
     * @return the document, or an empty {@code Optional} if there is none that the token may read
     * @throws IllegalArgumentException if {@code sha1} is invalid; no request is sent
     */
    public Optional<AssetInstance> findBySha1(String sha1) {
        Groq query = BY_HASH.param("hash", UploadRules.requireSha1(sha1));
        DocumentStore documents = new DocumentStore(context.dataset(dataset));
        return Stream.of(AssetType.IMAGE, AssetType.FILE)
                .map(type -> documents.query(query.param("type", type.value()), o -> o.noStale()))
                .map(response -> Optional.ofNullable(response.one(AssetInstance.class)))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /**
     * Same as {@link #findBySha1} with the SHA-1 of content, which is read once for this. An SVG image is not found, because
     * Sanity rewrites it.
     *
     * @throws IllegalArgumentException if the content is a one-shot stream, which could not be uploaded afterwards
     */
    public Optional<AssetInstance> findByContent(Content content) {
        return findBySha1(UploadRules.sha1(content));
    }

    /** Same as {@link #link(String, String, String, Consumer)} for an uploaded asset, with default options. */
    public LinkedAsset link(String libraryId, UploadedAsset uploaded) {
        return link(libraryId, uploaded, options -> {});
    }

    /** Same as {@link #link(String, String, String, Consumer)} for an uploaded asset. */
    public LinkedAsset link(String libraryId, UploadedAsset uploaded, Consumer<LinkOptions.Builder> options) {
        return link(libraryId, uploaded, LinkOptions.of(options));
    }

    /** Same as {@link #link(String, String, String, Consumer)} for an uploaded asset. */
    public LinkedAsset link(String libraryId, UploadedAsset uploaded, LinkOptions options) {
        return link(libraryId, uploaded.asset().id(), uploaded.assetInstance().id(), options);
    }

    /** Same as {@link #link(String, String, String, Consumer)} with default options. */
    public LinkedAsset link(String libraryId, String assetId, String instanceId) {
        return link(libraryId, assetId, instanceId, options -> {});
    }

    /**
     * Links an asset of a media library to the dataset, which creates a document that represents the asset. While Sanity still
     * processes the asset, the request is retried, for 20 seconds by default. To attach the result to a document, use
     * {@link LinkedAsset#asField}.
     *
     * <p>The status and the message for an asset that is not ready are known from the vendor's Studio, which retries ten times.
     *
     * @param assetId the {@code asset._id} of the upload
     * @param instanceId the {@code assetInstance._id} of the upload
     * @throws dev.medialib.core.error.DeadlineExceededException if the asset is not ready in that time; its cause is the last
     *     {@link dev.medialib.sanity.error.AssetNotReadyException}
     * @throws IllegalArgumentException if the instance is a video: videos are attached without a link, with a
     *     {@link dev.medialib.sanity.dataset.VideoAttachment}
     */
    public LinkedAsset link(
            String libraryId, String assetId, String instanceId, Consumer<LinkOptions.Builder> options) {
        return link(libraryId, assetId, instanceId, LinkOptions.of(options));
    }

    /** Same as {@link #link(String, String, String, Consumer)}. */
    public LinkedAsset link(String libraryId, String assetId, String instanceId, LinkOptions options) {
        return new AssetLink(caller, context.tags(), dataset).link(libraryId, assetId, instanceId, options);
    }

    private AssetInstance upload(String kind, Content content, AssetUpload upload) {
        Objects.requireNonNull(content, "content");
        AssetEndpoints.Input input = new AssetEndpoints.Input(
                kind, dataset, upload, context.tags().of(upload.parameters().tag()), content, Sha1.whileSending());
        return caller.call(AssetEndpoints.UPLOAD, input);
    }

    private AssetInstance fromUrl(String kind, String url, UrlUpload upload) {
        Map<String, Object> body = UploadRules.urlBody(url, upload.filename(), null);
        if (upload.aspects() != null) {
            throw new IllegalArgumentException("aspects are for media libraries; assets of datasets have none");
        }
        return caller.call(
                AssetEndpoints.FROM_URL,
                new UrlInput(kind, dataset, body, context.tags().of(upload.tag())));
    }

    @Override
    public String toString() {
        return "Assets[" + caller.root() + ", " + dataset + ", v" + context.version() + "]";
    }
}
