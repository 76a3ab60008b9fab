package dev.medialib.sanity.interop;

import dev.medialib.sanity.interop.TwoEvaluators.Outcome;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Queries for which the fake server means to differ from the vendor's evaluator, with the shortest example. */
enum ExplainedDifference {
    /** JavaScript counts on from the end of a month: 30 February is 2 March. In the fake server it is null. */
    DAY_THAT_NO_MONTH_HAS("dateTime(\"2025-02-30T00:00:00Z\")", outcome -> outcome.has("2025-02-30")),

    /** JavaScript compares texts by UTF-16 units, in which U+FB03 follows an emoji. In the fake server it is before. */
    ORDER_OF_RARE_CHARACTERS("\"\uFB03\" > \"😀\"", outcome -> outcome.has("\uFB03")),

    /** The vendor's evaluator keeps every null in array::unique. In the vendor's test suite one is kept. */
    UNIQUE_NULLS(
            "array::unique([null, null])",
            outcome -> outcome.has("array::unique(")
                    && outcome.accepted()
                    && outcome.expected().toString().contains("null")),

    /** In the vendor's evaluator, a parenthesis after in is the whole operand, so that this is (1 in ([1]))[]. */
    PARENTHESIS_AFTER_IN("1 in ([1])[]", outcome -> outcome.query().text().matches("(?s).*\\bin\\s*\\(.*")),

    /** A time after the year 275760, which no Date of JavaScript has. In the fake server it is null. */
    TIME_OUT_OF_RANGE(
            "dateTime(\"2025-01-05T00:00:00Z\") + 1e15",
            outcome -> outcome.has("1e15")
                    || (outcome.accepted() && outcome.expected().toString().contains("NaN-NaN"))),

    /** The specification demands integers as indices and bounds of slices. The vendor's evaluator finds nothing at fractions. */
    INDEX_THAT_IS_NO_INTEGER("[1][0.5]", outcome -> outcome.error().contains("integer")),

    /** JavaScript rounds to 100 places at most, and the vendor's evaluator fails beyond. */
    ROUND_TO_MANY_PLACES("round(1, 250)", outcome -> !outcome.accepted() && outcome.has("round(")),

    /** The vendor's evaluator reads tuples, which only selectors have, and fails if it evaluates one. */
    TUPLE("coalesce(1, (2, 3))", outcome -> outcome.error().contains("unexpected \",\", expected \")\"")),

    /** The vendor's evaluator ignores a pipe before a name that is no call. */
    PIPE_WITHOUT_CALL(
            "[1] | a",
            outcome -> outcome.accepted() && outcome.query().text().matches("(?s).*\\|\\s*\\w+\\s*([^\\w(:].*)?"));

    private final String example;

    @SuppressWarnings("ImmutableEnumChecker") // lambdas without state
    private final Predicate<Outcome> explains;

    ExplainedDifference(String example, Predicate<Outcome> explains) {
        this.example = example;
        this.explains = explains;
    }

    String example() {
        return example;
    }

    boolean explains(Outcome outcome) {
        return !outcome.same() && explains.test(outcome);
    }

    static boolean anyExplains(Outcome outcome) {
        return Stream.of(values()).anyMatch(difference -> difference.explains(outcome));
    }
}
