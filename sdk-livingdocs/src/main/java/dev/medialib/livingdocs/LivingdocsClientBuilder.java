package dev.medialib.livingdocs;

import dev.medialib.core.ClientBuilder;
import dev.medialib.core.auth.Credential;
import dev.medialib.core.auth.TokenProvider;
import dev.medialib.core.internal.check.Environment;
import dev.medialib.core.internal.endpoint.ApiProfile;
import dev.medialib.core.internal.endpoint.ApiRoot;
import dev.medialib.core.internal.pipeline.ApiCaller;
import dev.medialib.core.internal.pipeline.TimeSource;
import dev.medialib.livingdocs.internal.ApiContext;
import dev.medialib.livingdocs.internal.LivingdocsErrors;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Builder of {@link LivingdocsClient}. */
public final class LivingdocsClientBuilder extends ClientBuilder<LivingdocsClientBuilder> {
    private static final ApiProfile PROFILE = new ApiProfile(
            "livingdocs",
            LivingdocsErrors.GENERAL,
            Map.of(),
            "X-Request-Id",
            List.of("X-Request-Id"),
            List.of("Deprecation", "Sunset", "Warning", "Link"));

    private @Nullable String baseUrl;
    private @Nullable Credential credential;
    private LivingdocsApiVersion apiVersion = LivingdocsApiVersion.V2026_05;
    private boolean numericPatchVersion;

    LivingdocsClientBuilder() {}

    @Override
    protected LivingdocsClientBuilder self() {
        return this;
    }

    /**
     * Sets the address of the server, such as {@code https://server.livingdocs.io}. Required. A path prefix, such as that of
     * a proxy, is kept.
     */
    public LivingdocsClientBuilder baseUrl(String url) {
        baseUrl = url;
        return this;
    }

    /** Sets the access token of an API client. Such tokens are created in the editor and belong to one project. */
    public LivingdocsClientBuilder token(String accessToken) {
        credential = Credential.bearer(accessToken);
        return this;
    }

    /** Sets the source of access tokens. */
    public LivingdocsClientBuilder token(TokenProvider tokens) {
        credential = Credential.bearer(tokens);
        return this;
    }

    /** Sets the API version. The default is {@link LivingdocsApiVersion#V2026_05}. */
    public LivingdocsClientBuilder apiVersion(LivingdocsApiVersion version) {
        apiVersion = Objects.requireNonNull(version, "version");
        return this;
    }

    /**
     * Sends the version of a patch as a number. By default the version is sent as a string, as in the text and the examples of
     * the documentation. The OpenAPI description of the vendor has a number.
     */
    public LivingdocsClientBuilder numericPatchVersion() {
        numericPatchVersion = true;
        return this;
    }

    /**
     * Reads {@code LIVINGDOCS_URL}, {@code LIVINGDOCS_TOKEN} and, if it is set, {@code LIVINGDOCS_API_VERSION}. Only this
     * method reads the environment.
     *
     * @throws IllegalArgumentException if one of the first two variables is not set
     */
    public LivingdocsClientBuilder fromEnv() {
        return from(System.getenv());
    }

    LivingdocsClientBuilder from(Map<String, String> variables) {
        Environment environment = new Environment(variables);
        environment.ifSet("LIVINGDOCS_API_VERSION", version -> apiVersion(LivingdocsApiVersion.of(version)));
        return baseUrl(environment.required("LIVINGDOCS_URL")).token(environment.required("LIVINGDOCS_TOKEN"));
    }

    LivingdocsClientBuilder timeSource(TimeSource source) {
        time(source);
        return this;
    }

    /**
     * Creates a client. The caller must close it.
     *
     * @throws IllegalArgumentException if the base URL is missing or invalid, or the token is missing
     */
    public LivingdocsClient build() {
        ApiRoot server = root("baseUrl", baseUrl);
        if (credential == null) {
            throw new IllegalArgumentException("token is required");
        }
        ApiRoot root = server.at("api", apiVersion.value());
        ApiCaller caller = ApiCaller.of(engine(PROFILE, credential, root), root);
        return new LivingdocsClient(new ApiContext(caller, apiVersion.value(), numericPatchVersion), false);
    }
}
