package dev.medialib.sanity;

import dev.medialib.core.ClientBuilder;
import dev.medialib.core.auth.Credential;
import dev.medialib.core.auth.TokenProvider;
import dev.medialib.core.internal.endpoint.ApiProfile;
import dev.medialib.core.internal.endpoint.ApiRoot;
import dev.medialib.core.internal.pipeline.ApiCaller;
import dev.medialib.core.internal.pipeline.TimeSource;
import dev.medialib.sanity.id.DatasetName;
import dev.medialib.sanity.id.ProjectId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Builder of {@link SanityClient}. */
public final class SanityClientBuilder extends ClientBuilder<SanityClientBuilder> {
    private static final ApiProfile PROFILE = new ApiProfile(
            "sanity",
            new SanityErrors(),
            Map.of(),
            null,
            List.of("traceparent", "x-sanity-shard"),
            List.of("x-sanity-warning"));

    private static final String GLOBAL_HOST = "https://api.sanity.io";

    private @Nullable String projectId;
    private @Nullable String dataset;
    private Credential credential = Credential.none();
    private ApiVersion apiVersion = ApiVersion.V2025_03_25;
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

    /** The project whose datasets are meant, such as {@code y856rro4}. Not needed for media libraries alone. */
    public SanityClientBuilder projectId(String id) {
        projectId = ProjectId.of(id).value();
        return this;
    }

    /** The dataset that is meant where a call names none, such as {@code production}. */
    public SanityClientBuilder dataset(String name) {
        dataset = DatasetName.of(name).value();
        return this;
    }

    /**
     * The access token. Without one, only what is public can be read. For media libraries the vendor asks for a personal token; tokens
     * of project robots have been seen to be refused.
     */
    public SanityClientBuilder token(String accessToken) {
        credential = Credential.bearer(accessToken);
        return this;
    }

    /** Where tokens come from. */
    public SanityClientBuilder token(TokenProvider tokens) {
        credential = Credential.bearer(tokens);
        return this;
    }

    /**
     * The version of the API to speak. Default: {@link ApiVersion#V2025_03_25}. References to assets are asked with
     * {@link ApiVersion#X} all the same, which is the only one that has them; see {@link SanityClient#withApiVersion}.
     */
    public SanityClientBuilder apiVersion(ApiVersion version) {
        apiVersion = Objects.requireNonNull(version, "version");
        return this;
    }

    /**
     * Stands, with a dot, before the tag of every request that takes a tag, and alone where a call has none.
     *
     * @throws IllegalArgumentException if it has other than 1 to 75 letters, digits, dots, dashes and underscores
     */
    public SanityClientBuilder requestTagPrefix(String prefix) {
        tags = new RequestTags(Objects.requireNonNull(prefix, "prefix"));
        return this;
    }

    /** Calls media libraries on the project's own host, {@code https://{projectId}.api.sanity.io}, too. Default: the global host. */
    public SanityClientBuilder mediaLibrariesOnProjectHost() {
        librariesOnProjectHost = true;
        return this;
    }

    /**
     * Queries datasets through Sanity's cache, {@code https://{projectId}.apicdn.sanity.io}: faster, and possibly late after a change.
     * Media libraries are never queried through it.
     */
    public SanityClientBuilder useCdn() {
        useCdn = true;
        return this;
    }

    /** In place of {@code https://api.sanity.io}, for media libraries: a proxy, or a fake server. */
    public SanityClientBuilder mediaLibraryUrl(String url) {
        libraryUrl = Objects.requireNonNull(url, "url");
        return this;
    }

    /** In place of {@code https://{projectId}.api.sanity.io}, for datasets: a proxy, or a fake server. */
    public SanityClientBuilder projectUrl(String url) {
        projectUrl = Objects.requireNonNull(url, "url");
        return this;
    }

    /**
     * Reads {@code SANITY_PROJECT_ID}, {@code SANITY_DATASET}, {@code SANITY_TOKEN} and {@code SANITY_API_VERSION} as far as they are
     * set. The environment is never read otherwise.
     */
    public SanityClientBuilder fromEnv() {
        return from(System::getenv);
    }

    SanityClientBuilder from(UnaryOperator<@Nullable String> environment) {
        Map<String, java.util.function.Consumer<String>> known = Map.of(
                "SANITY_PROJECT_ID", this::projectId,
                "SANITY_DATASET", this::dataset,
                "SANITY_TOKEN", this::token,
                "SANITY_API_VERSION", version -> apiVersion(ApiVersion.of(version)));
        known.forEach((name, setting) -> {
            String value = environment.apply(name);
            if (value != null && !value.isBlank()) {
                setting.accept(value.strip());
            }
        });
        return this;
    }

    SanityClientBuilder timeSource(TimeSource source) {
        time(source);
        return this;
    }

    /**
     * A new client, to be closed by the caller.
     *
     * @throws IllegalArgumentException if a URL is not usable, or the project id is missing where it is needed
     */
    public SanityClient build() {
        Hosts hosts = hosts();
        boolean hasToken = credential.tokens() != null;
        Settings settings = new Settings(hosts, apiVersion, ApiVersion.X, tags, projectId, hasToken, dataset);
        ApiCaller caller = ApiCaller.of(engine(PROFILE, credential, hosts.all()), settings.libraryRoot());
        return new SanityClient(caller, false, settings);
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
