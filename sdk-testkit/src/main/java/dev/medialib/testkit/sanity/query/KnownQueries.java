package dev.medialib.testkit.sanity.query;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.medialib.testkit.internal.Json;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * Queries of the SDK and of the vendor's own tools that the fake understands: by id, by type, by hash, by instance and by
 * folder. Each can end in {@code [0]}, {@code ._id} or {@code [0]._id}, or be one page of a list by id.
 */
final class KnownQueries {

    /** Condition that selects documents. */
    private interface Filter {
        boolean selects(ObjectNode document, Map<String, JsonNode> params, Scope scope);
    }

    /** All documents of a query. The inner query for a hash is evaluated once, not again for each document. */
    private static final class Scope {

        private final List<ObjectNode> documents;
        private @Nullable JsonNode idOfHash;

        Scope(List<ObjectNode> documents) {
            this.documents = documents;
        }

        JsonNode idOfHash(Map<String, JsonNode> params) {
            JsonNode id = idOfHash;
            if (id == null) {
                id = documents.stream()
                        .filter(instance -> hasTheHash(instance, params, this))
                        .findFirst()
                        .map(instance -> instance.path("_id"))
                        .orElse(NullNode.getInstance());
                idOfHash = id;
            }
            return id;
        }
    }

    private static final String CURRENT = "currentVersion";
    private static final Map<String, Filter> FILTERS = Map.ofEntries(
            Map.entry("*", (document, params, scope) -> true),
            Map.entry("*[true]", (document, params, scope) -> true),
            Map.entry("*[_id==$id]", (document, params, scope) -> has(document, "_id", params, "id")),
            Map.entry("*[_type==$type]", (document, params, scope) -> has(document, "_type", params, "type")),
            Map.entry(
                    "*[_type==$type&&_id==$id]",
                    (document, params, scope) ->
                            has(document, "_type", params, "type") && has(document, "_id", params, "id")),
            Map.entry("*[_type==$type&&sha1hash==$hash]", KnownQueries::hasTheHash),
            Map.entry("*[_idin$ids]", (document, params, scope) -> in(document.path("_id"), params.get("ids"))),
            Map.entry(
                    "*[_type==\"sanity.asset\"&&currentVersion._ref==*[_type==$type&&sha1hash==$hash][0]._id]",
                    KnownQueries::isCurrentlyTheHash),
            Map.entry(
                    "*[_type==\"sanity.asset\"&&(currentVersion._ref==$id||references($id))]",
                    (document, params, scope) -> isAsset(document) && refersTo(document, params.get("id"))),
            Map.entry("*[parent._ref==$id]", (document, params, scope) -> isIn(document, params.get("id"))),
            Map.entry(
                    "*[_type==\"sanity.directory\"&&parent._ref==$parent]",
                    (document, params, scope) -> "sanity.directory".equals(Json.text(document, "_type"))
                            && isIn(document, params.get("parent"))),
            Map.entry(
                    "*[_type==\"sanity.asset\"&&parent._ref==$parent]",
                    (document, params, scope) -> isAsset(document) && isIn(document, params.get("parent"))),
            Map.entry(
                    "*[_type==\"sanity.asset\"&&(!defined(parent)||parent._ref==$parent)]",
                    (document, params, scope) -> isAsset(document)
                            && (document.path("parent").isNull()
                                    || document.path("parent").isMissingNode()
                                    || isIn(document, params.get("parent")))));

    /** Page of a list by id. */
    private static final Pattern PAGE =
            Pattern.compile("\\*\\[\\((.*)\\)&&_id>\\$(lastId_*)]\\|order\\(_id\\)\\[0\\.\\.\\.(\\d{1,6})]");

    private static final Set<String> ENDS = new TreeSet<>(Set.of("[0]._id", "._id", "[0]"));

    private KnownQueries() {}

    /** Returns the result; null if the fake does not know the query. */
    static @Nullable JsonNode evaluate(String groq, Map<String, JsonNode> params, List<ObjectNode> documents) {
        String compact = groq.replaceAll("\\s+", "").replace('\'', '"');
        Matcher page = PAGE.matcher(compact);
        if (page.matches()) {
            return page(page, params, documents);
        }
        Filter filter = FILTERS.get(compact);
        String end = "";
        for (String candidate : ENDS) {
            String start =
                    compact.endsWith(candidate) ? compact.substring(0, compact.length() - candidate.length()) : "";
            if (filter == null && FILTERS.containsKey(start)) {
                filter = FILTERS.get(start);
                end = candidate;
            }
        }
        if (filter == null) {
            return null;
        }
        Filter found = filter;
        Scope scope = new Scope(documents);
        List<JsonNode> selected = documents.stream()
                .filter(document -> found.selects(document, params, scope))
                .collect(Collectors.toUnmodifiableList());
        if (end.endsWith("_id")) {
            selected = selected.stream().map(document -> document.path("_id")).toList();
        }
        if (end.startsWith("[0]")) {
            return selected.isEmpty() ? NullNode.getInstance() : selected.get(0);
        }
        ArrayNode array = Json.array();
        return array.addAll(selected);
    }

    private static @Nullable JsonNode page(Matcher page, Map<String, JsonNode> params, List<ObjectNode> documents) {
        Filter filter = FILTERS.get("*[" + page.group(1) + "]");
        JsonNode last = params.get(page.group(2));
        if (filter == null || last == null) {
            return null;
        }
        ArrayNode array = Json.array();
        Scope scope = new Scope(documents);
        documents.stream()
                .filter(document -> document.path("_id").asText().compareTo(last.asText()) > 0)
                .filter(document -> filter.selects(document, params, scope))
                .limit(Integer.parseInt(page.group(3)))
                .forEach(array::add);
        return array;
    }

    private static boolean isIn(ObjectNode document, @Nullable JsonNode folder) {
        return folder != null && folder.equals(document.path("parent").path("_ref"));
    }

    private static boolean isAsset(ObjectNode document) {
        return "sanity.asset".equals(Json.text(document, "_type"));
    }

    private static boolean has(JsonNode document, String field, Map<String, JsonNode> params, String param) {
        JsonNode value = params.get(param);
        return value != null && !value.isNull() && value.equals(document.get(field));
    }

    private static boolean in(JsonNode value, @Nullable JsonNode list) {
        return list != null && StreamSupport.stream(list.spliterator(), false).anyMatch(value::equals);
    }

    private static boolean hasTheHash(ObjectNode document, Map<String, JsonNode> params, Scope scope) {
        return has(document, "_type", params, "type") && has(document, "sha1hash", params, "hash");
    }

    private static boolean isCurrentlyTheHash(ObjectNode document, Map<String, JsonNode> params, Scope scope) {
        return isAsset(document)
                && scope.idOfHash(params).equals(document.path(CURRENT).path("_ref"));
    }

    private static boolean refersTo(JsonNode node, @Nullable JsonNode id) {
        return (id != null && id.equals(node.get("_ref")))
                || StreamSupport.stream(node.spliterator(), false).anyMatch(child -> refersTo(child, id));
    }
}
