package dev.medialib.testkit.sanity.api;

import dev.medialib.testkit.internal.RouteTable;
import dev.medialib.testkit.internal.ServerResponse;
import dev.medialib.testkit.sanity.internal.ApiVersion;
import dev.medialib.testkit.sanity.internal.Call;
import dev.medialib.testkit.sanity.internal.ErrorResponse;
import java.util.List;
import java.util.function.Function;

/** Routing table: method, path template below the version, required permission, endpoint. */
final class Routes {

    record Route(Access access, Function<Call, ServerResponse> endpoint, boolean experimental) {}

    private final RouteTable<Route> table = new RouteTable<>();

    Routes add(String method, String template, Access access, Function<Call, ServerResponse> endpoint) {
        table.add(method, template, new Route(access, endpoint, false));
        return this;
    }

    /** Adds a route that only {@code vX} has. */
    Routes addExperimental(String method, String template, Access access, Function<Call, ServerResponse> endpoint) {
        table.add(method, template, new Route(access, endpoint, true));
        return this;
    }

    /** Adds a route for GET, and for HEAD with the same response without its body. */
    Routes addReadable(String template, Access access, Function<Call, ServerResponse> endpoint) {
        return add("GET", template, access, endpoint).add("HEAD", template, access, endpoint);
    }

    List<String> list() {
        return table.list();
    }

    RouteTable.Match<Route> find(String method, List<String> rawSegments, ApiVersion version) {
        RouteTable.Match<Route> match = table.find(method, rawSegments);
        if (match == null || (match.route().experimental() && !version.isExperimental())) {
            throw ErrorResponse.notFound("Not Found");
        }
        return match;
    }
}
