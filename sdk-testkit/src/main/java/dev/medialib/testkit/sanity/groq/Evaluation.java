package dev.medialib.testkit.sanity.groq;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Function;

/** One evaluation of a query: the data, the parameters, the time, and the steps that are left. */
final class Evaluation {

    private static final int MAX_STEPS = 50_000_000;

    private final Function<String, JsonNode> parameters;
    private final Dataset dataset;
    private final Instant now;
    private final Set<Object> scanned = new HashSet<>();
    private int steps;

    Evaluation(Function<String, JsonNode> parameters, Dataset dataset, Instant now) {
        this.parameters = parameters;
        this.dataset = dataset;
        this.now = now;
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
    void step(int count) {
        steps += count;
        if (steps > MAX_STEPS) {
            throw new Span(0, 0)
                    .tooExpensive("FakeSanity evaluates at most " + MAX_STEPS
                            + " steps of a query: items that it visits or copies, and characters that it joins");
        }
    }
}
