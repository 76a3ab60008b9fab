package dev.medialib.sanity;

import dev.medialib.core.content.Content;
import dev.medialib.core.internal.content.Sha1;
import dev.medialib.core.internal.pipeline.ApiCaller;
import dev.medialib.sanity.AssetEndpoints.UrlInput;
import dev.medialib.sanity.model.AssetInstance;
import dev.medialib.sanity.upload.AssetUpload;
import dev.medialib.sanity.upload.LinkOptions;
import dev.medialib.sanity.upload.LinkedAsset;
import dev.medialib.sanity.upload.UploadedAsset;
import dev.medialib.sanity.upload.UrlUpload;
import java.net.URI;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * The Assets API: images and files of a dataset, and media library assets that are linked to it. All of it needs a token.
 *
 * <p>Uploading the same bytes again gives the same document: its id is made from their hash.
 */
public final class Assets {
    private static final String IMAGES = "images";
    private static final String FILES = "files";

    private final ApiCaller caller;
    private final Settings settings;
    private final String dataset;

    Assets(ApiCaller caller, Settings settings, String dataset) {
        this.caller = caller;
        this.settings = settings;
        this.dataset = dataset;
    }

    /** {@link #uploadImage(Content, Consumer)} with nothing said. */
    public AssetInstance uploadImage(Content image) {
        return uploadImage(image, upload -> {});
    }

    /**
     * Uploads an image. Never repeated once bytes of it were written.
     *
     * @return the new document, or the one that the dataset had for these bytes
     * @throws dev.medialib.core.error.ApiException with status 400, if Sanity cannot read the image
     * @throws dev.medialib.core.error.PayloadTooLargeException if it is too large
     * @throws dev.medialib.sanity.error.UploadCorruptedException if Sanity stored other bytes than were sent
     */
    public AssetInstance uploadImage(Content image, Consumer<AssetUpload.Builder> upload) {
        return upload(IMAGES, image, AssetUpload.of(upload));
    }

    /** {@link #uploadFile(Content, Consumer)} with nothing said. */
    public AssetInstance uploadFile(Content file) {
        return uploadFile(file, upload -> {});
    }

    /**
     * Uploads a file of any kind. Never repeated once bytes of it were written.
     *
     * @return the new document, or the one that the dataset had for these bytes
     * @throws IllegalArgumentException if {@code meta} is set, which is for images
     * @throws dev.medialib.core.error.PayloadTooLargeException if it is too large
     * @throws dev.medialib.sanity.error.UploadCorruptedException if Sanity stored other bytes than were sent
     */
    public AssetInstance uploadFile(Content file, Consumer<AssetUpload.Builder> upload) {
        AssetUpload built = AssetUpload.of(upload);
        if (built.meta() != null) {
            throw new IllegalArgumentException("meta is for images; Sanity ignores it for files");
        }
        return upload(FILES, file, built);
    }

    /** {@link #imageFromUrl(String, Consumer)} with nothing said. */
    public AssetInstance imageFromUrl(String url) {
        return imageFromUrl(url, upload -> {});
    }

    /** {@link #imageFromUrl(String, Consumer)} for a URI. */
    public AssetInstance imageFromUrl(URI url, Consumer<UrlUpload.Builder> upload) {
        return imageFromUrl(url.toASCIIString(), upload);
    }

    /**
     * Lets Sanity fetch an image. Not in the vendor's API reference: known from its command line tool. Sanity fetches for up to 300 s;
     * unless other time limits are set, the call waits 370 s.
     *
     * @param url https, with at most 2048 characters and without a user name
     * @throws dev.medialib.core.error.ServerException with status 502 or 504, if the source cannot be reached or is slow
     * @throws IllegalArgumentException if the URL breaks these rules, or aspects are set, which only media libraries have
     */
    public AssetInstance imageFromUrl(String url, Consumer<UrlUpload.Builder> upload) {
        return fromUrl(IMAGES, UrlUpload.of(url, upload));
    }

    /** {@link #fileFromUrl(String, Consumer)} with nothing said. */
    public AssetInstance fileFromUrl(String url) {
        return fileFromUrl(url, upload -> {});
    }

    /** {@link #fileFromUrl(String, Consumer)} for a URI. */
    public AssetInstance fileFromUrl(URI url, Consumer<UrlUpload.Builder> upload) {
        return fileFromUrl(url.toASCIIString(), upload);
    }

    /** Lets Sanity fetch a file, under the same rules as {@link #imageFromUrl(String, Consumer)}. */
    public AssetInstance fileFromUrl(String url, Consumer<UrlUpload.Builder> upload) {
        return fromUrl(FILES, UrlUpload.of(url, upload));
    }

    /** {@link #link(String, String, String, Consumer)} for what was uploaded. */
    public LinkedAsset link(String libraryId, UploadedAsset uploaded) {
        return link(libraryId, uploaded, options -> {});
    }

    /** {@link #link(String, String, String, Consumer)} for what was uploaded. */
    public LinkedAsset link(String libraryId, UploadedAsset uploaded, Consumer<LinkOptions.Builder> options) {
        return link(libraryId, uploaded.asset().id(), uploaded.assetInstance().id(), options);
    }

    /** {@link #link(String, String, String, Consumer)} with nothing said. */
    public LinkedAsset link(String libraryId, String assetId, String instanceId) {
        return link(libraryId, assetId, instanceId, options -> {});
    }

    /**
     * Links an asset of a media library to the dataset, which gets a document that stands for it. While Sanity is still working on the
     * asset, it is tried again, for 20 s by default. Attach the result to a document by its {@link LinkedAsset#asField}.
     *
     * <p>The status and the message by which Sanity says that an asset is not ready are known from the vendor's Studio, which tries ten
     * times.
     *
     * @param assetId the {@code asset._id} of the upload
     * @param instanceId the {@code assetInstance._id} of the upload
     * @throws dev.medialib.core.error.DeadlineExceededException if the asset is not ready in that time; the last
     *     {@link dev.medialib.sanity.error.AssetNotReadyException} is its cause
     * @throws IllegalArgumentException if the instance is a video: videos are attached without a link, by a
     *     {@link dev.medialib.sanity.upload.VideoAttachment}
     */
    public LinkedAsset link(
            String libraryId, String assetId, String instanceId, Consumer<LinkOptions.Builder> options) {
        return new AssetLink(caller, settings.tags(), dataset)
                .link(libraryId, assetId, instanceId, LinkOptions.of(options));
    }

    private AssetInstance upload(String kind, Content content, AssetUpload upload) {
        Objects.requireNonNull(content, "content");
        AssetEndpoints.Input input = new AssetEndpoints.Input(
                kind, dataset, upload, settings.tags().of(upload.tag()), content, Sha1.whileSending());
        return caller.call(AssetEndpoints.UPLOAD, input);
    }

    private AssetInstance fromUrl(String kind, UrlUpload upload) {
        if (upload.hasAspects()) {
            throw new IllegalArgumentException("aspects are for media libraries; assets of datasets have none");
        }
        return caller.call(
                AssetEndpoints.FROM_URL,
                new UrlInput(kind, dataset, upload, settings.tags().of(upload.tag())));
    }

    @Override
    public String toString() {
        return "Assets[" + caller.root() + ", " + dataset + ", " + settings.version() + "]";
    }
}
