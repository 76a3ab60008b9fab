package dev.medialib.livingdocs;

import dev.medialib.core.ConnectionCheck;
import dev.medialib.core.MedialibClient;
import dev.medialib.core.internal.endpoint.Endpoint;
import dev.medialib.core.internal.endpoint.Endpoint.NoInput;
import dev.medialib.core.internal.endpoint.ResponseReader;
import dev.medialib.core.internal.pipeline.ApiCaller;
import dev.medialib.livingdocs.entry.LivingdocsMediaLibrary;
import dev.medialib.livingdocs.imports.Imports;
import dev.medialib.livingdocs.internal.ApiContext;
import dev.medialib.livingdocs.internal.LivingdocsCheck;
import dev.medialib.livingdocs.project.Health;
import dev.medialib.livingdocs.project.ProjectConfig;
import dev.medialib.livingdocs.publication.Publications;
import dev.medialib.livingdocs.reference.DocumentReferences;
import java.util.List;

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
    private static final Endpoint<NoInput, Health> HEALTH = Endpoint.<NoInput>get(
                    "livingdocs.health", "health", (none, r) -> {})
            .unauthenticated()
            .returning(ResponseReader.json(Health.class));

    private static final Endpoint<NoInput, ProjectConfig> PROJECT_CONFIG = Endpoint.<NoInput>get(
                    "livingdocs.projectConfig", "projectConfig", (none, r) -> {})
            .returning(ResponseReader.json(ProjectConfig.class));

    private final ApiContext context;

    LivingdocsClient(ApiContext context, boolean view) {
        super(context.caller(), view);
        this.context = context;
    }

    /** Returns a new builder. */
    public static LivingdocsClientBuilder builder() {
        return new LivingdocsClientBuilder();
    }

    @Override
    protected LivingdocsClient view(ApiCaller caller) {
        return new LivingdocsClient(context.with(caller), true);
    }

    /** Returns the API version of this client. */
    public LivingdocsApiVersion apiVersion() {
        return LivingdocsApiVersion.of(context.apiVersion());
    }

    /** Returns the entries of the media library: reading, changing, creating, and their references. */
    public LivingdocsMediaLibrary mediaLibrary() {
        return new LivingdocsMediaLibrary(context);
    }

    /** Returns the imports of images, videos and files by their URL. */
    public Imports imports() {
        return new Imports(context);
    }

    /** Returns the media references of documents. */
    public DocumentReferences documents() {
        return new DocumentReferences(context);
    }

    /** Returns the resource for published documents: search by media, and publication events. */
    public Publications publications() {
        return new Publications(context);
    }

    /**
     * Returns the configuration of the project: its media types with their metadata, and its usage purposes. The response is
     * large. This call needs the scope {@code public-api:read}.
     */
    public ProjectConfig projectConfig() {
        return caller().call(PROJECT_CONFIG, NoInput.NO_INPUT);
    }

    /** Returns the server's health status. The request is sent without a token. */
    public Health health() {
        return caller().call(HEALTH, NoInput.NO_INPUT);
    }

    @Override
    public ConnectionCheck check() {
        return new LivingdocsCheck(
                        context, () -> health().status(), id -> mediaLibrary().getAll(List.of(id)))
                .run();
    }

    /** Returns a text with the base address and without the token. */
    @Override
    public String toString() {
        return "LivingdocsClient[" + caller().root() + "]";
    }
}
