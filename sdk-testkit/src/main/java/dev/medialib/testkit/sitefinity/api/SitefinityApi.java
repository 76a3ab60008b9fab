package dev.medialib.testkit.sitefinity.api;

import dev.medialib.testkit.RecordedRequest;
import dev.medialib.testkit.internal.FileResponse;
import dev.medialib.testkit.internal.RouteTable;
import dev.medialib.testkit.internal.ServerResponse;
import dev.medialib.testkit.internal.UnknownCall;
import dev.medialib.testkit.internal.UrlText;
import dev.medialib.testkit.sitefinity.api.ODataTemplate.Segment;
import dev.medialib.testkit.sitefinity.auth.AccessCheck;
import dev.medialib.testkit.sitefinity.auth.Accounts.User;
import dev.medialib.testkit.sitefinity.auth.TokenEndpoint;
import dev.medialib.testkit.sitefinity.batch.BatchEndpoint;
import dev.medialib.testkit.sitefinity.call.Call;
import dev.medialib.testkit.sitefinity.call.ServerContext;
import dev.medialib.testkit.sitefinity.edit.EditEndpoints;
import dev.medialib.testkit.sitefinity.internal.ErrorResponse;
import dev.medialib.testkit.sitefinity.internal.LoginPage;
import dev.medialib.testkit.sitefinity.item.MediaFile;
import dev.medialib.testkit.sitefinity.lifecycle.OperationEndpoints;
import dev.medialib.testkit.sitefinity.query.Query;
import dev.medialib.testkit.sitefinity.read.ListEndpoints;
import dev.medialib.testkit.sitefinity.read.ReadEndpoints;
import dev.medialib.testkit.sitefinity.read.SearchEndpoints;
import dev.medialib.testkit.sitefinity.relation.RelationEndpoints;
import dev.medialib.testkit.sitefinity.schema.EntityType;
import dev.medialib.testkit.sitefinity.settings.SitefinitySettings;
import dev.medialib.testkit.sitefinity.task.TaskEndpoints;
import dev.medialib.testkit.sitefinity.upload.ChunkEndpoints;
import dev.medialib.testkit.sitefinity.upload.UploadEndpoints;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import okio.ByteString;
import org.jspecify.annotations.Nullable;

/** Steps of a request. First: token endpoint, login page, service or file. Then, for the service: user, route, endpoint. */
public final class SitefinityApi {

    private static final String ITEM = "{set}({id})";

    private final ServerContext server;
    private final SitefinitySettings settings;
    private final Supplier<URI> base;
    private final AccessCheck gate;
    private final TokenEndpoint tokens;
    private final RouteTable<Function<Call, ServerResponse>> routes = new RouteTable<>(ODataTemplate::parse);

    public SitefinityApi(ServerContext server, Supplier<URI> base) {
        this.server = server;
        this.settings = server.settings();
        this.base = base;
        gate = new AccessCheck(server.accounts(), settings, base);
        tokens = new TokenEndpoint(server.accounts(), settings);
        addServiceRoutes();
        addFunctions();
        addItemRoutes();
    }

    private void addServiceRoutes() {
        routes.add("GET", "", ReadEndpoints::serviceDocument)
                .add("GET", "$metadata", ReadEndpoints::metadata)
                .add("GET", "sfmeta", ReadEndpoints::jsonSchema)
                .add("GET", "sfhelp", ReadEndpoints::help)
                .add("POST", "$batch", new BatchEndpoint(this::handlePart)::handle)
                .add("GET", "{set}/current", ReadEndpoints::current)
                .add("POST", "Default.ManageBackgroundTasks", TaskEndpoints::manage)
                .add("GET", "{set}/$count", ListEndpoints::count)
                .add("GET", "{set}/sfproviders", ReadEndpoints::providers)
                .add("GET", "{set}/sfhelp", ReadEndpoints::help);
    }

    private void addFunctions() {
        routes.add("GET", "{set}/Default.Search", SearchEndpoints::search)
                .add("GET", "{set}/Default.GetSearchCount", SearchEndpoints::searchCount)
                .add("GET", "{set}/Default.FoldersRecursiveSearch", SearchEndpoints::folders)
                .add("GET", "{set}/Default.FolderSearchById", SearchEndpoints::folder)
                .add("GET", "{set}/Default.mediaItemsRecursiveSearch", SearchEndpoints::mediaItems)
                .add("GET", "{set}/Default.DocumentsRecursiveSearch", SearchEndpoints::mediaItems)
                .add("GET", "{set}/Default.GetTaxons", SearchEndpoints::taxa)
                .add("GET", "{set}/Default.GetChunkUploadInfo", ChunkEndpoints::info)
                .add("POST", "{set}/Default.CommitChunks", ChunkEndpoints::commit)
                .add("POST", "{set}/Default.CleanUpChunks", ChunkEndpoints::cleanUp)
                .add("POST", "{set}/Default.Move", TaskEndpoints::move)
                .add("GET", "{set}/Default.BackgroundTasks", TaskEndpoints::list)
                .add("GET", ITEM + "/operations", OperationEndpoints::available)
                .add("POST", ITEM + "/Default.Operation", OperationEndpoints::operate)
                .add("POST", ITEM + "/Default.SaveTemp", OperationEndpoints::saveTemp)
                .add("GET", ITEM + "/Default.GetItemWithFallback", ReadEndpoints::itemWithFallback)
                .add("GET", ITEM + "/Default.GetItemWithStatus", ReadEndpoints::itemWithStatus)
                .add("GET", ITEM + "/Default.GetThumbnails", ReadEndpoints::thumbnails);
    }

