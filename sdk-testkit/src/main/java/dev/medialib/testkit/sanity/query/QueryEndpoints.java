package dev.medialib.testkit.sanity.query;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.medialib.testkit.internal.Json;
import dev.medialib.testkit.internal.ServerResponse;
import dev.medialib.testkit.sanity.internal.Call;
import dev.medialib.testkit.sanity.internal.DocumentStore;
import dev.medialib.testkit.sanity.internal.ErrorResponse;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** {@code query} of a library or a dataset, by GET or POST. */
public final class QueryEndpoints {

    private final QueryResults results;

    public QueryEndpoints(QueryResults results) {
        this.results = results;
    }

    public ServerResponse get(Call call, DocumentStore store) {
        Map<String, JsonNode> params = new TreeMap<>();
        for (String name : call.query().keySet()) {
            if (name.startsWith("$")) {
                params.put(name.substring(1), param(name, String.valueOf(call.query(name))));
            }
        }
        return run(call, store, call.query("query"), params);
    }

    public ServerResponse post(Call call, DocumentStore store) {
        ObjectNode body = call.body();
        Map<String, JsonNode> params = new TreeMap<>();
        for (Map.Entry<String, JsonNode> param : body.path("params").properties()) {
            params.put(param.getKey(), param.getValue());
        }
        return run(call, store, Json.text(body, "query"), params);
    }

    private ServerResponse run(Call call, DocumentStore store, @Nullable String groq, Map<String, JsonNode> params) {
        if (groq == null) {
            throw ErrorResponse.badRequest("\"query\" is required");
        }
        boolean returnsQuery = call.flag("returnQuery", true);
        String sourceMap = call.oneOf("resultSourceMap", List.of("true", "false", "withKeyArraySelector"));
        Perspective perspective = Perspective.of(call.query("perspective"), call.version());
        JsonNode result = results.evaluate(groq, params, perspective.apply(store.shown(call.authorized())));
        ObjectNode body = Json.object();
        if (returnsQuery) {
            body.put("query", groq);
        }
        body.set("result", result);
        body.putArray("syncTags").add("s1:" + Integer.toHexString(groq.hashCode()));
        body.put("ms", 1);
        if (sourceMap != null && !sourceMap.equals("false")) {
            body.set("resultSourceMap", sourceMap(result));
        }
        return Call.ok(body);
    }

    /** Returns a source map with the documents only. The sources of single values would need an evaluator. */
    private static ObjectNode sourceMap(JsonNode result) {
        ObjectNode map = Json.object();
        map.putArray("documents");
        for (JsonNode item : result.isArray() ? result : Json.array().add(result)) {
            if (item.has("_id")) {
                ObjectNode document = map.withArrayProperty("documents").addObject();
                document.set("_id", item.get("_id"));
                document.set("_type", item.get("_type"));
            }
        }
        map.putArray("paths");
        map.putObject("mappings");
        return map;
    }

    private static JsonNode param(String name, String json) {
        try {
            return Json.parse(json);
        } catch (JsonProcessingException e) {
            throw ErrorResponse.badRequest(
                    "Unable to parse value of \"" + name + "\" as JSON: " + e.getOriginalMessage());
        }
    }
}
