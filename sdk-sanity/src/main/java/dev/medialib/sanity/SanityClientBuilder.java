package dev.medialib.sanity;

import dev.medialib.core.ClientBuilder;
import dev.medialib.core.auth.Credential;
import dev.medialib.core.auth.TokenProvider;
import dev.medialib.core.internal.check.Environment;
import dev.medialib.core.internal.endpoint.ApiProfile;
import dev.medialib.core.internal.endpoint.ApiRoot;
import dev.medialib.core.internal.pipeline.ApiCaller;
import dev.medialib.core.internal.pipeline.TimeSource;
import dev.medialib.sanity.id.DatasetName;
import dev.medialib.sanity.id.ProjectId;
import dev.medialib.sanity.internal.ApiContext;
import dev.medialib.sanity.internal.Hosts;
import dev.medialib.sanity.internal.RequestTags;
import dev.medialib.sanity.internal.SanityErrors;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Builder of {@link SanityClient}. */
public final class SanityClientBuilder extends ClientBuilder<SanityClientBuilder> {
    private static final ApiProfile PROFILE = new ApiProfile(
            "sanity",
            SanityErrors.COMMON,
            Map.of(),
            null,
            List.of("traceparent", "x-sanity-shard"),
            List.of("x-sanity-warning"));

    private static final String GLOBAL_HOST = "https://api.sanity.io";

    private @Nullable String projectId;
    private @Nullable String dataset;
    private Credential credential = Credential.none();
    private SanityApiVersion apiVersion = SanityApiVersion.V2025_03_25;
    private RequestTags tags = RequestTags.NONE;
    private @Nullable String libraryUrl;
    private @Nullable String projectUrl;
    private boolean librariesOnProjectHost;
    private boolean useCdn;

    SanityClientBuilder() {}

    @Override
    protected SanityClientBuilder self() {
        return this;
    }

    /** Sets the id of the project that contains the datasets, such as {@code y856rro4}. Media libraries do not need it. */
    public SanityClientBuilder projectId(String id) {
        projectId = ProjectId.of(id).value();
        return this;
    }

    /** Sets the dataset of {@link SanityClient#dataset()} and {@link SanityClient#assets()}, such as {@code production}. */
    public SanityClientBuilder dataset(String name) {
        dataset = DatasetName.of(name).value();
        return this;
    }

    /**
     * Sets the access token. Without a token, only public data can be read. For media libraries, the vendor documents personal
     * tokens and tokens of an organization. Third parties report that the server rejects robot tokens of projects. This client
     * sends every kind of token, and the server decides.
     */
    public SanityClientBuilder token(String accessToken) {
        credential = Credential.bearer(accessToken);
        return this;
    }

    /** Sets the source of access tokens. */
    public SanityClientBuilder token(TokenProvider tokens) {
        credential = Credential.bearer(tokens);
        return this;
    }

    /**
     * Sets the API version. The default is {@link SanityApiVersion#V2025_03_25}. This option does not change the version of
     * {@link dev.medialib.sanity.library.SanityMediaLibrary#references}, which exists only in {@link SanityApiVersion#X}.
     * {@link SanityClient#withApiVersion} changes both versions.
     */
    public SanityClientBuilder apiVersion(SanityApiVersion version) {
        apiVersion = Objects.requireNonNull(version, "version");
        return this;
    }

    /**
     * Sets the prefix of request tags. A request with a tag sends the prefix, a dot and the tag. A request without a tag sends
     * the prefix alone.
     *
     * @param prefix 1 to 75 letters, digits, dots, dashes and underscores
     * @throws IllegalArgumentException if the prefix is invalid
     */
    public SanityClientBuilder requestTagPrefix(String prefix) {
        tags = tags.withPrefix(Objects.requireNonNull(prefix, "prefix"));
        return this;
    }

