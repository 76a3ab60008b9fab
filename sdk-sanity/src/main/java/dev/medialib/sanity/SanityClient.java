package dev.medialib.sanity;

import dev.medialib.core.ConnectionCheck;
import dev.medialib.core.MedialibClient;
import dev.medialib.core.internal.pipeline.ApiCaller;
import dev.medialib.sanity.id.DatasetName;
import dev.medialib.sanity.id.LibraryId;
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
    private final Settings settings;

    SanityClient(ApiCaller caller, boolean view, Settings settings) {
        super(caller, view);
        this.settings = settings;
    }

    /** Returns a new builder. */
    public static SanityClientBuilder builder() {
        return new SanityClientBuilder();
    }

    @Override
    protected SanityClient view(ApiCaller circumstances) {
        return new SanityClient(circumstances, true, settings);
    }

    Settings settings() {
        return settings;
    }

    /** Returns the API version of this client. References use another version, see {@link MediaLibrary#references}. */
    public ApiVersion apiVersion() {
        return settings.version();
    }

    /**
     * Returns a view of this client with another API version for all requests, including those that use {@link ApiVersion#X} by
     * default: {@code sanity.withApiVersion(ApiVersion.X).mediaLibrary(id)}.
     */
    public SanityClient withApiVersion(ApiVersion version) {
        Settings other = settings.speaking(Objects.requireNonNull(version, "version"));
        return new SanityClient(caller().at(other.libraryRoot()), true, other);
    }

    /**
     * Returns a media library. Sends no request.
     *
     * @param libraryId such as {@code mlZxz9rvqf76}
     * @throws IllegalArgumentException if the library id is invalid
     */
    public MediaLibrary mediaLibrary(String libraryId) {
        return new MediaLibrary(caller(), settings, LibraryId.of(libraryId).value());
    }

    /** Returns the media libraries of projects and organizations. Sends no request. */
    public MediaLibraries mediaLibraries() {
        return new MediaLibraries(caller());
    }

    /**
     * Returns the dataset of this client. Sends no request.
     *
     * @throws IllegalStateException if the client was built without a project or a dataset
     */
    public Dataset dataset() {
        return dataset(settings.requireDataset());
    }

    /**
     * Returns a dataset of the project. Sends no request.
     *
     * @param name such as {@code production}
     * @throws IllegalArgumentException if the name is invalid
     * @throws IllegalStateException if the client was built without a project
     */
    public Dataset dataset(String name) {
        return new Dataset(
                caller().at(settings.projectRoot()),
                settings,
                DatasetName.of(name).value());
    }

    /**
     * Returns the images and files of this client's dataset. Sends no request.
     *
     * @throws IllegalStateException if the client was built without a project or a dataset
     */
    public Assets assets() {
        return assets(settings.requireDataset());
    }

    /**
     * Returns the images and files of a dataset. Sends no request.
     *
     * @param dataset such as {@code production}
     * @throws IllegalArgumentException if the name is invalid
     * @throws IllegalStateException if the client was built without a project
     */
    public Assets assets(String dataset) {
        return new Assets(
                caller().at(settings.projectRoot()),
                settings,
                DatasetName.of(dataset).value());
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
        return new SanityCheck(caller(), settings).run();
    }
}
