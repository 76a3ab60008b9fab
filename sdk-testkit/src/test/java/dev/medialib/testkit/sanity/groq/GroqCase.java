package dev.medialib.testkit.sanity.groq;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A query with the result that it must have. */
record GroqCase(String id, String query, Map<String, JsonNode> params, Dataset dataset, JsonNode expected) {

    static final Instant NOW = Instant.parse("2026-01-31T12:00:00Z");

    static GroqCase of(JsonNode recorded, Dataset dataset) {
        Map<String, JsonNode> params = new HashMap<>();
        recorded.path("params").properties().forEach(member -> params.put(member.getKey(), member.getValue()));
        return new GroqCase(
                recorded.path("id").asText(),
                recorded.path("query").asText(),
                params,
                dataset,
                ByValue.of(recorded.path("result")));
    }

    static Dataset dataset(JsonNode documents) {
        List<ObjectNode> list = new ArrayList<>();
        documents.forEach(document -> list.add((ObjectNode) document));
        return Dataset.of(list);
    }

    GroqQuery parse() {
        return GroqQuery.parse(query, params);
    }

    JsonNode evaluate(GroqQuery parsed) {
        return ByValue.of(parsed.evaluate(params, dataset, NOW));
    }
}
