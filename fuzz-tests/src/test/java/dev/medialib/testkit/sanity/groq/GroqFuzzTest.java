package dev.medialib.testkit.sanity.groq;

import static dev.medialib.fuzz.Property.require;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Instant;
import java.util.List;
import java.util.Map;

class GroqFuzzTest {
    private static final Instant NOW = Instant.parse("2026-05-01T12:00:00Z");
    private static final Map<String, JsonNode> PARAMS = Map.of("a", IntNode.valueOf(1));
    private static final Dataset DATA = Dataset.of(List.of(
            JsonNodeFactory.instance.objectNode().put("_id", "a").put("_ref", "b").put("n", 1.5),
            JsonNodeFactory.instance.objectNode().put("_id", "b").put("_type", "t")));

    @FuzzTest(maxExecutions = 1_000_000, maxDuration = "40s")
    void aQueryHasAResultOrIsRefusedWithAPlace(FuzzedDataProvider data) {
        String text = data.consumeRemainingAsString();
        try {
            JsonNode result = GroqQuery.parse(text, PARAMS).evaluate(PARAMS, DATA, NOW);
            require(!result.isPojo() && !result.isMissingNode(), "a result of JSON");
        } catch (GroqException e) {
            require(0 <= e.start() && e.start() <= e.end() && e.end() <= text.length(), "a place in the query");
        }
    }
}
