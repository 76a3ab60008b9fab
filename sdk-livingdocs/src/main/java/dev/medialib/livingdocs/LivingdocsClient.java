package dev.medialib.livingdocs;

import dev.medialib.core.ClientBuilder;
import dev.medialib.core.ConnectionCheck;
import dev.medialib.core.MedialibClient;
import dev.medialib.core.auth.Credential;
import dev.medialib.core.auth.TokenProvider;
import dev.medialib.core.internal.endpoint.ApiProfile;
import dev.medialib.core.internal.endpoint.ApiRoot;
import dev.medialib.core.internal.endpoint.Endpoint.NoInput;
import dev.medialib.core.internal.pipeline.ApiCaller;
import dev.medialib.core.internal.pipeline.TimeSource;
import dev.medialib.livingdocs.model.Health;
import dev.medialib.livingdocs.model.ProjectConfig;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Client for the media library of the Livingdocs Public API.
 *
 * <pre>{@code
 * try (LivingdocsClient livingdocs = LivingdocsClient.builder()
 *         .baseUrl("https://server.livingdocs.io")
 *         .token(token)
 *         .build()) {
 *     MediaLibraryEntry entry = livingdocs.mediaLibrary().get("asze63i9");
 * }
 * }</pre>
 *
 * <p>This client follows the vendor's documentation and was never run against a real Livingdocs server.
 */
public final class LivingdocsClient extends MedialibClient<LivingdocsClient> {
    private static final ApiProfile PROFILE = new ApiProfile(
            "livingdocs",
            LivingdocsErrors.GENERAL,
            Map.of(),
            "X-Request-Id",
            List.of("X-Request-Id"),
            List.of("Deprecation", "Sunset", "Warning", "Link"));

    private final Settings settings;

    private LivingdocsClient(ApiCaller caller, boolean view, Settings settings) {
        super(caller, view);
        this.settings = settings;
    }

    /** Settings of the client that the resources need. */
    record Settings(ApiVersion apiVersion, boolean numericPatchVersion) {}

    /** Returns a new builder. */
    public static Builder builder() {
        return new Builder();
    }

    @Override
    protected LivingdocsClient view(ApiCaller circumstances) {
        return new LivingdocsClient(circumstances, true, settings);
    }

    /** Returns the API version of this client. */
    public ApiVersion apiVersion() {
        return settings.apiVersion();
    }

    /** Returns the entries of the media library: reading, changing, creating, and their references. */
    public MediaLibrary mediaLibrary() {
        return new MediaLibrary(caller(), settings);
    }

    /** Returns the imports of images, videos and files by their URL. */
    public Imports imports() {
        return new Imports(caller());
    }

    /** Returns the media references of documents. */
    public Documents documents() {
        return new Documents(caller());
    }

    /**
     * Returns the configuration of the project: its media types with their metadata, and its usage purposes. The response is
     * large. Scope: {@code public-api:read}.
     */
    public ProjectConfig projectConfig() {
        return caller().call(ServerEndpoints.PROJECT_CONFIG, NoInput.NO_INPUT);
    }

    /** Returns the server's health status. The request is sent without a token. */
    public Health health() {
        return caller().call(ServerEndpoints.HEALTH, NoInput.NO_INPUT);
    }

    @Override
    public ConnectionCheck check() {
        return new LivingdocsCheck(this).run();
    }

    /** Returns a text with the base address and without the token. */
    @Override
    public String toString() {
        return "LivingdocsClient[" + caller().root() + "]";
    }

    /** Builder of {@link LivingdocsClient}. */
    public static final class Builder extends ClientBuilder<Builder> {
        private @Nullable String baseUrl;
        private @Nullable Credential credential;
        private ApiVersion apiVersion = ApiVersion.V2026_05;
        private boolean numericPatchVersion;

        private Builder() {}

        @Override
        protected Builder self() {
            return this;
        }

        /**
         * Sets the address of the server, such as {@code https://server.livingdocs.io}. Required. A path prefix, such as that of
         * a proxy, is kept.
         */
        public Builder baseUrl(String url) {
            baseUrl = url;
            return this;
        }

        /** Sets the access token of an API client. Such tokens are created in the editor and belong to one project. */
        public Builder token(String accessToken) {
            credential = Credential.bearer(accessToken);
            return this;
        }

        /** Sets the source of access tokens. */
        public Builder token(TokenProvider tokens) {
            credential = Credential.bearer(tokens);
            return this;
        }

        /** Sets the API version. The default is {@link ApiVersion#V2026_05}. */
        public Builder apiVersion(ApiVersion version) {
            apiVersion = Objects.requireNonNull(version, "version");
            return this;
        }

        /**
         * Sends the version of a patch as a number. The default is a string, as in the documentation's text and examples; its
         * OpenAPI description has a number.
         */
        public Builder numericPatchVersion() {
            numericPatchVersion = true;
            return this;
        }

        /**
         * Reads {@code LIVINGDOCS_URL}, {@code LIVINGDOCS_TOKEN} and, if it is set, {@code LIVINGDOCS_API_VERSION}. Only this
         * method reads the environment.
         *
         * @throws IllegalArgumentException if one of the first two variables is not set
         */
        public Builder fromEnv() {
            return from(System.getenv());
        }

        Builder from(Map<String, String> environment) {
            baseUrl(required(environment, "LIVINGDOCS_URL"));
            token(required(environment, "LIVINGDOCS_TOKEN"));
            String version = environment.get("LIVINGDOCS_API_VERSION");
            return version == null || version.isBlank() ? this : apiVersion(ApiVersion.of(version.strip()));
        }

        private static String required(Map<String, String> environment, String name) {
            String value = environment.get(name);
            if (value == null || value.isBlank()) {
                throw new IllegalArgumentException("the environment variable " + name + " is not set");
            }
            return value.strip();
        }

        Builder timeSource(TimeSource source) {
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
            return new LivingdocsClient(caller, false, new Settings(apiVersion, numericPatchVersion));
        }
    }
}
