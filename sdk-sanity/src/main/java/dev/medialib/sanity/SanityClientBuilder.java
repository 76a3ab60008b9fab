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

    /** Sets the project of the datasets, such as {@code y856rro4}. Not needed for media libraries. */
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
     * Sets the access token. Without a token, only public data can be read. For media libraries the vendor requires a personal
     * token; tokens of project robots were observed to be rejected.
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
     * Sets the API version. The default is {@link SanityApiVersion#V2025_03_25}. References to assets use {@link
     * SanityApiVersion#X}, the only version with that endpoint; see {@link SanityClient#withApiVersion}.
     */
    public SanityClientBuilder apiVersion(SanityApiVersion version) {
        apiVersion = Objects.requireNonNull(version, "version");
        return this;
    }

    /**
     * Sets the prefix of request tags. It is followed by a dot and the tag of the request, or sent alone if the request has no
     * tag.
     *
     * @throws IllegalArgumentException if it is not 1 to 75 letters, digits, dots, dashes and underscores
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
     * Queries datasets through Sanity's CDN, {@code https://{projectId}.apicdn.sanity.io}, which is faster but may be late after
     * a change. Media libraries are never queried through it.
     */
    public SanityClientBuilder useCdn() {
        useCdn = true;
        return this;
    }

    /**
     * Sets the URL for media libraries, such as that of a proxy or a fake server. The default is {@code https://api.sanity.io}.
     */
    public SanityClientBuilder mediaLibraryUrl(String url) {
        libraryUrl = Objects.requireNonNull(url, "url");
        return this;
    }

    /**
     * Sets the URL for datasets, such as that of a proxy or a fake server. The default is {@code
     * https://{projectId}.api.sanity.io}.
     */
    public SanityClientBuilder projectUrl(String url) {
        projectUrl = Objects.requireNonNull(url, "url");
        return this;
    }

    /**
     * Reads the variables {@code SANITY_PROJECT_ID}, {@code SANITY_DATASET}, {@code SANITY_TOKEN} and {@code SANITY_API_VERSION}
     * that are set. Only this method reads the environment.
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
     * @throws IllegalArgumentException if a URL is invalid, or the project id is missing where it is needed
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
            throw new IllegalArgumentException("mediaLibrariesOnProjectHost() needs projectId");
        }
        if (librariesOnProjectHost && libraryUrl != null) {
            throw new IllegalArgumentException("choose one of mediaLibrariesOnProjectHost() and mediaLibraryUrl");
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
            throw new IllegalArgumentException("useCdn() needs projectId");
        }
        return root("projectId", "https://" + projectId + ".apicdn.sanity.io");
    }
}
