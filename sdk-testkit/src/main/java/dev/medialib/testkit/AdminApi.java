package dev.medialib.testkit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.medialib.testkit.internal.Json;
import dev.medialib.testkit.internal.RouteTable;
import dev.medialib.testkit.internal.ServerResponse;
import dev.medialib.testkit.internal.UrlText;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Administration of a fake over HTTP, for programs in any language. Its requests are not recorded, and meet no faults.
 *
 * <p>A page in a browser could reach a server of this machine under a name that its owner controls. Therefore requests are accepted
 * only under the names of this machine, or with the token.
 */
final class AdminApi {
    private static final String PREFIX = "/__admin/";
    private static final Set<String> LOCAL_NAMES = Set.of("localhost", "127.0.0.1", "[::1]");
    private static final Duration DEFAULT_TIMEOUT = Duration.ofSeconds(5);
    private static final Duration LONGEST_TIMEOUT = Duration.ofMinutes(1);

    /** A request for administration, with its path variables. */
    private record Call(Map<String, String> path, Map<String, List<String>> query, String body) {

        ObjectNode json() {
            try {
                if (Json.parse(body) instanceof ObjectNode object) {
                    return object;
                }
            } catch (JsonProcessingException e) {
                throw new IllegalArgumentException("the body must be JSON: " + e.getOriginalMessage(), e);
            }
            throw new IllegalArgumentException("the body must be a JSON object");
        }

        void only(Set<String> names) {
            for (String name : query.keySet()) {
                if (!names.contains(name)) {
                    throw new IllegalArgumentException("unknown parameter " + name + "; use " + names);
                }
            }
        }

        int number(String name, int absent) {
            String text =
                    query.getOrDefault(name, List.of(Integer.toString(absent))).get(0);
            try {
                return Integer.parseInt(text);
            } catch (NumberFormatException e) {
                throw new IllegalArgumentException(name + " must be a number: " + text, e);
            }
        }
    }

    private final FakeServer server;
    private final InetAddress host;
    private final @Nullable String token;
    private final RouteTable<Function<Call, ServerResponse>> routes = new RouteTable<>();

    AdminApi(FakeServer server, InetAddress host, @Nullable String token) {
        this.server = server;
        this.host = host;
        this.token = token;
        routes.add("GET", "health", call -> ok(Json.object().put("status", "ok").put("fake", name())));
        routes.add("GET", "routes", call -> ok(Json.of(server.routes())));
        routes.add("GET", "requests", this::requests);
        routes.add("DELETE", "requests", call -> done(server::clearRequests));
        routes.add("POST", "requests/find", call -> list(server.requests(AdminJson.matcher(call.json()))));
        routes.add("POST", "requests/await", this::await);
        routes.add("GET", "faults", this::faults);
        routes.add("POST", "faults", this::arm);
        routes.add("GET", "faults/{number}", call -> ok(AdminJson.fault(number(call), fault(call))));
        routes.add("DELETE", "faults", call -> done(server::clearFaults));
        routes.add("POST", "verify", this::verify);
        routes.add("GET", "data", call -> ServerResponse.json(200, "OK", server.save()));
        routes.add("PUT", "data", call -> done(() -> server.load(call.json().toString())));
        routes.add("POST", "reset", call -> done(server::reset));
    }

    private String name() {
        return server.getClass().getSimpleName();
    }

    static boolean isAt(String path) {
        return path.startsWith(PREFIX);
    }

    ServerResponse handle(RecordedRequest request) {
        if (!isAllowed(request)) {
            return error(
                    403,
                    "Forbidden",
                    token == null
                            ? "the Host must be localhost or 127.0.0.1"
                            : "the header Authorization must be Bearer and the token of the administration");
        }
        String path = UrlText.path(request.path());
        try {
            RouteTable.Match<Function<Call, ServerResponse>> match =
                    routes.find(request.method(), path.substring(PREFIX.length()));
            if (match == null) {
                return error(404, "Not Found", "unknown; the routes are " + routes.list());
            }
            return match.route()
                    .apply(new Call(match.path(), UrlText.query(UrlText.rawQuery(request.path())), request.body()));
        } catch (IllegalArgumentException | IllegalStateException | UrlText.Malformed e) {
            return error(400, "Bad Request", String.valueOf(e.getMessage()));
        } catch (AssertionError e) {
            return error(409, "Conflict", String.valueOf(e.getMessage()));
        }
    }

