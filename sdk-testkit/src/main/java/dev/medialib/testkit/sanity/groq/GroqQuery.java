package dev.medialib.testkit.sanity.groq;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Map;
import java.util.Set;

/** A parsed query. */
public final class GroqQuery {

    private final Expression root;
    private final Set<String> parameters;
    private final Map<String, JsonNode> decisive;

    private GroqQuery(Expression root, Set<String> parameters, Map<String, JsonNode> decisive) {
        this.root = root;
        this.parameters = parameters;
        this.decisive = decisive;
    }

    /**
     * Parses a query. The values of parameters are needed, because they decide whether {@code [$x]} is an element or a filter.
     *
     * @throws GroqException if the query is invalid or uses what this evaluator does not have
     */
    public static GroqQuery parse(String text, Map<String, JsonNode> params) {
        Constants constants = new Constants(params);
        Expression root = Parser.query(text, constants);
        return new GroqQuery(root, constants.used(), constants.decisive());
    }

    /** Returns whether the query would be parsed to the same with these parameters. */
    public boolean fits(Map<String, JsonNode> params) {
        return params.keySet().containsAll(parameters)
                && decisive.entrySet().stream()
                        .allMatch(entry -> entry.getValue().equals(params.get(entry.getKey())));
    }

    /**
     * Evaluates the query.
     *
     * @param params the parameters, which must {@linkplain #fits fit}
     * @param now the result of {@code now()}
     * @throws GroqException if the evaluation needs too many steps
     */
    public JsonNode evaluate(Map<String, JsonNode> params, Dataset dataset, Instant now) {
        return evaluate(params, dataset, now, Evaluation.MAX_STEPS);
    }

    JsonNode evaluate(Map<String, JsonNode> params, Dataset dataset, Instant now, int maxSteps) {
        Evaluation evaluation = new Evaluation(name -> Values.orNull(params.get(name)), dataset, now, maxSteps);
        return Results.of(root.evaluate(new Scope(Values.NULL, null, evaluation)), evaluation);
    }
}
