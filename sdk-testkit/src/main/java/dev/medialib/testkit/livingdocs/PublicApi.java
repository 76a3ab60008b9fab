package dev.medialib.testkit.livingdocs;

import dev.medialib.testkit.ReceivedRequest;
import dev.medialib.testkit.internal.Json;
import dev.medialib.testkit.internal.Reply;
import dev.medialib.testkit.internal.RouteTable;
import dev.medialib.testkit.internal.UrlText;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The way of a request: version, route, token, size, endpoint. The order is assumed: a path that no version has answers
 * 404 before the token is looked at.
 */
final class PublicApi {

    private static final String PREFIX = "/api/";
    private static final String ENTRY = "mediaLibrary/{id}";

    private final Store store;
    private final ServerSettings settings;
    private final Tokens tokens;
    private final Routes routes = new Routes();

    PublicApi(Store store, ServerSettings settings, Tokens tokens) {
        this.store = store;
        this.settings = settings;
        this.tokens = tokens;
        addReadingRoutes();
        addReferenceRoutes();
        addWritingRoutes();
    }

    private void addReadingRoutes() {
        Entries entries = new Entries(store);
        routes.add(
                        "GET",
                        "health",
                        Feature.HEALTH,
                        null,
                        call -> Call.ok(Json.object().put("status", "ok")))
                .add("GET", "projectConfig", Feature.PROJECT_CONFIG, Scope.READ, call -> Call.ok(store.projectConfig()))
                .add("GET", "mediaLibrary", Feature.READ_ENTRIES, Scope.READ, entries::getSeveral)
                .add("GET", "mediaLibrary/serve-image/{key+}", Feature.SERVE_IMAGE, Scope.READ, entries::serveImage)
                .add("GET", ENTRY, Feature.READ_ENTRIES, Scope.READ, entries::get)
                .add("GET", ENTRY + "/keys", Feature.KEYS, Scope.READ, entries::keys)
                .add("GET", ENTRY + "/usageLog", Feature.USAGE_LOG, Scope.READ, entries::usageLog);
    }

    private void addReferenceRoutes() {
        References references = new References(store, settings);
        String documents = ENTRY + "/incomingDocumentReferences";
        String media = "/incomingMediaReferences";
        routes.add("GET", documents, Feature.REFERENCES, Scope.READ, references::documentsOfEntry)
                .add("GET", ENTRY + media, Feature.REFERENCES, Scope.READ, references::entriesOfEntry)
                .add(
                        "GET",
                        "documents/{documentId}" + media,
                        Feature.REFERENCES,
                        Scope.READ,
                        references::entriesOfDocument);
    }

    private void addWritingRoutes() {
        Patches patches = new Patches(store, settings);
        EntryImport entryImport = new EntryImport(store, settings);
        routes.add("PATCH", ENTRY, Feature.PATCH_ENTRY, Scope.WRITE, patches::patch)
                .add("POST", "import/mediaLibrary", Feature.IMPORT_ENTRIES, Scope.WRITE, entryImport::importEntries);
        UrlImports imports = new UrlImports(store, settings);
        for (ImportJob.Kind kind : ImportJob.Kind.values()) {
            String path = "import/" + kind.plural();
            // documented: the status needs the scope for writing too
            routes.add("POST", path, Feature.IMPORT_BY_URL, Scope.WRITE, call -> imports.begin(call, kind))
                    .add(
                            "GET",
                            path + "/status",
                            Feature.IMPORT_BY_URL,
                            Scope.WRITE,
                            call -> imports.status(call, kind));
        }
    }

    List<String> routes() {
        return routes.list();
    }

    Reply answer(ReceivedRequest request) {
        int question = request.path().indexOf('?');
        String path = question < 0 ? request.path() : request.path().substring(0, question);
        String query = question < 0 ? null : request.path().substring(question + 1);
        ApiVersion version = versionOf(path);
        Map<String, String> headers = version == null ? Map.of() : settings.headersOf(version);
        try {
            return answer(request, version, path, query).withHeaders(headers);
        } catch (Refusal refusal) {
            return refusal.reply().withHeaders(headers);
        } catch (UrlText.Malformed e) {
            return Refusal.badRequest("message", "URI malformed").reply().withHeaders(headers);
        }
    }

    private Reply answer(ReceivedRequest request, @Nullable ApiVersion version, String path, @Nullable String query) {
        if (version != null && settings.isRemoved(version)) {
            throw Refusal.gone(version);
        }
        if (version == null || !settings.knows(version)) {
            throw Refusal.noRoute(path);
        }
        List<String> segments = Arrays.asList(path.substring(PREFIX.length()).split("/", -1)).stream()
                .skip(1)
                .toList();
        RouteTable.Match<Routes.Route> match = routes.find(request.method(), segments);
        if (match == null || !settings.supports(version, match.route().feature())) {
            throw Refusal.noRoute(path);
        }
        Scope scope = match.route().scope();
        if (scope != null) {
            tokens.check(request.header("Authorization"), scope);
        }
        if (request.bodySize() > settings.maxBodyBytes()) {
            throw Refusal.tooLarge(settings.maxBodyBytes());
        }
        Call call = new Call(request, version, match.path(), UrlText.query(query), settings);
        synchronized (store) {
            return match.route().endpoint().apply(call);
        }
    }

    private static @Nullable ApiVersion versionOf(String path) {
        if (!path.startsWith(PREFIX)) {
            return null;
        }
        String name = path.substring(PREFIX.length()).split("/", 2)[0];
        return ApiVersion.isValid(name) ? ApiVersion.of(name) : null;
    }
}
