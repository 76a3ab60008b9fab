package dev.medialib.sanity;

import dev.medialib.core.ConnectionCheck;
import dev.medialib.core.MedialibClient;
import dev.medialib.core.internal.pipeline.ApiCaller;
import dev.medialib.sanity.id.DatasetName;
import dev.medialib.sanity.id.LibraryId;
import java.util.Objects;

/**
 * A client for Sanity's Media Library and for the assets of its datasets.
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
 * <p>Nothing in this client was ever run against the real Sanity: it follows the vendor's documentation, and requests that were
 * recorded from the vendor's own JavaScript client.
 */
public final class SanityClient extends MedialibClient<SanityClient> {
    private final Settings settings;

    SanityClient(ApiCaller caller, boolean view, Settings settings) {
        super(caller, view);
        this.settings = settings;
    }

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

    /** The version of the API that this client speaks, except for references. */
    public ApiVersion apiVersion() {
        return settings.version();
    }

    /**
     * A view that speaks another version, also where this client by itself speaks {@link ApiVersion#X}:
     * {@code sanity.withApiVersion(ApiVersion.X).mediaLibrary(id)}.
     */
    public SanityClient withApiVersion(ApiVersion version) {
        Settings other = settings.speaking(Objects.requireNonNull(version, "version"));
        return new SanityClient(caller().at(other.libraryRoot()), true, other);
    }

    /**
     * A media library, by its id such as {@code mlZxz9rvqf76}. Sends nothing.
     *
     * @throws IllegalArgumentException if there can be no library of this id
     */
    public MediaLibrary mediaLibrary(String libraryId) {
        return new MediaLibrary(caller(), settings, LibraryId.of(libraryId).value());
    }

    /** Which media libraries there are. Sends nothing. */
    public MediaLibraries mediaLibraries() {
        return new MediaLibraries(caller());
    }

    /**
     * The dataset that the client was built with. Sends nothing.
     *
     * @throws IllegalStateException if the client was built without a project or a dataset
     */
    public Dataset dataset() {
        return dataset(settings.requireDataset());
    }

    /**
     * A dataset of the project, by its name such as {@code production}. Sends nothing.
     *
     * @throws IllegalArgumentException if there can be no dataset of this name
     * @throws IllegalStateException if the client was built without a project
     */
    public Dataset dataset(String name) {
        return new Dataset(
                caller().at(settings.projectRoot()),
                settings,
                DatasetName.of(name).value());
    }

    /**
     * Images and files of the dataset that the client was built with. Sends nothing.
     *
     * @throws IllegalStateException if the client was built without a project or a dataset
     */
    public Assets assets() {
        return assets(settings.requireDataset());
    }

    /**
     * Images and files of a dataset. Sends nothing.
     *
     * @throws IllegalArgumentException if there can be no dataset of this name
     * @throws IllegalStateException if the client was built without a project
     */
    public Assets assets(String dataset) {
        return new Assets(
                caller().at(settings.projectRoot()),
                settings,
                DatasetName.of(dataset).value());
    }

    /** Where its calls for media libraries go, without the token. */
    @Override
    public String toString() {
        return "SanityClient[" + caller().root() + "]";
    }

    /**
     * Whether the address, the API version and the credential work, and what to do if not. Asks for the media libraries of the
     * project, and queries the dataset for a document that no one has, as far as the client was built with them; without a project,
     * the credential is tried in part only.
     */
    @Override
    public ConnectionCheck check() {
        return new SanityCheck(caller(), settings).run();
    }
}
