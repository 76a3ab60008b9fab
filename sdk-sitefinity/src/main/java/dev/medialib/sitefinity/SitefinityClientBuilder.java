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
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Builds {@link SitefinityClient}s. */
public final class SitefinityClientBuilder extends ClientBuilder<SitefinityClientBuilder> {
    /** Without this header Sitefinity redirects to its login page instead of responding with 401. */
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

    /** Where the site is, such as {@code https://cms.example.com}, with its virtual directory if it has one. Required. */
    public SitefinityClientBuilder baseUrl(String url) {
        baseUrl = url;
        return this;
    }

    /**
     * Where the web service is below the base URL. Default: {@code api/default}. The back end's own is {@code sf/system}; there, items
     * that are not published are visible, to users of the back end.
     */
    public SitefinityClientBuilder servicePath(String path) {
        servicePath = Objects.requireNonNull(path, "path");
        return this;
    }

    /**
     * Names an entity set as an administrator did: {@code entitySet("images", "pictures")}.
     *
     * @param usual its usual name, such as {@code images} or {@code flat-taxa}
     * @throws IllegalArgumentException if this client uses no such set, or the name cannot stand in a path
     */
    public SitefinityClientBuilder entitySet(String usual, String name) {
        sets = sets.with(usual, name);
        return this;
    }

    /** The access key of a user, as Sitefinity's user administration makes them ({@code X-SF-Access-Key}). */
    public SitefinityClientBuilder accessKey(String key) {
        login = null;
        credential = Credential.header("X-SF-Access-Key", key);
        return this;
    }

    /** An access token of the OAuth2 server ({@code Authorization: Bearer}). */
    public SitefinityClientBuilder token(String accessToken) {
        login = null;
        credential = Credential.bearer(accessToken);
        return this;
    }

    /** Where access tokens come from. */
    public SitefinityClientBuilder token(TokenProvider tokens) {
        login = null;
        credential = Credential.bearer(tokens);
        return this;
    }

    /** How to get access tokens from the site's OAuth2 server. Its token endpoint is asked over this client's own connections. */
    public SitefinityClientBuilder login(OAuthLogin oauth) {
        login = Objects.requireNonNull(oauth, "oauth");
        credential = Credential.none();
        return this;
    }

    /** The key that a service can ask for beside the user's own credential ({@code X-SF-APIKEY}). */
    public SitefinityClientBuilder serviceKey(String key) {
        serviceKey = Objects.requireNonNull(key, "key");
        return this;
    }

    /** The language to read and write, such as {@code bg-BG}. Default: the server's. */
    public SitefinityClientBuilder culture(String culture) {
        parameters = parameters.withCulture(Objects.requireNonNull(culture, "culture"));
        return this;
    }

    /** The provider to work with, by its name. Default: the server's. */
    public SitefinityClientBuilder provider(String provider) {
        parameters = parameters.withProvider(Objects.requireNonNull(provider, "provider"));
        return this;
    }

    /** The site of a multisite installation to work with. Default: the server's. */
    public SitefinityClientBuilder site(UUID site) {
        parameters = parameters.withSite(Objects.requireNonNull(site, "site"));
        return this;
    }

    SitefinityClientBuilder timeSource(TimeSource source) {
        time(source);
        return this;
    }

    /**
     * A new client, to be closed by the caller.
     *
     * @throws IllegalArgumentException if the base URL is missing or not usable, or the service path is not one
     */
    public SitefinityClient build() {
        ApiRoot site = root("baseUrl", baseUrl);
        ApiRoot root = site.at(segments(servicePath));
        if (login == null) {
            return client(site, ApiCaller.of(engine(PROFILE, keyed(credential), root), root));
        }
        OAuthTokens tokens = new OAuthTokens(login);
        Engine engine = engine(PROFILE, keyed(Credential.bearer(tokens)), root);
        tokens.callAt(ApiCaller.of(engine, site));
        return client(site, ApiCaller.of(engine, root));
    }

    private SitefinityClient client(ApiRoot site, ApiCaller caller) {
        return new SitefinityClient(new ApiContext(caller, site, sets, parameters), false);
    }

    private Credential keyed(Credential users) {
        return serviceKey == null ? users : users.withKey("X-SF-APIKEY", serviceKey);
    }

    /**
     * Reads {@code SITEFINITY_URL} and, of those that are set, {@code SITEFINITY_SERVICE_PATH}, {@code SITEFINITY_SERVICE_KEY}, {@code
     * SITEFINITY_CULTURE} and {@code SITEFINITY_PROVIDER}; and one credential: {@code SITEFINITY_ACCESS_KEY}, or {@code
     * SITEFINITY_TOKEN}, or {@code SITEFINITY_USERNAME} and {@code SITEFINITY_PASSWORD}, with {@code SITEFINITY_CLIENT_ID}, {@code
     * SITEFINITY_CLIENT_SECRET} and {@code SITEFINITY_SCOPE} if they are set, or {@code SITEFINITY_CLIENT_ID} and {@code
     * SITEFINITY_CLIENT_SECRET} alone. {@code SITEFINITY_TOKEN_PATH} says where tokens are given. The environment is never read
     * otherwise.
     *
     * @throws IllegalArgumentException if the first is not set, or a part of a credential is missing
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
