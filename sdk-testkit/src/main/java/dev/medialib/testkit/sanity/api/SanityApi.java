package dev.medialib.testkit.sanity.api;

import dev.medialib.testkit.RecordedRequest;
import dev.medialib.testkit.internal.RouteTable;
import dev.medialib.testkit.internal.ServerResponse;
import dev.medialib.testkit.internal.Tokens;
import dev.medialib.testkit.internal.UnknownCall;
import dev.medialib.testkit.internal.UrlText;
import dev.medialib.testkit.sanity.asset.CdnEndpoint;
import dev.medialib.testkit.sanity.asset.DatasetAssetEndpoints;
import dev.medialib.testkit.sanity.asset.LibraryUploadEndpoints;
import dev.medialib.testkit.sanity.document.MutationEndpoint;
import dev.medialib.testkit.sanity.document.ReadEndpoints;
import dev.medialib.testkit.sanity.internal.ApiVersion;
import dev.medialib.testkit.sanity.internal.Call;
import dev.medialib.testkit.sanity.internal.DocumentStore;
import dev.medialib.testkit.sanity.internal.ErrorResponse;
import dev.medialib.testkit.sanity.internal.Ids;
import dev.medialib.testkit.sanity.internal.State;
import dev.medialib.testkit.sanity.library.LibraryEndpoints;
import dev.medialib.testkit.sanity.library.ReferenceEndpoints;
import dev.medialib.testkit.sanity.library.SigningKeyEndpoints;
import dev.medialib.testkit.sanity.query.QueryEndpoints;
import dev.medialib.testkit.sanity.query.QueryResults;
import dev.medialib.testkit.sanity.video.SubtitleEndpoints;
import dev.medialib.testkit.sanity.video.VideoEndpoints;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import okio.ByteString;
import org.jspecify.annotations.Nullable;

/** Steps of a request: version, route, token, request tag, endpoint. The order is assumed. */
public final class SanityApi {

    private static final String LIBRARY = "media-libraries/{libraryId}/";
    private static final String VIDEO = LIBRARY + "video/{videoId}/";
    private static final String TAG = "[A-Za-z0-9._-]{1,75}";

    /** First segments of paths on the CDN, which has its own host in the real service. */
    private static final Set<String> FILES = Set.of("images", "files", "media-libraries");

    private record Route(Access access, Function<Call, ServerResponse> endpoint, boolean experimental) {}

    private final State state;
    private final QueryResults queries;
    private final Tokens<Access> tokens;
    private final CdnEndpoint cdn;
    private final RouteTable<Route> routes = new RouteTable<>();

    public SanityApi(State state, QueryResults queries, Tokens<Access> tokens) {
        this.state = state;
        this.queries = queries;
        this.tokens = tokens;
        this.cdn = new CdnEndpoint(state);
        addLibraryRoutes();
        addVideoRoutes();
        addAssetRoutes();
        addDocumentRoutes(LIBRARY, "", state::library);
        addDocumentRoutes("data/", "/{dataset}", state::dataset);
    }

    /**
     * Adds the routes that libraries and datasets have in common. Their paths differ: {@code …/mutate} and
     * {@code data/mutate/{dataset}}.
     */
    private void addDocumentRoutes(String prefix, String suffix, Function<Call, ? extends DocumentStore> store) {
        MutationEndpoint mutations = new MutationEndpoint(state, queries);
        QueryEndpoints endpoints = new QueryEndpoints(queries);
        ReadEndpoints reads = new ReadEndpoints(state);
        add("POST", prefix + "mutate" + suffix, Access.WRITE, call -> mutations.mutate(call, store.apply(call)))
                .add("GET", prefix + "query" + suffix, Access.READ, call -> endpoints.get(call, store.apply(call)))
                .add("POST", prefix + "query" + suffix, Access.READ, call -> endpoints.post(call, store.apply(call)))
                .add(
                        "GET",
                        prefix + "doc" + suffix + "/{ids}",
                        Access.READ,
                        call -> reads.documents(call, store.apply(call)))
                .add(
                        "GET",
                        prefix + "export" + suffix,
                        Access.PRIVATE_READ,
                        call -> reads.export(call, store.apply(call)));
    }

    private void addLibraryRoutes() {
        LibraryEndpoints libraries = new LibraryEndpoints(state);
        LibraryUploadEndpoints uploads = new LibraryUploadEndpoints(state);
        ReferenceEndpoints references = new ReferenceEndpoints(state);
        SigningKeyEndpoints keys = new SigningKeyEndpoints(state);
        add("GET", "media-libraries", Access.PRIVATE_READ, libraries::list)
                .add("GET", "media-libraries/{libraryId}", Access.PRIVATE_READ, libraries::get)
                .add("POST", LIBRARY + "upload", Access.WRITE, uploads::upload)
                .add("POST", LIBRARY + "from-url", Access.WRITE, uploads::fromUrl)
                .addExperimental(
                        "GET", LIBRARY + "references/documents/{assetId}/to", Access.PRIVATE_READ, references::list)
                .add("GET", LIBRARY + "refsearch", Access.PRIVATE_READ, references::search)
                .add("POST", LIBRARY + "signing-keys", Access.WRITE, keys::create)
                .add("GET", LIBRARY + "signing-keys", Access.PRIVATE_READ, keys::list)
                .add("GET", LIBRARY + "signing-keys/{keyId}", Access.PRIVATE_READ, keys::get)
                .add("DELETE", LIBRARY + "signing-keys/{keyId}", Access.DELETE, keys::delete);
    }

