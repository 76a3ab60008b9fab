package dev.medialib.testkit.sitefinity.read;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.medialib.testkit.internal.Json;
import dev.medialib.testkit.internal.ServerResponse;
import dev.medialib.testkit.sitefinity.call.Call;
import dev.medialib.testkit.sitefinity.internal.ErrorResponse;
import dev.medialib.testkit.sitefinity.item.Item;
import dev.medialib.testkit.sitefinity.item.ItemVersion;
import dev.medialib.testkit.sitefinity.item.MediaFile;
import dev.medialib.testkit.sitefinity.query.Row;
import dev.medialib.testkit.sitefinity.schema.EntityType;
import dev.medialib.testkit.sitefinity.schema.Schema;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Functions that find items, folders and taxa. The documentation does not describe how words are matched. In this fake, each
 * word must occur in a field.
 */
public final class SearchEndpoints {

    private SearchEndpoints() {}

    public static ServerResponse search(Call call) {
        return ListEndpoints.of(call, call.type(), found(call));
    }

    public static ServerResponse searchCount(Call call) {
        ObjectNode body = call.envelope("Edm.Int32");
        return Call.response(200, body.put("value", found(call).size()));
    }

    private static List<Row> found(Call call) {
        String fields = call.argument("searchFields");
        if (fields == null) {
            throw ErrorResponse.badRequest("The argument 'searchFields' is missing.");
        }
        return matching(
                ListEndpoints.rows(call),
                List.of(fields.split("\\s*,\\s*", -1)),
                call.query().get("$search"));
    }

    private static List<Row> matching(List<Row> rows, List<String> fields, @Nullable String search) {
        List<String> words = List.of(
                (search == null ? "" : search).strip().toLowerCase(Locale.ROOT).split("\\s+", -1));
        return rows.stream()
                .filter(row -> words.stream()
                        .allMatch(word -> fields.stream()
                                .anyMatch(field -> row.fields()
                                        .path(field)
                                        .asText()
                                        .toLowerCase(Locale.ROOT)
                                        .contains(word))))
                .toList();
    }

    /** Returns all media below a library or folder. */
    public static ServerResponse mediaItems(Call call) {
        String id = call.argument("parentId") == null ? call.argument("rootLibraryId") : call.argument("parentId");
        Item parent = id == null ? null : call.store().find(id);
        if (parent == null) {
            throw ErrorResponse.notFound("The library " + id);
        }
        List<Item> items = new ArrayList<>(call.store().descendants(parent));
        items.removeIf(item -> item.type != call.type());
        return ListEndpoints.of(call, call.type(), call.server().views().rows(items, call.view()));
    }

    public static ServerResponse folder(Call call) {
        String id = call.argument("id");
        Item folder = id == null ? null : call.store().find(id);
        if (folder == null || (!folder.type.isFolder() && !folder.type.isLibrary())) {
            throw ErrorResponse.notFound("The folder " + id);
        }
        ObjectNode body = call.envelope("ExtendedFolder");
        body.setAll(extended(call, folder));
        return Call.response(200, body);
    }

    /** Returns the libraries, or the folders of a parent. With {@code recursive}, it also returns all folders below them. */
    public static ServerResponse folders(Call call) {
        EntityType set = call.type();
        String parentId = call.argument("parentId");
        boolean recursive = call.query().flag("recursive", false);
        List<Item> found = new ArrayList<>();
        if (parentId == null) {
            for (Item library : libraries(call, set)) {
                found.add(library);
                if (recursive) {
                    found.addAll(call.store().descendants(library));
                }
            }
        } else {
            Item parent = call.store().find(parentId);
            if (parent == null) {
                throw ErrorResponse.notFound("The folder " + parentId);
            }
            if (call.query().flag("includeParent", false)) {
                found.add(parent);
            }
            found.addAll(
                    recursive ? call.store().descendants(parent) : call.store().children(parent));
        }
        String excluded = call.query().get("excludedItemIds");
        List<String> without = excluded == null ? List.of() : List.of(excluded.split(",", -1));
        found.removeIf(item -> item.type.isMedia() || without.contains(item.id));
        String search = call.query().get("$search");
        found.removeIf(item -> search != null && !title(call, item).contains(search.toLowerCase(Locale.ROOT)));
        return page(call, found);
    }

