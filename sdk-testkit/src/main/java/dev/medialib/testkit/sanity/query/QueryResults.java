package dev.medialib.testkit.sanity.query;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.medialib.testkit.internal.Json;
import dev.medialib.testkit.sanity.internal.ErrorResponse;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Results of queries. The server uses the results that the test registered, the last one first. If there is none, it uses the
 * test's evaluator, and without an evaluator the known queries.
 */
public final class QueryResults {

    private record Registered(
            String groq, Predicate<Map<String, JsonNode>> params, Function<Map<String, String>, String> result) {}

    /**
     * Evaluator of a test: computes a result as JSON from the query, its parameters as JSON texts, and the documents as a JSON
     * array.
     */
    @FunctionalInterface
    public interface Evaluator {
        String evaluate(String groq, Map<String, String> params, String documents);
    }

    private final Deque<Registered> registered = new ArrayDeque<>();
    private @Nullable Evaluator evaluator;

    public void register(
            String groq, @Nullable Map<String, String> params, Function<Map<String, String>, String> result) {
        Map<String, JsonNode> expected = params == null ? null : parsed(params);
        registered.push(new Registered(normalized(groq), given -> expected == null || expected.equals(given), result));
    }

    public void evaluateWith(Evaluator newEvaluator) {
        evaluator = newEvaluator;
    }

    /** Returns the result of a query. An invalid query causes a {@code queryParseError}. */
    public JsonNode evaluate(String groq, Map<String, JsonNode> params, List<ObjectNode> documents) {
        Map<String, String> texts = new TreeMap<>();
        params.forEach((name, value) -> texts.put(name, value.toString()));
        String normalized = normalized(groq);
        for (Registered candidate : registered) {
            if (candidate.groq().equals(normalized) && candidate.params().test(params)) {
                return result(candidate.result().apply(texts));
            }
        }
        Evaluator current = evaluator;
        if (current != null) {
            ArrayNode array = Json.array().addAll(documents);
            try {
                return result(current.evaluate(groq, texts, array.toString()));
            } catch (IllegalArgumentException e) {
                throw ErrorResponse.contentLake(400, "queryParseError", String.valueOf(e.getMessage()));
            }
        }
        JsonNode known = KnownQueries.evaluate(groq, params, documents);
        if (known != null) {
            return known;
        }
        throw parseError(
                "The fake server has no result registered for this query and parameters; use FakeSanity.setQueryResult(…)"
                        + " or FakeSanity.evaluateQueriesWith(…)",
                0,
                groq.length(),
                groq);
    }

    public static ErrorResponse parseError(String description, int start, int end, String query) {
        return ErrorResponse.contentLake(
                400,
                Json.object()
                        .put("type", "queryParseError")
                        .put("description", description)
                        .put("start", start)
                        .put("end", end)
                        .put("query", query));
    }

    private static JsonNode result(String json) {
        try {
            return Json.parse(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(
                    "the registered result of a query must be valid JSON: " + e.getOriginalMessage(), e);
        }
    }

    private static Map<String, JsonNode> parsed(Map<String, String> params) {
        Map<String, JsonNode> parsed = new TreeMap<>();
        params.forEach((name, json) -> parsed.put(name, Json.given(json)));
        return parsed;
    }

    private static String normalized(String groq) {
        return groq.replaceAll("\\s+", " ").strip();
    }
}
