package dev.medialib.sitefinity;

import dev.medialib.core.ClientBuilder;
import dev.medialib.core.auth.Credential;
import dev.medialib.core.auth.TokenProvider;
import dev.medialib.core.internal.endpoint.ApiProfile;
import dev.medialib.core.internal.endpoint.ApiRoot;
import dev.medialib.core.internal.pipeline.ApiCaller;
import dev.medialib.core.internal.pipeline.Engine;
import dev.medialib.core.internal.pipeline.TimeSource;
import dev.medialib.sitefinity.auth.OAuthLogin;
import dev.medialib.sitefinity.auth.OAuthTokens;
import dev.medialib.sitefinity.internal.ApiContext;
import dev.medialib.sitefinity.internal.EntitySets;
import dev.medialib.sitefinity.internal.SitefinityErrors;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Builder of {@link SitefinityClient}. */
public final class SitefinityClientBuilder extends ClientBuilder<SitefinityClientBuilder> {
    /** Without this header Sitefinity redirects to its login page instead of refusing. */
    private static final Map<String, String> HEADERS = Map.of("X-SF-Service-Request", "true");

    private static final ApiProfile PROFILE =
            new ApiProfile("sitefinity", new SitefinityErrors(), HEADERS, null, List.of(), List.of());

    private static final Pattern PATH_SEGMENT = Pattern.compile("[A-Za-z0-9._~-]+");

    private @Nullable String baseUrl;
    private String servicePath = "api/default";
    private Credential credential = Credential.none();
    private @Nullable OAuthLogin login;
    private @Nullable String serviceKey;
    private EntitySets sets = EntitySets.DEFAULT;
    private ApiContext.Parameters parameters = ApiContext.Parameters.DEFAULT;

    SitefinityClientBuilder() {}

    @Override
    protected SitefinityClientBuilder self() {
        return this;
    }

    /**
     * Sets the address of the site, such as {@code https://cms.example.com}, with its virtual directory if it has one. Required.
     */
    public SitefinityClientBuilder baseUrl(String url) {
        baseUrl = url;
        return this;
    }

    /**
     * Sets the path of the web service below the base URL. The default is {@code api/default}. The path of the back end is
     * {@code sf/system}: there, users of the back end also see items that are not published.
     */
    public SitefinityClientBuilder servicePath(String path) {
        servicePath = Objects.requireNonNull(path, "path");
        return this;
    }

    /**
     * Sets the name of an entity set that an administrator renamed: {@code entitySet("images", "pictures")}.
     *
     * @param usual the usual name, such as {@code images} or {@code flat-taxa}
     * @throws IllegalArgumentException if this client does not use such a set, or the name is invalid in a path
     */
    public SitefinityClientBuilder entitySet(String usual, String name) {
        sets = sets.with(usual, name);
        return this;
    }

    /** Sets the access key of a user ({@code X-SF-Access-Key}). Such keys are created in Sitefinity's user administration. */
    public SitefinityClientBuilder accessKey(String key) {
        login = null;
        credential = Credential.header("X-SF-Access-Key", key);
        return this;
    }

    /** Sets an access token of the OAuth2 server ({@code Authorization: Bearer}). */
    public SitefinityClientBuilder token(String accessToken) {
        login = null;
        credential = Credential.bearer(accessToken);
        return this;
    }

    /** Sets the source of access tokens. */
    public SitefinityClientBuilder token(TokenProvider tokens) {
        login = null;
        credential = Credential.bearer(tokens);
        return this;
    }

    /**
     * Sets the login with which the client obtains access tokens from the site's OAuth2 server. These requests use the client's
     * own connections.
     */
    public SitefinityClientBuilder login(OAuthLogin oauth) {
        login = Objects.requireNonNull(oauth, "oauth");
        credential = Credential.none();
        return this;
    }

    /** Sets the key that a service can require in addition to the user's credential ({@code X-SF-APIKEY}). */
    public SitefinityClientBuilder serviceKey(String key) {
        serviceKey = Objects.requireNonNull(key, "key");
        return this;
    }

    /** Sets the language to read and write, such as {@code bg-BG}. By default the server chooses it. */
    public SitefinityClientBuilder culture(String culture) {
        parameters = parameters.withCulture(Objects.requireNonNull(culture, "culture"));
        return this;
    }

    /** Sets the provider by its name. By default the server chooses it. */
    public SitefinityClientBuilder provider(String provider) {
        parameters = parameters.withProvider(Objects.requireNonNull(provider, "provider"));
        return this;
    }

    /** Sets the site of a multisite installation. By default the server chooses it. */
    public SitefinityClientBuilder site(UUID site) {
        parameters = parameters.withSite(Objects.requireNonNull(site, "site"));
        return this;
    }

    SitefinityClientBuilder timeSource(TimeSource source) {
        time(source);
        return this;
    }

    /**
     * Creates a client. The caller must close it.
     *
     * @throws IllegalArgumentException if the base URL is missing or invalid, or the service path is invalid
     */
    public SitefinityClient build() {
        ApiRoot site = root("baseUrl", baseUrl);
        ApiRoot root = site.at(segments(servicePath));
        if (login == null) {
            return client(site, ApiCaller.of(engine(PROFILE, keyed(credential), root), root));
        }
        AtomicReference<ApiCaller> siteCaller = new AtomicReference<>();
        OAuthTokens tokens = new OAuthTokens(login, () -> Objects.requireNonNull(siteCaller.get()));
        Engine engine = engine(PROFILE, keyed(Credential.bearer(tokens)), root);
        siteCaller.set(ApiCaller.of(engine, site));
        return client(site, ApiCaller.of(engine, root));
    }

    private SitefinityClient client(ApiRoot site, ApiCaller caller) {
        return new SitefinityClient(new ApiContext(caller, site, sets, parameters), false);
    }

    private Credential keyed(Credential users) {
        return serviceKey == null ? users : users.withKey("X-SF-APIKEY", serviceKey);
    }

    /**
     * Reads the address and one credential from environment variables. Only this method reads the environment.
     *
     * <p>The variable {@code SITEFINITY_URL} is required. {@code SITEFINITY_SERVICE_PATH}, {@code SITEFINITY_SERVICE_KEY},
     * {@code SITEFINITY_CULTURE} and {@code SITEFINITY_PROVIDER} are optional.
     *
     * <p>The credential is {@code SITEFINITY_ACCESS_KEY}, or {@code SITEFINITY_TOKEN}, or {@code SITEFINITY_USERNAME} and
     * {@code SITEFINITY_PASSWORD} with the optional {@code SITEFINITY_CLIENT_ID}, {@code SITEFINITY_CLIENT_SECRET} and
     * {@code SITEFINITY_SCOPE}, or {@code SITEFINITY_CLIENT_ID} and {@code SITEFINITY_CLIENT_SECRET} alone.
     * {@code SITEFINITY_TOKEN_PATH} is the path of the token endpoint.
     *
     * @throws IllegalArgumentException if {@code SITEFINITY_URL} is not set, or a part of a credential is missing
     */
    public SitefinityClientBuilder fromEnv() {
        return from(System.getenv());
    }

    SitefinityClientBuilder from(Map<String, String> environment) {
        SitefinityEnvironment.read(environment, this);
        return this;
    }

    private static String[] segments(String path) {
        String[] segments = path.split("/", -1);
        for (String segment : segments) {
            if (!PATH_SEGMENT.matcher(segment).matches() || segment.equals(".") || segment.equals("..")) {
                throw new IllegalArgumentException(
                        "servicePath must be segments with slashes between them, such as api/default, but is \"" + path
                                + "\"");
            }
        }
        return segments;
    }
}
