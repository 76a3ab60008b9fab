package dev.medialib.testkit.sitefinity;

import dev.medialib.testkit.ReceivedRequest;
import dev.medialib.testkit.internal.Reply;
import dev.medialib.testkit.internal.UrlText;
import dev.medialib.testkit.sitefinity.Accounts.User;
import dev.medialib.testkit.sitefinity.Routes.Segment;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import okio.ByteString;
import org.jspecify.annotations.Nullable;

/** The way of a request: tokens, login page, service or file; then who calls, route, endpoint. */
final class Service {

    private static final String ITEM = "{set}({id})";

    private final Server server;
    private final ServerSettings settings;
    private final Supplier<URI> base;
    private final Gate gate;
    private final TokenEndpoint tokens;
    private final Routes routes = new Routes();

    Service(Server server, Supplier<URI> base) {
        this.server = server;
        this.settings = server.settings();
        this.base = base;
        gate = new Gate(server.accounts(), settings, base);
        tokens = new TokenEndpoint(server.accounts(), settings);
        addServiceRoutes();
        addFunctions();
        addItemRoutes();
    }

    private void addServiceRoutes() {
        routes.add("GET", "", Reads::serviceDocument)
                .add("GET", "$metadata", Reads::metadata)
                .add("GET", "sfmeta", Reads::jsonSchema)
                .add("GET", "sfhelp", Reads::help)
                .add("POST", "$batch", new Batch(this::answerPart)::answer)
                .add("GET", "sites/current", Reads::currentSite)
                .add("GET", "users/current", Reads::currentUser)
                .add("GET", "{set}/$count", Lists::count)
                .add("GET", "{set}/sfproviders", Reads::providers)
                .add("GET", "{set}/sfhelp", Reads::help);
    }

    private void addFunctions() {
        routes.add("GET", "{set}/Default.Search", Searches::search)
                .add("GET", "{set}/Default.GetSearchCount", Searches::searchCount)
                .add("GET", "{set}/Default.FoldersRecursiveSearch", Searches::folders)
                .add("GET", "{set}/Default.FolderSearchById", Searches::folder)
                .add("GET", "{set}/Default.mediaItemsRecursiveSearch", Searches::mediaItems)
                .add("GET", "{set}/Default.DocumentsRecursiveSearch", Searches::mediaItems)
                .add("GET", "{set}/Default.GetTaxons", Searches::taxa)
                .add("GET", "{set}/Default.GetChunkUploadInfo", ChunkUploads::info)
                .add("POST", "{set}/Default.CommitChunks", ChunkUploads::commit)
                .add("POST", "{set}/Default.CleanUpChunks", ChunkUploads::cleanUp)
                .add("POST", "{set}/Default.Move", Edits::move)
                .add("GET", ITEM + "/operations", Operations::available)
                .add("POST", ITEM + "/Default.Operation", Operations::operate)
                .add("POST", ITEM + "/Default.SaveTemp", Operations::saveTemp)
                .add("GET", ITEM + "/Default.GetItemWithFallback", Reads::itemWithFallback)
                .add("GET", ITEM + "/Default.GetItemWithStatus", Reads::itemWithStatus)
                .add("GET", ITEM + "/Default.GetThumbnails", Reads::thumbnails);
    }

    private void addItemRoutes() {
        routes.add("GET", "{set}", Lists::list)
                .add("POST", "{set}", Service::post)
                .add("GET", ITEM, Reads::item)
                .add("PATCH", ITEM, call -> Uploads.isUpload(call) ? Uploads.replace(call) : Edits.patch(call))
                .add("PUT", ITEM, Edits::put)
                .add("DELETE", ITEM, Edits::delete)
                .add("GET", ITEM + "/{field}", Relations::read)
                .add("POST", ITEM + "/{field}/$ref", Relations::add)
                .add("DELETE", ITEM + "/{field}({relatedId})/$ref", Relations::removeOne)
                .add("DELETE", ITEM + "/{field}/$ref", Relations::removeAll);
    }

