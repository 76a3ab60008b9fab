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
 * Client for the Assets API: images and files of a dataset, and links to assets of a media library. All requests need a token.
 *
 * <p>Uploads of the same bytes return the same document, because the id contains the hash of the bytes.
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
     * Uploads an image. Uploads of replayable content are retried. This is safe, because another upload of the bytes returns
     * the same document. Uploads of a one-shot stream are never retried.
     *
     * <p>Sanity rewrites SVG images: it removes comments and the prolog. The response contains the hash and the size of the
     * rewritten bytes. Use {@link #uploadFile(Content)} to keep the original bytes.
     *
     * @return the new document, or the existing one with the same bytes
     * @throws dev.medialib.core.error.ApiException with status 400, if Sanity cannot read the image
     * @throws dev.medialib.core.error.PayloadTooLargeException if the image is too large
     * @throws dev.medialib.sanity.error.UploadCorruptedException if Sanity stored other bytes than were sent. Not thrown for
     *     SVG images
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
     * Uploads a file of any kind. Retries are the same as for {@link #uploadImage(Content, Consumer)}.
     *
     * @return the new document, or the existing one with the same bytes
     * @throws IllegalArgumentException if {@code meta} is set; this option is only allowed for images
     * @throws dev.medialib.core.error.PayloadTooLargeException if the file is too large
     * @throws dev.medialib.sanity.error.UploadCorruptedException if Sanity stored other bytes than were sent
     */
    public AssetInstance uploadFile(Content file, Consumer<AssetUpload.Builder> upload) {
        return uploadFile(file, AssetUpload.of(upload));
    }

    /** Same as {@link #uploadFile(Content, Consumer)}. */
    public AssetInstance uploadFile(Content file, AssetUpload upload) {
        if (upload.meta() != null) {
            throw new IllegalArgumentException(
                    "meta must not be set for files, because Sanity ignores it; omit it, or use uploadImage");
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
     * Creates an image from a URL. Sanity downloads the image within 300 seconds. The default time limit of this call is 370
     * seconds. This endpoint is not in the vendor's API reference. Source: the vendor's command line tool.
     *
     * @param url an https URL with at most 2048 characters and without a user name
     * @throws dev.medialib.core.error.ServerException with status 502 or 504, if Sanity cannot reach the source, or the source
     *     is slow
     * @throws IllegalArgumentException if the URL or the file name is invalid, or aspects are set, which only media libraries
     *     have
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

    /**
     * Creates a file from a URL. Sanity downloads the file. The rules are the same as for {@link #imageFromUrl(String,
     * Consumer)}.
     */
    public AssetInstance fileFromUrl(String url, Consumer<UrlUpload.Builder> upload) {
        return fileFromUrl(url, UrlUpload.of(upload));
    }

    /** Same as {@link #fileFromUrl(String, Consumer)}. */
    public AssetInstance fileFromUrl(String url, UrlUpload upload) {
        return fromUrl(FILES, url, upload);
    }

    /**
     * Finds an image or a file by the SHA-1 of its bytes. Searches images first, then files, with one request each. Sanity
     * rewrites SVG images, so their SHA-1 is the SHA-1 of the rewritten bytes.
     *
     * @param sha1 40 hexadecimal digits
     * @return the document, or an empty {@code Optional} if there is none or the token has no permission to read it
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
     * Same as {@link #findBySha1} with the SHA-1 of {@code content}, which is read once. This method does not find an SVG
     * image, because Sanity rewrites SVG images.
     *
     * @throws IllegalArgumentException if {@code content} is a one-shot stream, because it could not be uploaded afterwards
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
     * Links an asset of a media library to the dataset. This creates a document in the dataset that represents the asset. While
     * Sanity is still processing the asset, the request is retried, by default for 20 seconds. Use {@link Dataset#attach} or
     * {@link LinkedAsset#asField} to attach the result to a document.
     *
     * <p>Source for the response about an asset that is not ready: the vendor's Studio, which retries ten times.
     *
     * @param assetId the {@code asset._id} of the upload
     * @param instanceId the {@code assetInstance._id} of the upload
     * @throws dev.medialib.core.error.DeadlineExceededException if the asset is not ready in time. The cause is the last {@link
     *     dev.medialib.sanity.error.AssetNotReadyException}
     * @throws IllegalArgumentException if the instance is a video. Videos are attached without a link, with a {@link
     *     dev.medialib.sanity.dataset.VideoAttachment}
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
            throw new IllegalArgumentException(
                    "aspects must not be set for a dataset; only assets of media libraries have aspects");
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
