package dev.medialib.testkit.sanity.groq;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.function.Function;

/** One evaluation of a query: the data, the parameters, the time, and the steps that are left. */
final class Evaluation {

    static final int MAX_STEPS = 50_000_000;

    /** Steps of an array or object that is created, which needs the memory of some items. */
    private static final int CONTAINER_STEPS = 8;

    /** Characters that are read in the time of one step. */
    private static final int CHARACTERS_PER_STEP = 64;

    private final Function<String, JsonNode> parameters;
    private final Dataset dataset;
    private final Instant now;
    private final int maxSteps;
    private final Set<Object> scanned = Collections.newSetFromMap(new IdentityHashMap<>());
    private long steps;

    Evaluation(Function<String, JsonNode> parameters, Dataset dataset, Instant now, int maxSteps) {
        this.parameters = parameters;
        this.dataset = dataset;
        this.now = now;
        this.maxSteps = maxSteps;
    }

    JsonNode parameter(String name) {
        return parameters.apply(name);
    }

    Dataset dataset() {
        return dataset;
    }

    Instant now() {
        return now;
    }

    /** Returns whether a filter already scanned the whole dataset. From then on, an index costs less than another scan. */
    boolean scannedBefore(Object filter) {
        return !scanned.add(filter);
    }

    /** Counts steps: visited items, and items and characters of results that are copied. */
    void step(long count) {
        steps += count;
        if (steps > maxSteps) {
            throw new Span(0, 0)
                    .tooExpensive("FakeSanity evaluates at most " + maxSteps
                            + " steps of a query: items that it visits or copies, and characters that it joins");
        }
    }

    /** Counts the steps of reading all characters of a string, or all items of an array. Only long strings cost any. */
    void read(JsonNode value) {
        step(value.isTextual() ? value.textValue().length() / CHARACTERS_PER_STEP : value.size());
    }

    /** Counts the steps of matching each character with each part of a pattern. */
    void match(long characters, long parts) {
        step(characters * parts / CHARACTERS_PER_STEP);
    }

    /** Counts the steps of the comparison of two strings. */
    void compare(JsonNode left, JsonNode right) {
        if (left.isTextual() && right.isTextual()) {
            read(left.textValue().length() < right.textValue().length() ? left : right);
        }
    }

    ArrayNode newArray() {
        step(CONTAINER_STEPS);
        return Values.array();
    }

    ObjectNode newObject() {
        step(CONTAINER_STEPS);
        return Values.object();
    }
}