    private static Reply post(Call call) {
        if (ChunkUploads.isChunk(call)) {
            return ChunkUploads.chunk(call);
        }
        if (Uploads.isUpload(call)) {
            return Uploads.upload(call);
        }
        if (call.type().isMedia()) {
            throw Refusal.badRequest("X-Sf-Properties and X-File-Name are missing.");
        }
        return Edits.create(call);
    }

    List<String> routes() {
        return Stream.concat(routes.list().stream(), TokenEndpoint.ROUTES.stream())
                .toList();
    }

    Reply answer(ReceivedRequest request, ByteString body) {
        return guarded(() -> {
            String path = pathOf(request);
            if (TokenEndpoint.isAt(path)) {
                return tokens.answer(request.method(), path, request.header("Content-Type"), request.body());
            }
            if (path.equals(LoginPage.PATH)) {
                return LoginPage.page();
            }
            if (request.bodySize() > settings.maxUploadBytes) {
                throw Refusal.tooLarge();
            }
            boolean inService = rest(path, settings.serviceRoot) != null || rest(path, settings.backendRoot) != null;
            return inService ? answerInService(request, body) : file(request, path);
        });
    }

    private Reply answerPart(ReceivedRequest request, ByteString body) {
        return guarded(() -> answerInService(request, body));
    }

    private Reply guarded(Supplier<Reply> work) {
        try {
            return work.get();
        } catch (Refusal refusal) {
            return refusal.reply(settings.envelope);
        } catch (UrlText.Malformed e) {
            return Refusal.badRequest("The URL is malformed.").reply(settings.envelope);
        }
    }

    private Reply file(ReceivedRequest request, String path) {
        if (settings.protectedFiles && gate.user(request) == null) {
            throw Refusal.unauthorized();
        }
        MediaFile file;
        synchronized (server.store()) {
            server.store().tick(settings.now());
            file = server.urls().find(UrlText.segment(path));
        }
        if (file == null || !request.method().equals("GET")) {
            throw Refusal.noRoute();
        }
        return Reply.bytes(file.mimeType(), file.bytes());
    }

    private Reply answerInService(ReceivedRequest request, ByteString body) {
        String path = pathOf(request);
        String front = rest(path, settings.serviceRoot);
        String rest = front == null ? rest(path, settings.backendRoot) : front;
        if (rest == null || (front != null && !settings.active)) {
            throw Refusal.noRoute();
        }
        boolean backend = front == null;
        List<Segment> segments = Routes.segments(rest);
        EntityType type = segments.isEmpty() ? null : type(segments.get(0).name());
        User user = gate.admit(request, type, backend);
        Routes.Match match = routes.find(request.method(), segments);
        if (match == null) {
            throw Refusal.noRoute();
        }
        Map<String, String> variables = match.path();
        if (type == null && variables.containsKey("set")) {
            throw Refusal.notFound("The set " + variables.get("set"));
        }
        String query = request.path().contains("?") ? request.path().split("\\?", 2)[1] : "";
        URI root = base.get().resolve("/" + (backend ? settings.backendRoot : settings.serviceRoot));
        Call call = new Call(server, request, body, root, Query.parse(query), variables, type, user, backend);
        synchronized (server.store()) {
            server.store().tick(settings.now());
            return match.endpoint().apply(call);
        }
    }

    private @Nullable EntityType type(String name) {
        for (EntityType type : server.schema().types()) {
            if (settings.urlName(type.set()).equals(name) && settings.has(type.set())) {
                return type;
            }
        }
        return null;
    }

    private static String pathOf(ReceivedRequest request) {
        return request.path().split("\\?", 2)[0];
    }

    /** What follows a root in a path, or null elsewhere. */
    private static @Nullable String rest(String path, String root) {
        if (path.equals("/" + root) || path.equals("/" + root + "/")) {
            return "";
        }
        return path.startsWith("/" + root + "/") ? path.substring(root.length() + 2) : null;
    }
}