    /**
     * Sends requests for media libraries to the project's host, {@code https://{projectId}.api.sanity.io}. The default is the
     * global host.
     */
    public SanityClientBuilder mediaLibrariesOnProjectHost() {
        librariesOnProjectHost = true;
        return this;
    }

    /**
     * Queries datasets through Sanity's CDN, {@code https://{projectId}.apicdn.sanity.io}. The CDN is faster, but can return
     * old results after a change. Queries of media libraries never use it.
     */
    public SanityClientBuilder useCdn() {
        useCdn = true;
        return this;
    }

    /**
     * Sets the base URL for media libraries, for example of a proxy or a fake server. The default is {@code
     * https://api.sanity.io}.
     */
    public SanityClientBuilder mediaLibraryUrl(String url) {
        libraryUrl = Objects.requireNonNull(url, "url");
        return this;
    }

    /**
     * Sets the base URL for datasets, for example of a proxy or a fake server. The default is {@code
     * https://{projectId}.api.sanity.io}.
     */
    public SanityClientBuilder projectUrl(String url) {
        projectUrl = Objects.requireNonNull(url, "url");
        return this;
    }

    /**
     * Sets the options from the environment variables {@code SANITY_PROJECT_ID}, {@code SANITY_DATASET}, {@code SANITY_TOKEN}
     * and {@code SANITY_API_VERSION}. Variables that are not set are skipped. No other method reads the environment.
     */
    public SanityClientBuilder fromEnv() {
        return from(System.getenv());
    }

    SanityClientBuilder from(Map<String, String> variables) {
        Environment environment = new Environment(variables);
        environment.ifSet("SANITY_PROJECT_ID", this::projectId);
        environment.ifSet("SANITY_DATASET", this::dataset);
        environment.ifSet("SANITY_TOKEN", this::token);
        environment.ifSet("SANITY_API_VERSION", version -> apiVersion(SanityApiVersion.of(version)));
        return this;
    }

    SanityClientBuilder timeSource(TimeSource source) {
        time(source);
        return this;
    }

    /**
     * Creates a client. The caller must close it.
     *
     * @throws IllegalArgumentException if a URL is invalid, if an option needs a project id and there is none, or if two
     *     options exclude each other
     */
    public SanityClient build() {
        Hosts hosts = hosts();
        String version = apiVersion.value();
        ApiCaller caller =
                ApiCaller.of(engine(PROFILE, credential, hosts.all()), ApiContext.at(hosts.libraries(), version));
        boolean hasToken = credential.tokens() != null;
        String references = SanityApiVersion.X.value();
        return new SanityClient(
                new ApiContext(caller, hosts, version, references, tags, projectId, hasToken, dataset), false);
    }

    private Hosts hosts() {
        ApiRoot project = null;
        if (projectUrl != null) {
            project = root("projectUrl", projectUrl);
        } else if (projectId != null) {
            project = root("projectId", "https://" + projectId + ".api.sanity.io");
        }
        if (librariesOnProjectHost && project == null) {
            throw new IllegalArgumentException("mediaLibrariesOnProjectHost() needs a project; set projectId");
        }
        if (librariesOnProjectHost && libraryUrl != null) {
            throw new IllegalArgumentException(
                    "mediaLibrariesOnProjectHost() and mediaLibraryUrl exclude each other; set only one");
        }
        ApiRoot libraries = librariesOnProjectHost
                ? Objects.requireNonNull(project)
                : root("mediaLibraryUrl", libraryUrl == null ? GLOBAL_HOST : libraryUrl);
        return new Hosts(libraries, project, cdn(project));
    }

    private @Nullable ApiRoot cdn(@Nullable ApiRoot project) {
        if (!useCdn) {
            return null;
        }
        if (projectUrl != null) {
            return project;
        }
        if (projectId == null) {
            throw new IllegalArgumentException("useCdn() needs a project; set projectId");
        }
        return root("projectId", "https://" + projectId + ".apicdn.sanity.io");
    }
}