    private void addVideoRoutes() {
        VideoEndpoints videos = new VideoEndpoints(state);
        SubtitleEndpoints subtitles = new SubtitleEndpoints(state, videos);
        addReadable(VIDEO + "playback-info", Access.READ, videos::playbackInfo)
                .addReadable(VIDEO + "playback/{type}", Access.READ, videos::playback)
                .addReadable(VIDEO + "renditions/{name}", Access.READ, videos::rendition)
                .add("POST", VIDEO + "subtitles", Access.WRITE, subtitles::create)
                .add("POST", VIDEO + "subtitles/upload", Access.WRITE, subtitles::upload)
                .add("DELETE", VIDEO + "subtitles/{subtitleId}", Access.DELETE, subtitles::delete);
    }

    private void addAssetRoutes() {
        DatasetAssetEndpoints assets = new DatasetAssetEndpoints(state);
        for (String type : List.of("image", "file")) {
            String path = "assets/" + type + "s/{dataset}";
            add("POST", path, Access.WRITE, call -> assets.upload(call, type))
                    .add("POST", path + "/from-url", Access.WRITE, call -> assets.fromUrl(call, type));
        }
        add("POST", "assets/media-library-link/{dataset}", Access.WRITE, assets::link);
    }

    private SanityApi add(String method, String template, Access access, Function<Call, ServerResponse> endpoint) {
        routes.add(method, template, new Route(access, endpoint, false));
        return this;
    }

    /** Adds a route that only {@code vX} has. */
    private SanityApi addExperimental(
            String method, String template, Access access, Function<Call, ServerResponse> endpoint) {
        routes.add(method, template, new Route(access, endpoint, true));
        return this;
    }

    /** Adds a route for GET, and for HEAD with the same response without its body. */
    private SanityApi addReadable(String template, Access access, Function<Call, ServerResponse> endpoint) {
        return add("GET", template, access, endpoint).add("HEAD", template, access, endpoint);
    }

    public List<String> routes() {
        return routes.list();
    }

    public ServerResponse handle(RecordedRequest request, ByteString body) {
        ServerResponse response;
        try {
            response = route(request, body);
        } catch (ErrorResponse error) {
            response = error.response();
        } catch (UrlText.Malformed e) {
            response = ErrorResponse.badRequest("Malformed URL").response();
        }
        if (request.method().equals("HEAD")) {
            response = new ServerResponse(response.status(), response.reason(), response.headers(), ByteString.EMPTY);
        }
        return response.withHeaders(headers());
    }

    private Map<String, String> headers() {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("traceparent", "00-" + Ids.hex(32) + "-" + Ids.hex(16) + "-01");
        headers.put("x-sanity-shard", "fake-01");
        List<String> warnings = state.settings.warnings.get();
        if (!warnings.isEmpty()) {
            headers.put("x-sanity-warning", String.join(", ", warnings));
        }
        return headers;
    }

    private ServerResponse route(RecordedRequest request, ByteString body) {
        String[] parts = UrlText.path(request.path()).split("/", 3);
        if (FILES.contains(parts[1])) {
            return cdn.serve(request, token -> authorize(token, Access.PRIVATE_READ));
        }
        RouteTable.Match<Route> match =
                parts.length < 3 || !parts[1].startsWith("v") ? null : routes.find(request.method(), parts[2]);
        if (match == null) {
            throw new UnknownCall(request.method(), UrlText.path(request.path()));
        }
        ApiVersion version = ApiVersion.of(parts[1]);
        if (match.route().experimental() && !version.isExperimental()) {
            throw ErrorResponse.notFound("Not Found");
        }
        boolean authorized =
                authorize(request.header("Authorization"), match.route().access());
        Map<String, List<String>> query = UrlText.query(UrlText.rawQuery(request.path()));
        for (String tag : query.getOrDefault("tag", List.of())) {
            if (!tag.matches(TAG)) {
                throw ErrorResponse.badRequest("Invalid request tag: \"" + tag + "\"");
            }
        }
        Call call = new Call(request, body, version, match.path(), query, authorized);
        synchronized (state) {
            return match.route().endpoint().apply(call);
        }
    }

    /** Returns true if the request has a token, and false if it reads public data without one. */
    private boolean authorize(@Nullable String authorization, Access needed) {
        if (authorization == null && needed == Access.READ && state.settings.publicReads.get()) {
            return false;
        }
        Tokens.Problem problem = tokens.problem(authorization, needed);
        if (problem == null) {
            return true;
        }
        throw switch (problem) {
            case MISSING, UNKNOWN -> ErrorResponse.unauthorized("Session not found", "SIO-401-ANF");
            case EXPIRED -> ErrorResponse.unauthorized("Session has expired", "SIO-401-AEX");
            case FORBIDDEN -> ErrorResponse.insufficientPermissions(String.valueOf(needed.permission()));
        };
    }
}
