package dev.medialib.testkit.livingdocs.api;

import dev.medialib.testkit.internal.RouteTable;
import dev.medialib.testkit.internal.ServerResponse;
import dev.medialib.testkit.livingdocs.internal.Call;
import dev.medialib.testkit.livingdocs.settings.Scope;
import dev.medialib.testkit.livingdocs.settings.VersionedOperation;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Routing table: method, path template, required feature of the version, required scope of the token. */
final class Routes {

    /** Route. If the scope is null, the route needs no token. */
    record Route(VersionedOperation feature, @Nullable Scope scope, Function<Call, ServerResponse> endpoint) {}

    private final RouteTable<Route> table = new RouteTable<>();

    Routes add(
            String method,
            String template,
            VersionedOperation feature,
            @Nullable Scope scope,
            Function<Call, ServerResponse> endpoint) {
        table.add(method, template, new Route(feature, scope, endpoint));
        return this;
    }

    List<String> list() {
        return table.list();
    }

    RouteTable.@Nullable Match<Route> find(String method, List<String> rawSegments) {
        return table.find(method, rawSegments);
    }
}
