package dev.medialib.testkit.livingdocs.api;

import dev.medialib.testkit.RecordedRequest;
import dev.medialib.testkit.internal.Json;
import dev.medialib.testkit.internal.RouteTable;
import dev.medialib.testkit.internal.ServerResponse;
import dev.medialib.testkit.internal.Tokens;
import dev.medialib.testkit.internal.UnknownCall;
import dev.medialib.testkit.internal.UrlText;
import dev.medialib.testkit.livingdocs.entry.ReadEndpoints;
import dev.medialib.testkit.livingdocs.imports.EntryImportEndpoint;
import dev.medialib.testkit.livingdocs.imports.UrlImportEndpoints;
import dev.medialib.testkit.livingdocs.internal.Call;
import dev.medialib.testkit.livingdocs.internal.ErrorResponse;
import dev.medialib.testkit.livingdocs.internal.ImportJob;
import dev.medialib.testkit.livingdocs.internal.Store;
import dev.medialib.testkit.livingdocs.patch.PatchEndpoint;
import dev.medialib.testkit.livingdocs.publication.PublicationEndpoints;
import dev.medialib.testkit.livingdocs.reference.ReferenceEndpoints;
import dev.medialib.testkit.livingdocs.settings.LivingdocsSettings;
import dev.medialib.testkit.livingdocs.settings.Scope;
import dev.medialib.testkit.livingdocs.settings.VersionedOperation;
import dev.medialib.testkit.livingdocs.version.ApiVersion;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import okio.ByteString;
import org.jspecify.annotations.Nullable;

/**
 * Steps of a request: version, route, token, size, endpoint. The order is assumed. A path that the version does not have causes
 * 404 before the token is checked.
 */
public final class PublicApi {

    private static final String PREFIX = "/api/";
    private static final String ENTRY = "mediaLibrary/{id}";

    /** Route. If the scope is null, the route needs no token. */
    private record Route(
            VersionedOperation feature, @Nullable Scope scope, Function<Call, ServerResponse> endpoint) {}

    private final Store store;
    private final LivingdocsSettings settings;
    private final Tokens<Scope> tokens;
    private final RouteTable<Route> routes = new RouteTable<>();

    public PublicApi(Store store, LivingdocsSettings settings, Tokens<Scope> tokens) {
        this.store = store;
        this.settings = settings;
        this.tokens = tokens;
        addReadingRoutes();
        addReferenceRoutes();
        addPublicationRoutes();
        addWritingRoutes();
    }

    private void addReadingRoutes() {
        ReadEndpoints entries = new ReadEndpoints(store);
        add(
                        "GET",
                        "health",
                        VersionedOperation.HEALTH,
                        null,
                        call -> Call.ok(Json.object().put("status", "ok")))
                .add(
                        "GET",
                        "projectConfig",
                        VersionedOperation.PROJECT_CONFIG,
                        Scope.READ,
                        call -> Call.ok(store.projectConfig()))
                .add("GET", "mediaLibrary", VersionedOperation.READ_ENTRIES, Scope.READ, entries::getSeveral)
                .add(
                        "GET",
                        "mediaLibrary/serve-image/{key+}",
                        VersionedOperation.SERVE_IMAGE,
                        Scope.READ,
                        entries::serveImage)
                .add("GET", ENTRY, VersionedOperation.READ_ENTRIES, Scope.READ, entries::get)
                .add("GET", ENTRY + "/keys", VersionedOperation.KEYS, Scope.READ, entries::keys)
                .add("GET", ENTRY + "/usageLog", VersionedOperation.USAGE_LOG, Scope.READ, entries::usageLog);
    }

    private void addReferenceRoutes() {
        ReferenceEndpoints references = new ReferenceEndpoints(store);
        String documents = ENTRY + "/incomingDocumentReferences";
        String media = "/incomingMediaReferences";
        add("GET", documents, VersionedOperation.REFERENCES, Scope.READ, references::documentsOfEntry)
                .add("GET", ENTRY + media, VersionedOperation.REFERENCES, Scope.READ, references::entriesOfEntry)
                .add(
                        "GET",
                        "documents/{documentId}" + media,
                        VersionedOperation.REFERENCES,
                        Scope.READ,
                        references::entriesOfDocument);
    }

    private void addPublicationRoutes() {
        PublicationEndpoints publications = new PublicationEndpoints(store);
        VersionedOperation feature = VersionedOperation.PUBLICATIONS;
        add("GET", "documents/{documentId}/latestPublication", feature, Scope.READ, publications::latest)
                .add("GET", "publications/search", feature, Scope.READ, publications::search)
                .add("GET", "publicationEvents", feature, Scope.READ, publications::events);
    }

