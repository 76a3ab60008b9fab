package dev.medialib.testkit.sitefinity.read;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.medialib.testkit.internal.Json;
import dev.medialib.testkit.internal.ServerResponse;
import dev.medialib.testkit.internal.UrlText;
import dev.medialib.testkit.sitefinity.call.Call;
import dev.medialib.testkit.sitefinity.internal.ErrorResponse;
import dev.medialib.testkit.sitefinity.item.Item;
import dev.medialib.testkit.sitefinity.query.Projection;
import dev.medialib.testkit.sitefinity.query.Row;
import dev.medialib.testkit.sitefinity.schema.EntityType;
import dev.medialib.testkit.sitefinity.settings.NextLinks;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import okio.ByteString;
import org.jspecify.annotations.Nullable;

/** Endpoints of lists: filter, order, count, page. Without an order, the oldest item is the first. */
public final class ListEndpoints {

    private static final Set<String> OF_LINKS = Set.of("$skip", "$top");

    private ListEndpoints() {}

    public static ServerResponse list(Call call) {
        // no client sends it, and it is not known what the server then does
        if (call.query().get("$search") != null) {
            throw ErrorResponse.notImplemented("$search without Default.Search");
        }
        return of(call, call.type(), rows(call));
    }

    public static ServerResponse count(Call call) {
        return countText(call, matching(call, call.type(), rows(call)).size());
    }

    static ServerResponse countText(Call call, int count) {
        String mark = call.settings().countWithBom.get() ? "\uFEFF" : "";
        return ServerResponse.bytes("text/plain; charset=utf-8", ByteString.encodeUtf8(mark + count));
    }

    /** Returns the items of the path's set that the call sees. */
    static List<Row> rows(Call call) {
        EntityType type = call.type();
        List<Item> items = call.store().items(type, type.hasProviders() ? call.provider() : "");
        // only the back end's client reads this
        String root = call.query().get("recursiveLibraryId");
        Item parent = root == null ? null : call.store().find(root);
        if (root != null) {
            List<Item> below = parent == null ? List.of() : call.store().descendants(parent);
            items = items.stream().filter(below::contains).toList();
        }
        return call.server().views().rows(items, call.view());
    }

    static List<Row> matching(Call call, EntityType type, List<Row> rows) {
        String filter = call.query().get("$filter");
        if (filter == null) {
            return rows;
        }
        return rows.stream()
                .filter(call.server().expressions().filter(type, filter))
                .toList();
    }

    /** Returns a page of these rows, with the options of the call. */
    public static ServerResponse of(Call call, EntityType type, List<Row> rows) {
        List<Row> all = new ArrayList<>(matching(call, type, rows));
        String order = call.query().get("$orderby");
        if (order != null) {
            all.sort(call.server().expressions().order(type, order));
        }
        Projection projection = call.projection(type, true);
        ArrayNode values = Json.array();
        Page page = Page.of(call, all.size(), call.settings().pageSizeOf.get(type.set()));
        for (Row row : all.subList(page.from(), page.to())) {
            values.add(projection.apply(row));
        }
        return page(
                call,
                call.settings().urlNameOf.get(type.set()) + "(" + projection.context() + ")",
                all.size(),
                page,
                values);
    }

    static ServerResponse page(Call call, String context, int total, Page page, ArrayNode values) {
        ObjectNode body = call.envelope(context);
        if (call.query().flag("$count", false)) {
            body.put("@odata.count", total);
        }
        body.set("value", values);
        if (page.next() != null) {
            body.put("@odata.nextLink", page.next());
        }
        return Call.response(200, body);
    }

    /** Page: start, end (exclusive), and the link to the next page. */
    record Page(int from, int to, @Nullable String next) {

        static Page of(Call call, int total, int pageSize) {
            Integer skip = call.query().number("$skip");
            Integer top = call.query().number("$top");
            int from = Math.min(skip == null ? 0 : skip, total);
            int most = top == null ? pageSize : Math.min(top, pageSize);
            int to = Math.min(total, from + most);
            boolean more = to < total && (top == null || top > pageSize);
            NextLinks form = call.settings().nextLinks.get();
            if (!more || form == NextLinks.NONE) {
                return new Page(from, to, null);
            }
            return new Page(from, to, link(call, form, to, top == null ? null : top - most));
        }

        private static String link(Call call, NextLinks form, int skip, @Nullable Integer top) {
            boolean absolute = form == NextLinks.ABSOLUTE;
            String mark = absolute ? "$" : "%24";
            String rest = call.query().without(OF_LINKS);
            String query = (rest.isEmpty() ? "" : (absolute ? rest : rest.replace("$", mark)) + "&") + mark + "skip="
                    + skip + (top == null ? "" : "&" + mark + "top=" + top);
            String path = UrlText.path(call.request().path());
            if (!absolute) {
                return path.substring(path.lastIndexOf('/') + 1) + "?" + query;
            }
            return call.root().resolve(path) + "?" + query;
        }
    }
}
