package dev.medialib.testkit.sanity.query;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.medialib.testkit.internal.Json;
import dev.medialib.testkit.sanity.groq.Dataset;
import dev.medialib.testkit.sanity.groq.GroqException;
import dev.medialib.testkit.sanity.groq.GroqQuery;
import dev.medialib.testkit.sanity.internal.ErrorResponse;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Results of queries. The server uses the results that the test registered, the last one first. If there is none, it evaluates the
 * query, with the test's evaluator if there is one.
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

    private static final int MAX_PARSED = 256;

    private final Deque<Registered> registered = new ArrayDeque<>();
    private final Supplier<Instant> now;
    private @Nullable Evaluator evaluator;

    @SuppressWarnings("serial") // never serialized
    private final Map<String, GroqQuery> parsed = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, GroqQuery> eldest) {
            return size() > MAX_PARSED;
        }
    };

    /**
     * Creates results of queries.
     *
     * @param now the time of the fake
     */
    public QueryResults(Supplier<Instant> now) {
        this.now = now;
    }

    public void register(
            String groq, @Nullable Map<String, String> params, Function<Map<String, String>, String> result) {
        Map<String, JsonNode> expected = params == null ? null : values(params);
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
        try {
            return parsed(groq, params).evaluate(params, Dataset.of(documents), now.get());
        } catch (GroqException e) {
            if (e.reason() == GroqException.Reason.INVALID) {
                throw parseError(String.valueOf(e.getMessage()), e.start(), e.end(), groq);
            }
            throw ErrorResponse.contentLake(
                    501,
                    "fakeServerLimit",
                    e.getMessage() + "; use FakeSanity.setQueryResult(…) or FakeSanity.evaluateQueriesWith(…)");
        }
    }

    private GroqQuery parsed(String groq, Map<String, JsonNode> params) {
        GroqQuery query = parsed.get(groq);
        if (query == null || !query.fits(params)) {
            query = GroqQuery.parse(groq, params);
            parsed.put(groq, query);
        }
        return query;
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

    private static Map<String, JsonNode> values(Map<String, String> params) {
        Map<String, JsonNode> values = new TreeMap<>();
        params.forEach((name, json) -> values.put(name, Json.given(json)));
        return values;
    }

    private static String normalized(String groq) {
        return groq.replaceAll("\\s+", " ").strip();
    }
}
