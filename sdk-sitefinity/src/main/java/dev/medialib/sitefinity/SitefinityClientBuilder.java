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
    /** Makes Sitefinity respond with an error instead of a redirect to its login page. */
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
     * Sets the URL of the site, such as {@code https://cms.example.com}, including its virtual directory if it has one.
     * Required.
     */
    public SitefinityClientBuilder baseUrl(String url) {
        baseUrl = url;
        return this;
    }

    /**
     * Sets the path of the web service below the base URL. The default is {@code api/default}. The service of Sitefinity's back
     * end (the administration UI) has the path {@code sf/system}. It also returns unpublished items to users of the back end.
     */
    public SitefinityClientBuilder servicePath(String path) {
        servicePath = Objects.requireNonNull(path, "path");
        return this;
    }

    /**
     * Sets the name of an entity set that an administrator renamed: {@code entitySet("images", "pictures")}.
     *
     * @param defaultName the default name, such as {@code images} or {@code flat-taxa}
     * @param name the new name in paths
     * @throws IllegalArgumentException if this client does not use an entity set {@code defaultName}, or if {@code name} is not
     *     valid in a path
     */
    public SitefinityClientBuilder entitySet(String defaultName, String name) {
        sets = sets.with(defaultName, name);
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

    /** Sets the provider of access tokens ({@code Authorization: Bearer}). */
    public SitefinityClientBuilder token(TokenProvider tokens) {
        login = null;
        credential = Credential.bearer(tokens);
        return this;
    }

    /**
     * Sets the login with which the client requests access tokens from the site's OAuth2 server. Token requests use the same
     * connections as other requests.
     */
    public SitefinityClientBuilder login(OAuthLogin oauth) {
        login = Objects.requireNonNull(oauth, "oauth");
        credential = Credential.none();
        return this;
    }

    /** Sets the key of the service ({@code X-SF-APIKEY}). A service can require it in addition to the user's credential. */
    public SitefinityClientBuilder serviceKey(String key) {
        serviceKey = Objects.requireNonNull(key, "key");
        return this;
    }

    /**
     * Sets the language to read and write, such as {@code bg-BG}. By default the server chooses the language.
     *
     * @throws IllegalArgumentException if {@code culture} is not a language tag
     */
    public SitefinityClientBuilder culture(String culture) {
        parameters = parameters.withCulture(Objects.requireNonNull(culture, "culture"));
        return this;
    }

    /**
     * Sets the provider by its name. By default the server chooses the provider.
     *
     * @throws IllegalArgumentException if {@code provider} is blank
     */
    public SitefinityClientBuilder provider(String provider) {
        parameters = parameters.withProvider(Objects.requireNonNull(provider, "provider"));
        return this;
    }

    /** Sets the site of a multisite installation by its id. By default the server chooses the site. */
    public SitefinityClientBuilder site(UUID site) {
        parameters = parameters.withSite(Objects.requireNonNull(site, "site"));
        return this;
    }

    SitefinityClientBuilder timeSource(TimeSource source) {
        time(source);
        return this;
    }

    /**
     * Creates a client. Close the client after use.
     *
     * @throws IllegalArgumentException if the base URL is missing or invalid, or if the service path is invalid
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
     * Reads the URL and one credential from environment variables. Only this method reads the environment.
     *
     * <p>{@code SITEFINITY_URL} is required. {@code SITEFINITY_SERVICE_PATH}, {@code SITEFINITY_SERVICE_KEY},
     * {@code SITEFINITY_CULTURE} and {@code SITEFINITY_PROVIDER} are optional.
     *
     * <p>The credential is the first of these that is set:
     *
     * <ul>
     *   <li>{@code SITEFINITY_ACCESS_KEY}
     *   <li>{@code SITEFINITY_TOKEN}
     *   <li>{@code SITEFINITY_USERNAME} and {@code SITEFINITY_PASSWORD}, with optional {@code SITEFINITY_CLIENT_ID} and
     *       {@code SITEFINITY_CLIENT_SECRET}
     *   <li>{@code SITEFINITY_CLIENT_ID} and {@code SITEFINITY_CLIENT_SECRET} alone
     * </ul>
     *
     * <p>For a login with user name or client id, {@code SITEFINITY_SCOPE} and {@code SITEFINITY_TOKEN_PATH} are optional.
     * The latter is the path of the token endpoint.
     *
     * @throws IllegalArgumentException if {@code SITEFINITY_URL} is not set, or if a part of a credential is missing
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
                        "servicePath must be path segments separated by slashes, such as api/default, but is \"" + path
                                + "\"");
            }
        }
        return segments;
    }
}
