package dev.medialib.testkit.sanity.groq;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import java.time.Instant;
import java.util.Map;

/** A parsed query. */
public final class GroqQuery {

    private GroqQuery() {}

    /**
     * Parses a query. The values of parameters are needed, because they decide whether {@code [$x]} is an element or a filter.
     *
     * @throws GroqException if the query is invalid or uses what this evaluator does not have
     */
    public static GroqQuery parse(String text, Map<String, JsonNode> params) {
        return new GroqQuery();
    }

    /**
     * Evaluates the query.
     *
     * @param now the result of {@code now()}
     * @throws GroqException if the evaluation needs too many steps
     */
    public JsonNode evaluate(Map<String, JsonNode> params, Dataset dataset, Instant now) {
        return NullNode.getInstance();
    }
}