    private boolean isAllowed(RecordedRequest request) {
        if (token != null) {
            byte[] given = String.valueOf(request.header("Authorization")).getBytes(StandardCharsets.UTF_8);
            return MessageDigest.isEqual(("Bearer " + token).getBytes(StandardCharsets.UTF_8), given);
        }
        // a page of another site may send simple requests to this machine, and then names its origin
        String origin = request.header("Origin");
        return isLocal(String.valueOf(request.header("Host")))
                && (origin == null || isLocal(origin.replaceFirst("^https?://", "")));
    }

    private boolean isLocal(String hostAndPort) {
        String name = hostAndPort.replaceFirst(":\\d+$", "").toLowerCase(Locale.ROOT);
        return LOCAL_NAMES.contains(name) || name.replaceAll("[\\[\\]]", "").equals(host.getHostAddress());
    }

    private ServerResponse requests(Call call) {
        call.only(Set.of("limit"));
        List<RecordedRequest> all = server.requests();
        int limit = call.number("limit", Integer.MAX_VALUE);
        return list(all.subList(Math.max(0, all.size() - limit), all.size()));
    }

    private ServerResponse await(Call call) {
        call.only(Set.of("count", "timeoutMillis"));
        Duration timeout = Duration.ofMillis(call.number("timeoutMillis", (int) DEFAULT_TIMEOUT.toMillis()));
        if (timeout.compareTo(LONGEST_TIMEOUT) > 0) {
            throw new IllegalArgumentException("timeoutMillis must be at most " + LONGEST_TIMEOUT.toMillis());
        }
        return list(server.awaitRequests(call.number("count", 1), AdminJson.matcher(call.json()), timeout));
    }

    /** Without a count, checks the faults. With a count, checks the number of requests that match. */
    private ServerResponse verify(Call call) {
        call.only(Set.of("count"));
        if (call.query().isEmpty() && call.body().isEmpty()) {
            return done(server::verify);
        }
        return list(server.verify(call.number("count", 1), AdminJson.matcher(call.json())));
    }

    private ServerResponse faults(Call call) {
        ArrayNode faults = Json.array();
        List<Fault> all = server.faults();
        for (int i = 0; i < all.size(); i++) {
            faults.add(AdminJson.fault(i + 1, all.get(i)));
        }
        return ok(Json.object().set("faults", faults));
    }

    private ServerResponse arm(Call call) {
        Fault fault = AdminJson.arm(server, call.json());
        ObjectNode body = AdminJson.fault(server.faults().indexOf(fault) + 1, fault);
        return ServerResponse.json(201, "Created", body.toString());
    }

    private static int number(Call call) {
        String text = call.path().getOrDefault("number", "");
        if (!text.matches("[1-9]\\d{0,8}")) {
            throw new IllegalArgumentException("number must be the number of a fault: " + text);
        }
        return Integer.parseInt(text);
    }

    private Fault fault(Call call) {
        List<Fault> all = server.faults();
        if (number(call) > all.size()) {
            throw new IllegalArgumentException("number must be the number of a fault: " + number(call));
        }
        return all.get(number(call) - 1);
    }

    private static ServerResponse list(List<RecordedRequest> requests) {
        ArrayNode list = Json.array();
        requests.forEach(request -> list.add(AdminJson.request(request)));
        return ok(Json.object().put("count", requests.size()).set("requests", list));
    }

    private static ServerResponse done(Runnable work) {
        work.run();
        return ok(Json.object().put("status", "ok"));
    }

    private static ServerResponse ok(JsonNode body) {
        return ServerResponse.json(200, "OK", body.toString());
    }

    private static ServerResponse error(int status, String reason, String message) {
        return ServerResponse.json(
                status, reason, Json.object().put("error", message).toString());
    }
}