    private void addWritingRoutes() {
        PatchEndpoint patches = new PatchEndpoint(store, settings);
        EntryImportEndpoint entryImport = new EntryImportEndpoint(store, settings);
        add("PATCH", ENTRY, VersionedOperation.PATCH_ENTRY, Scope.WRITE, patches::patch)
                .add(
                        "POST",
                        "import/mediaLibrary",
                        VersionedOperation.IMPORT_ENTRIES,
                        Scope.WRITE,
                        entryImport::importEntries);
        UrlImportEndpoints imports = new UrlImportEndpoints(store, settings);
        for (ImportJob.Kind kind : ImportJob.Kind.values()) {
            String path = "import/" + kind.plural();
            // documented: the status also needs the scope for writing
            add("POST", path, VersionedOperation.IMPORT_BY_URL, Scope.WRITE, call -> imports.begin(call, kind))
                    .add(
                            "GET",
                            path + "/status",
                            VersionedOperation.IMPORT_BY_URL,
                            Scope.WRITE,
                            call -> imports.status(call, kind));
        }
    }

    private PublicApi add(
            String method,
            String template,
            VersionedOperation feature,
            @Nullable Scope scope,
            Function<Call, ServerResponse> endpoint) {
        routes.add(method, template, new Route(feature, scope, endpoint));
        return this;
    }

    public List<String> routes() {
        return routes.list();
    }

    public ServerResponse handle(RecordedRequest request, ByteString body) {
        String path = UrlText.path(request.path());
        String query = UrlText.rawQuery(request.path());
        ApiVersion version = versionOf(path);
        Map<String, String> headers = version == null
                ? Map.of()
                : settings.deprecatedApiVersions.get().getOrDefault(version.name(), Map.of());
        try {
            return handle(request, body, version, path, query).withHeaders(headers);
        } catch (ErrorResponse error) {
            return error.response().withHeaders(headers);
        } catch (UrlText.Malformed e) {
            return ErrorResponse.badRequest("message", "URI malformed")
                    .response()
                    .withHeaders(headers);
        }
    }

    private ServerResponse handle(
            RecordedRequest request,
            ByteString body,
            @Nullable ApiVersion version,
            String path,
            @Nullable String query) {
        if (version != null && settings.removedApiVersions.get().contains(version.name())) {
            throw ErrorResponse.gone(version);
        }
        if (!path.startsWith(PREFIX)) {
            throw new UnknownCall(request.method(), path);
        }
        if (version == null || !new ApiVersion(settings.newestApiVersion.get()).isAtLeast(version.name())) {
            throw ErrorResponse.noRoute(path);
        }
        RouteTable.Match<Route> match = routes.find(request.method(), path.replaceFirst("^/api/[^/]*/?", ""));
        if (match == null) {
            throw new UnknownCall(request.method(), path);
        }
        if (!version.isAtLeast(settings.featureSince.get(match.route().feature()))) {
            throw ErrorResponse.noRoute(path);
        }
        Scope scope = match.route().scope();
        if (scope != null) {
            authorize(request.header("Authorization"), scope);
        }
        if (request.bodySize() > settings.maxBodyBytes.get()) {
            throw ErrorResponse.tooLarge(settings.maxBodyBytes.get());
        }
        Call call = new Call(request, body, version, match.path(), UrlText.query(query), settings);
        synchronized (store) {
            return match.route().endpoint().apply(call);
        }
    }

    /** The bodies for expired tokens and missing scopes are documented. Those for missing and unknown tokens are assumed. */
    private void authorize(@Nullable String authorization, Scope needed) {
        Tokens.Problem problem = tokens.problem(authorization, needed);
        if (problem != null) {
            throw switch (problem) {
                case MISSING -> ErrorResponse.unauthorized("The access token is missing.");
                case UNKNOWN -> ErrorResponse.unauthorized("The access token is invalid.");
                case EXPIRED -> ErrorResponse.unauthorized("The access token expired.");
                case FORBIDDEN -> ErrorResponse.missingScope();
            };
        }
    }

    private static @Nullable ApiVersion versionOf(String path) {
        if (!path.startsWith(PREFIX)) {
            return null;
        }
        String name = path.substring(PREFIX.length()).split("/", 2)[0];
        return ApiVersion.isValid(name) ? new ApiVersion(name) : null;
    }
}
