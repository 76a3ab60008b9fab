package dev.medialib.testkit.sanity;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.medialib.testkit.internal.Json;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The answers to queries: first those that the test registered, the last one first, then its evaluator, then the known ones. */
final class QueryAnswers {

    private record Registered(
            String groq, Predicate<Map<String, JsonNode>> params, Function<Map<String, String>, String> answer) {}

    private final Deque<Registered> registered = new ArrayDeque<>();
    private @Nullable QueryEvaluator evaluator;

    void register(String groq, @Nullable Map<String, String> params, Function<Map<String, String>, String> answer) {
        Map<String, JsonNode> expected = params == null ? null : parsed(params);
        registered.push(new Registered(normalized(groq), given -> expected == null || expected.equals(given), answer));
    }

    void evaluateWith(QueryEvaluator newEvaluator) {
        evaluator = newEvaluator;
    }

    /** The result of a query; what is wrong with it is refused. */
    JsonNode evaluate(String groq, Map<String, JsonNode> params, List<ObjectNode> documents) {
        Map<String, String> texts = new TreeMap<>();
        params.forEach((name, value) -> texts.put(name, value.toString()));
        String normalized = normalized(groq);
        for (Registered candidate : registered) {
            if (candidate.groq().equals(normalized) && candidate.params().test(params)) {
                return result(candidate.answer().apply(texts));
            }
        }
        QueryEvaluator current = evaluator;
        if (current != null) {
            ArrayNode array = Json.array().addAll(documents);
            try {
                return result(current.evaluate(groq, texts, array.toString()));
            } catch (IllegalArgumentException e) {
                throw Refusal.contentLake(400, "queryParseError", String.valueOf(e.getMessage()));
            }
        }
        JsonNode known = KnownQueries.evaluate(groq, params, documents);
        if (known != null) {
            return known;
        }
        throw parseError(
                "The fake server has no answer registered for this query and parameters; use FakeSanity.answerQuery(…)"
                        + " or FakeSanity.evaluateQueriesWith(…)",
                0,
                groq.length(),
                groq);
    }

    static Refusal parseError(String description, int start, int end, String query) {
        return Refusal.contentLake(
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
                    "the answer registered for a query is no JSON: " + e.getOriginalMessage(), e);
        }
    }

    private static Map<String, JsonNode> parsed(Map<String, String> params) {
        Map<String, JsonNode> parsed = new TreeMap<>();
        params.forEach((name, json) -> parsed.put(name, State.json(json)));
        return parsed;
    }

    private static String normalized(String groq) {
        return groq.replaceAll("\\s+", " ").strip();
    }
}
