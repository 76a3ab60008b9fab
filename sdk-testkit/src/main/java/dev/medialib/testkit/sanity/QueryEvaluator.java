package dev.medialib.testkit.sanity;

import java.util.Map;

/** Evaluator of GROQ queries, which makes it possible to add a real evaluator to the fake. */
@FunctionalInterface
public interface QueryEvaluator {

    /**
     * Evaluates a query.
     *
     * @param groq the query
     * @param params its parameters without the {@code $}; the values are JSON texts, so strings have their quotes
     * @param documents a JSON array of the documents that the perspective shows, in the order of their ids
     * @return the result as JSON
     * @throws IllegalArgumentException if the query is invalid; the server responds with a {@code queryParseError} with its
     *     message
     */
    String evaluate(String groq, Map<String, String> params, String documents);
}
