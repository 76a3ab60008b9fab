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
 * Client for Sanity's media libraries and datasets.
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
 * <p>This client follows the vendor's documentation, and requests recorded from the vendor's JavaScript client. It was never
 * run against the real Sanity.
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

    /** Returns the API version of this client. {@link SanityMediaLibrary#references} uses another version by default. */
    public SanityApiVersion apiVersion() {
        return SanityApiVersion.of(context.version());
    }

    /**
     * Returns a view of this client that uses another API version for all requests. This includes requests that use {@link
     * SanityApiVersion#X} by default. Example: {@code sanity.withApiVersion(SanityApiVersion.X).mediaLibrary(id)}.
     */
    public SanityClient withApiVersion(SanityApiVersion version) {
        return new SanityClient(
                context.speaking(Objects.requireNonNull(version, "version").value()), true);
    }

    /**
     * Returns a view of this client that adds a tag to its requests. The project's request logs can be filtered by tag. If the
     * client has a {@linkplain SanityClientBuilder#requestTagPrefix prefix}, the tag follows it. A tag in the options of a call
     * replaces this tag. Requests of {@link #call} have no tag.
     *
     * <pre>{@code
     * sanity.withRequestTag("checkout").mediaLibrary(id).get(assetId);
     * }</pre>
     *
     * @param tag letters, digits, dots, dashes and underscores; at most 75 characters, including the prefix
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

    /** Returns a client for the lists of media libraries. Sends no request. */
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
     * Returns a view of this client that sends requests for media libraries to the project's host. {@link #call} and {@link
     * #download(String, java.util.function.Consumer)} use this host too. {@link
     * SanityClientBuilder#mediaLibrariesOnProjectHost} does the same for the whole client.
     *
     * @throws IllegalStateException if the client was built without a project
     */
    public SanityClient onProjectHost() {
        return new SanityClient(context.onProjectHost(), true);
    }

    /**
     * Downloads the stored bytes of an image or file of a library or a dataset. The content is not read yet. Therefore save or
     * close the download. At the end of the content, reading throws {@link dev.medialib.core.error.UnexpectedResponseException}
     * if the bytes match none of the hashes that the CDN announces. If the connection breaks and the server supports ranges,
     * the download continues at the same position.
     *
     * <p>The token is sent only to the API's hosts, {@code cdn.sanity.io} and {@code cdn.sanity.work}. It gives access to
     * private files of libraries; files of datasets are always public. This rule follows the vendor's exporter, and was never
     * tested with the real service.
     *
     * @throws IllegalArgumentException if the instance has no URL. This is possible for videos, because Sanity does not store
     *     their sources
     * @throws dev.medialib.core.error.AuthenticationException if the file is private and the client has no token
     * @throws dev.medialib.core.error.NotFoundException if the CDN does not have the file
     */
    public Download download(AssetInstance original) {
        String url = original.url();
        if (url == null) {
            throw new IllegalArgumentException(
                    "original must have a url, but the instance " + original.id() + " has none");
        }
        boolean image = original.id().startsWith("image-");
        FileRequest file = new FileRequest(url, original.mimeType(), image && context.hasToken());
        return caller().download(file.endpoint(), file, file::check);
    }

    /**
     * Downloads from a URL of the CDN: a signed URL, the container URL of an {@link dev.medialib.sanity.asset.Asset}, or a URL
     * with image parameters. Same as {@link #download(AssetInstance)} with two differences: a signed URL is requested without
     * the token, and transformed bytes are not compared with a hash.
     *
     * @param url an https URL
     * @throws IllegalArgumentException if {@code url} is not an https URL
     */
    public Download downloadUrl(String url) {
        FileRequest file = new FileRequest(url, null, false);
        return caller().download(file.endpoint(), file, file::check);
    }

    /** Returns a text with the base URL of media libraries, without the token. */
    @Override
    public String toString() {
        return "SanityClient[" + caller().root() + "]";
    }

    /**
     * Checks the address, the API version and the credential. The result contains advice for each problem. The check lists the
     * media libraries of the project. If project and dataset are set, it also queries the dataset for a document that does not
     * exist. Without a project, the credential is checked only in part.
     */
    @Override
    public ConnectionCheck check() {
        return new SanityCheck(context).run();
    }
}
