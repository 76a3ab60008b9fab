package dev.medialib.testkit.sanity;

import java.util.Map;

/** Answers GROQ queries, so that a real evaluator can be plugged into the fake, which has none of its own. */
@FunctionalInterface
public interface QueryEvaluator {

    /**
     * Evaluates a query.
     *
     * @param groq the query
     * @param params its parameters without the {@code $}; the values are JSON texts, so strings have their quotes
     * @param documents a JSON array of the documents that the perspective shows, in the order of their ids
     * @return the result as JSON
     * @throws IllegalArgumentException if the query is wrong; the server answers a {@code queryParseError} with its message
     */
    String evaluate(String groq, Map<String, String> params, String documents);
}
