package dev.medialib.sanity;

import dev.medialib.core.ConnectionCheck;
import dev.medialib.core.MedialibClient;
import dev.medialib.core.content.Download;
import dev.medialib.core.internal.pipeline.ApiCaller;
import dev.medialib.sanity.asset.AssetInstance;
import dev.medialib.sanity.dataset.Assets;
import dev.medialib.sanity.dataset.Dataset;
import dev.medialib.sanity.id.DatasetName;
import dev.medialib.sanity.id.LibraryId;
import dev.medialib.sanity.internal.ApiContext;
import dev.medialib.sanity.internal.FileRequest;
import dev.medialib.sanity.library.MediaLibraries;
import dev.medialib.sanity.library.SanityMediaLibrary;
import java.util.Objects;

/**
 * Client for Sanity's Media Library and for the assets of its datasets.
 *
 * <pre>{@code
 * try (SanityClient sanity = SanityClient.builder()
 *         .projectId("y856rro4")
 *         .dataset("production")
 *         .token(token)
 *         .build()) {
 *     UploadedAsset uploaded = sanity.mediaLibrary("mlZxz9rvqf76").upload(Content.of(path));
 * }
 * }</pre>
 *
 * <p>This client follows the vendor's documentation and requests that were recorded from the vendor's own JavaScript client. It
 * was never run against the real Sanity.
 */
public final class SanityClient extends MedialibClient<SanityClient> {
    private final ApiContext context;

    SanityClient(ApiContext context, boolean view) {
        super(context.caller(), view);
        this.context = context;
    }

    /** Returns a new builder. */
    public static SanityClientBuilder builder() {
        return new SanityClientBuilder();
    }

    @Override
    protected SanityClient view(ApiCaller caller) {
        return new SanityClient(context.with(caller), true);
    }

    ApiContext context() {
        return context;
    }

    /** Returns the API version of this client. References use another version, see {@link SanityMediaLibrary#references}. */
    public SanityApiVersion apiVersion() {
        return SanityApiVersion.of(context.version());
    }

    /**
     * Returns a view of this client with another API version for all requests, including those that use {@link
     * SanityApiVersion#X} by default: {@code sanity.withApiVersion(SanityApiVersion.X).mediaLibrary(id)}.
     */
    public SanityClient withApiVersion(SanityApiVersion version) {
        return new SanityClient(
                context.speaking(Objects.requireNonNull(version, "version").value()), true);
    }

    /**
     * Returns a view of this client whose requests carry a tag, by which the project's request logs can be filtered. The tag
     * follows the {@linkplain SanityClientBuilder#requestTagPrefix prefix} of the client. A tag in the options of a call
     * replaces it. Requests of {@link #call} have no tag.
     *
     * <pre>{@code
     * sanity.withRequestTag("checkout").mediaLibrary(id).get(assetId);
     * }</pre>
     *
     * @param tag letters, digits, dots, dashes and underscores, at most 75 with the prefix
     * @throws IllegalArgumentException if the tag is invalid
     */
    public SanityClient withRequestTag(String tag) {
        return new SanityClient(context.tagged(Objects.requireNonNull(tag, "tag")), true);
    }

    /**
     * Returns a media library. Sends no request.
     *
     * @param libraryId such as {@code mlZxz9rvqf76}
     * @throws IllegalArgumentException if the library id is invalid
     */
    public SanityMediaLibrary mediaLibrary(String libraryId) {
        return new SanityMediaLibrary(context, LibraryId.of(libraryId).value());
    }

    /** Returns the media libraries of projects and organizations. Sends no request. */
    public MediaLibraries mediaLibraries() {
        return new MediaLibraries(context);
    }

    /**
     * Returns the dataset of this client. Sends no request.
     *
     * @throws IllegalStateException if the client was built without a project or a dataset
     */
    public Dataset dataset() {
        return dataset(context.requireDataset());
    }

    /**
     * Returns a dataset of the project. Sends no request.
     *
     * @param name such as {@code production}
     * @throws IllegalArgumentException if the name is invalid
     * @throws IllegalStateException if the client was built without a project
     */
    public Dataset dataset(String name) {
        return new Dataset(context, DatasetName.of(name).value());
    }

    /**
     * Returns the images and files of this client's dataset. Sends no request.
     *
     * @throws IllegalStateException if the client was built without a project or a dataset
     */
    public Assets assets() {
        return assets(context.requireDataset());
    }

    /**
     * Returns the images and files of a dataset. Sends no request.
     *
     * @param dataset such as {@code production}
     * @throws IllegalArgumentException if the name is invalid
     * @throws IllegalStateException if the client was built without a project
     */
    public Assets assets(String dataset) {
        return new Assets(context, DatasetName.of(dataset).value());
    }

    /**
     * Returns a view of this client that sends {@link #call}, {@link #download(String, java.util.function.Consumer)} and the
     * requests for media libraries to the project's host, as {@link SanityClientBuilder#mediaLibrariesOnProjectHost} does for all
     * requests.
     *
     * @throws IllegalStateException if the client was built without a project
     */
    public SanityClient onProjectHost() {
        return new SanityClient(context.onProjectHost(), true);
    }

    /**
     * Downloads the stored bytes of an image or file of a library or a dataset. The content is not read yet: save or close the
     * download. Its end throws {@link dev.medialib.core.error.UnexpectedResponseException} if the bytes have none of the hashes
     * that the CDN announces. If the connection breaks, the download goes on where it broke, if the server offers ranges.
     *
     * <p>The token is sent to the API's hosts, {@code cdn.sanity.io} and {@code cdn.sanity.work}, so that private files of libraries
     * can be read; files of datasets are always public. A URL on another host is requested without the token. This follows the
     * vendor's exporter; it was never tried with the real service.
     *
     * @throws IllegalArgumentException if the instance has no URL, as videos may have none: their sources are not stored
     * @throws dev.medialib.core.error.AuthenticationException if the file is private and the client has no token
     * @throws dev.medialib.core.error.NotFoundException if the CDN does not have the file
     */
    public Download download(AssetInstance original) {
        String url = original.url();
        if (url == null) {
            throw new IllegalArgumentException("the instance " + original.id() + " has no url");
        }
        boolean image = original.id().startsWith("image-");
        FileRequest file = new FileRequest(url, original.mimeType(), image && context.hasToken());
        return caller().download(file.endpoint(), file, file::check);
    }

    /**
     * Downloads from a URL of the CDN, such as a signed one, an asset's {@link dev.medialib.sanity.asset.Asset} container URL, or
     * one with image parameters. As {@link #download(AssetInstance)}, but a signed URL is requested without the token, and
     * transformed bytes are not compared with a hash.
     *
     * @param url an https URL
     * @throws IllegalArgumentException if it is not an https URL
     */
    public Download downloadUrl(String url) {
        FileRequest file = new FileRequest(url, null, false);
        return caller().download(file.endpoint(), file, file::check);
    }

    /** Returns a text with the base address of media libraries and without the token. */
    @Override
    public String toString() {
        return "SanityClient[" + caller().root() + "]";
    }

    /**
     * Checks whether the address, the API version and the credential work, and tells what to do if not. Requests the media
     * libraries of the project and queries the dataset for a document that does not exist, if project and dataset are set.
     * Without a project, the credential is checked only in part.
     */
    @Override
    public ConnectionCheck check() {
        return new SanityCheck(context).run();
    }
}
