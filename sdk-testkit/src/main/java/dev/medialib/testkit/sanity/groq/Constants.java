package dev.medialib.testkit.sanity.groq;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Parameters of a query while it is parsed. The value of a constant expression decides whether {@code [x]} is an element, an attribute
 * or a filter. The parameters that decided are recorded: with other values, the query must be parsed again.
 */
final class Constants {

    private static final Dataset NO_DATA = Dataset.of(List.of());

    private final Map<String, JsonNode> given;
    private final Set<String> used = new HashSet<>();
    private final Map<String, JsonNode> decisive = new HashMap<>();

    Constants(Map<String, JsonNode> given) {
        this.given = given;
    }

    /** Returns the parameters that the query refers to. */
    Set<String> used() {
        return Set.copyOf(used);
    }

    /** Returns the parameters, with their values, that decided how the query is parsed. */
    Map<String, JsonNode> decisive() {
        return Map.copyOf(decisive);
    }

    Expression parameter(Token token) {
        if (!given.containsKey(token.text())) {
            throw token.span().invalid("param $" + token.text() + " referenced, but not provided");
        }
        used.add(token.text());
        return new Literals.Parameter(token.span(), token.text());
    }

    /** Returns the value of a constant expression; null, as JSON, if the expression is not constant. */
    JsonNode value(Expression expression) {
        if (!expression.isConstant()) {
            return Values.NULL;
        }
        Evaluation evaluation = new Evaluation(this::decisive, NO_DATA, Instant.EPOCH, Evaluation.MAX_STEPS);
        return expression.evaluate(new Scope(Values.NULL, null, evaluation));
    }

    private JsonNode decisive(String name) {
        JsonNode value = Values.orNull(given.get(name));
        decisive.put(name, value);
        return value;
    }

    /** Returns the value of a constant expression that must be an integer. */
    int integer(Expression expression, String rule) {
        JsonNode value = value(expression);
        double number = value.isNumber() ? value.doubleValue() : Double.NaN;
        if (number != Math.rint(number)) {
            throw expression.span().invalid(rule);
        }
        return (int) number;
    }
}