    private static List<Item> libraries(Call call, EntityType set) {
        String libraries = Schema.LIBRARIES.getOrDefault(set.set(), set.set());
        return call.store().items(call.server().schema().get(libraries), call.provider());
    }

    private static String title(Call call, Item item) {
        return call.server().urls().text(item, "Title", call.culture()).toLowerCase(Locale.ROOT);
    }

    private static ServerResponse page(Call call, List<Item> folders) {
        ArrayNode values = Json.array();
        ListEndpoints.Page page = ListEndpoints.Page.of(
                call, folders.size(), call.settings().pageSizeOf.get(call.type().set()));
        for (Item folder : folders.subList(page.from(), page.to())) {
            values.add(extended(call, folder));
        }
        return ListEndpoints.page(call, "Collection(ExtendedFolder)", folders.size(), page, values);
    }

    private static ObjectNode extended(Call call, Item folder) {
        List<Item> children = call.store().children(folder);
        String culture = call.culture();
        ObjectNode json = Json.object()
                .put("Id", folder.id)
                .put("Title", call.server().urls().text(folder, "Title", culture))
                .put("Description", call.server().urls().text(folder, "Description", culture))
                .put("ParentId", folder.type.isFolder() ? folder.reference("ParentId") : null)
                .put("RootId", folder.type.isFolder() ? folder.reference("RootId") : null);
        json.set("Breadcrumb", call.server().views().breadcrumb(folder, culture));
        json.put("ChildrenCount", children.size())
                .put(
                        "FoldersCount",
                        children.stream().filter(child -> child.type.isFolder()).count())
                .putNull("LastUploaded")
                .putNull("LastUploadedBy")
                .put("MaxLibrarySizeInKb", 0L)
                .put("TotalLibrarySizeInKb", kilobytes(call, folder))
                .put("Storage", "Database");
        json.putArray("PreviewItems");
        return json.putNull("RunningTask");
    }

    private static long kilobytes(Call call, Item folder) {
        long bytes = 0;
        for (Item item : call.store().descendants(folder)) {
            MediaFile file = item.master.file;
            bytes += file == null ? 0 : file.content().size();
        }
        return bytes / 1024;
    }

    /** Returns the taxa of a taxonomy that published media have. Empty taxa are only returned if the request asks for them. */
    public static ServerResponse taxa(Call call) {
        String taxonomy = call.argument("taxonomyId");
        List<Row> rows = new ArrayList<>(ListEndpoints.rows(call));
        rows.removeIf(row -> !row.fields().path("TaxonomyId").asText().equals(taxonomy));
        if (!"All".equals(call.argument("selectionMode"))) {
            Set<String> selected = texts(selected(call));
            rows.removeIf(row -> !selected.contains(row.fields().path("Id").asText()));
        }
        if (!call.query().flag("showEmpty", false)) {
            Set<String> used = new HashSet<>();
            for (Item item : call.store().items()) {
                ItemVersion live = item.live;
                if (live != null) {
                    live.shared.forEach(value -> used.addAll(texts(value)));
                }
            }
            rows.removeIf(row -> !used.contains(row.fields().path("Id").asText()));
        }
        return ListEndpoints.of(call, call.type(), rows);
    }

    private static JsonNode selected(Call call) {
        String list = call.argument("selectedTaxaIds");
        try {
            return Json.parse(list == null ? "[]" : list);
        } catch (JsonProcessingException e) {
            throw ErrorResponse.badRequest("selectedTaxaIds is not a JSON array: " + list);
        }
    }

    private static Set<String> texts(JsonNode array) {
        Set<String> texts = new HashSet<>();
        array.forEach(element -> texts.add(element.asText()));
        return texts;
    }
}