    private void addItemRoutes() {
        routes.add("GET", "{set}", ListEndpoints::list)
                .add("POST", "{set}", SitefinityApi::post)
                .add("GET", ITEM, ReadEndpoints::item)
                .add(
                        "PATCH",
                        ITEM,
                        call -> UploadEndpoints.isUpload(call)
                                ? UploadEndpoints.replace(call)
                                : EditEndpoints.patch(call))
                .add("PUT", ITEM, EditEndpoints::put)
                .add("DELETE", ITEM, EditEndpoints::delete)
                .add("GET", ITEM + "/{field}", RelationEndpoints::read)
                .add("POST", ITEM + "/{field}/$ref", RelationEndpoints::add)
                .add("DELETE", ITEM + "/{field}({relatedId})/$ref", RelationEndpoints::removeOne)
                .add("DELETE", ITEM + "/{field}/$ref", RelationEndpoints::removeAll);
    }

    private static ServerResponse post(Call call) {
        if (ChunkEndpoints.isChunk(call)) {
            return ChunkEndpoints.chunk(call);
        }
        if (UploadEndpoints.isUpload(call)) {
            return UploadEndpoints.upload(call);
        }
        if (call.type().isMedia()) {
            throw ErrorResponse.badRequest("X-Sf-Properties and X-File-Name are missing.");
        }
        return EditEndpoints.create(call);
    }

    public List<String> routes() {
        return Stream.concat(routes.list().stream(), TokenEndpoint.ROUTES.stream())
                .toList();
    }

    public ServerResponse handle(RecordedRequest request, ByteString body) {
        return guarded(() -> {
            String path = UrlText.path(request.path());
            if (TokenEndpoint.isAt(path)) {
                return tokens.handle(request.method(), path, request.header("Content-Type"), request.body());
            }
            if (path.equals(LoginPage.PATH)) {
                return LoginPage.page();
            }
            if (request.bodySize() > settings.maxUploadBytes.get()) {
                throw ErrorResponse.tooLarge();
            }
            boolean inService =
                    rest(path, settings.serviceRoot.get()) != null || rest(path, settings.backendRoot.get()) != null;
            return inService ? handleInService(request, body) : file(request, path);
        });
    }

    private ServerResponse handlePart(RecordedRequest request, ByteString body) {
        return guarded(() -> {
            try {
                return handleInService(request, body);
            } catch (UnknownCall call) {
                throw ErrorResponse.notImplemented(String.valueOf(call.getMessage()));
            }
        });
    }

    private ServerResponse guarded(Supplier<ServerResponse> work) {
        try {
            return work.get();
        } catch (ErrorResponse error) {
            return error.response(settings.errors.get());
        } catch (UrlText.Malformed e) {
            return ErrorResponse.badRequest("The URL is malformed.").response(settings.errors.get());
        }
    }

    private ServerResponse file(RecordedRequest request, String path) {
        if (settings.protectedFiles.get() && gate.user(request) == null) {
            throw ErrorResponse.unauthorized();
        }
        if (!request.method().equals("GET")) {
            throw new UnknownCall(request.method(), UrlText.path(request.path()));
        }
        synchronized (server.store()) {
            server.store().tick(server.now());
            MediaFile file = server.urls().find(UrlText.segment(path));
            if (file == null) {
                throw ErrorResponse.noRoute();
            }
            return FileResponse.of(
                    request::header, file.mimeType(), file.content().read());
        }
    }

    private ServerResponse handleInService(RecordedRequest request, ByteString body) {
        String path = UrlText.path(request.path());
        String front = rest(path, settings.serviceRoot.get());
        String rest = front == null ? rest(path, settings.backendRoot.get()) : front;
        if (rest == null || (front != null && !settings.active.get())) {
            throw ErrorResponse.noRoute();
        }
        boolean backend = front == null;
        List<Segment> segments = ODataTemplate.segments(rest);
        EntityType type = segments.isEmpty() ? null : type(segments.get(0).name());
        User user = gate.admit(request, type, backend);
        RouteTable.Match<Function<Call, ServerResponse>> match = routes.find(request.method(), rest);
        if (match == null) {
            throw new UnknownCall(request.method(), UrlText.path(request.path()));
        }
        Map<String, String> variables = match.path();
        if (type == null && variables.containsKey("set")) {
            throw ErrorResponse.notFound("The set " + variables.get("set"));
        }
        String query = Objects.requireNonNullElse(UrlText.rawQuery(request.path()), "");
        URI root = base.get().resolve("/" + (backend ? settings.backendRoot.get() : settings.serviceRoot.get()));
        Call call = new Call(server, request, body, root, Query.parse(query), variables, type, user, backend);
        synchronized (server.store()) {
            server.store().tick(server.now());
            return match.route().apply(call);
        }
    }

    private @Nullable EntityType type(String name) {
        for (EntityType type : server.schema().types()) {
            if (settings.urlNameOf.get(type.set()).equals(name)
                    && !settings.removedSets.get().contains(type.set())) {
                return type;
            }
        }
        return null;
    }

    /** Returns the part of a path after a root; null if the path does not start with the root. */
    private static @Nullable String rest(String path, String root) {
        if (path.equals("/" + root) || path.equals("/" + root + "/")) {
            return "";
        }
        return path.startsWith("/" + root + "/") ? path.substring(root.length() + 2) : null;
    }
}
