package dev.medialib.sanity.interop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.medialib.sanity.interop.RandomQueries.Query;
import dev.medialib.sanity.interop.TwoEvaluators.Outcome;
import dev.medialib.testkit.sanity.FakeSanity;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Random queries over random documents: the fake server gives what the vendor's evaluator gives. */
@Tag("interop")
class RandomQueriesWithGroqPeerTest {
    /** Another seed by the property finds other differences; the number of queries too. */
    private static final long SEED = Long.getLong("medialib.groq.seed", 14);

    private static final int ROUNDS = Integer.getInteger("medialib.groq.rounds", 20);
    private static final int QUERIES = 500;
    private static final int NEARLY_VALID = 50;
    private static final int DIFFERENCES_LISTED = 15;

    /** What the queries must have, each in at least some. */
    private static final List<String> LANGUAGE = List.of(
            "@",
            "^.",
            "^.^.",
            "$",
            "...",
            "..",
            "=>",
            "->",
            "->name",
            "[]",
            "[0]",
            "[-1]",
            "[\"",
            "['",
            "[$key]",
            "[$from..",
            "{\"",
            "|{",
            "| order(",
            " desc",
            " asc",
            " in ",
            " match ",
            " in path(",
            "&&",
            "||",
            "!(",
            "!defined",
            "**",
            "%",
            " / ",
            "-views",
            "== null",
            "null &&",
            "references(^._id)",
            "[].",
            "true",
            "false",
            "\\u",
            "\\n",
            "1e3",
            "0.5",
            "select(",
            "coalesce(",
            "count(",
            "dateTime(",
            "defined(",
            "length(",
            "lower(",
            "upper(",
            "round(",
            "string(",
            "identity(",
            "path(",
            "global::",
            "string::lower(",
            "string::upper(",
            "string::split(",
            "string::startsWith(",
            "array::join(",
            "array::compact(",
            "array::unique(",
            "array::intersects(",
            "math::sum(",
            "math::avg(",
            "math::min(",
            "math::max(",
            "pt::text(",
            "//",
            ",}",
            "...select(",
            "...author->",
            "\"odd_key\"");

    private static final List<Outcome> VALID = new ArrayList<>();
    private static final List<Outcome> NEARLY = new ArrayList<>();
    private static final List<Outcome> EXAMPLES = new ArrayList<>();
    private static String differences = "";

    @BeforeAll
    static void evaluate() {
        Dice dice = new Dice(SEED);
        RandomQueries random = new RandomQueries(dice);
        List<String> shrunk = new ArrayList<>();
        try (GroqPeer peer = GroqPeer.start();
                FakeSanity fake = FakeSanity.start()) {
            EXAMPLES.addAll(new TwoEvaluators(peer, fake, "examples", List.of())
                    .evaluate(Stream.of(ExplainedDifference.values())
                            .map(difference -> new Query(difference.example(), Map.of()))
                            .toList()));
            for (int round = 0; round < ROUNDS; round++) {
                TwoEvaluators evaluators =
                        new TwoEvaluators(peer, fake, "round-" + round, new RandomDocuments(dice).make());
                List<Outcome> valid = evaluators.evaluate(made(random::valid, QUERIES - NEARLY_VALID));
                List<Outcome> nearly = evaluators.evaluate(made(random::nearlyValid, NEARLY_VALID));
                VALID.addAll(valid);
                NEARLY.addAll(nearly);
                Stream.concat(unexplained(valid, Outcome::same), unexplained(nearly, Outcome::sameVerdict))
                        .limit(DIFFERENCES_LISTED - shrunk.size())
                        .forEach(difference ->
                                shrunk.add(difference + "\nshrunk:\n" + Shrinking.shrink(difference, evaluators)));
            }
        }
        differences = String.join("\n\n", shrunk);
    }

    private static List<Query> made(Supplier<Query> random, int count) {
        return Stream.generate(random).limit(count).toList();
    }

    private static Stream<Outcome> unexplained(List<Outcome> outcomes, Predicate<Outcome> agreed) {
        return outcomes.stream().filter(agreed.negate()).filter(outcome -> !ExplainedDifference.anyExplains(outcome));
    }

    @Test
    void randomQueriesHaveTheResultsOfTheVendorsEvaluator() {
        assertThat(unexplained(VALID, Outcome::same).count()).as(differences).isZero();
    }

    @Test
    void nearlyValidQueriesAreRefusedWhereTheVendorRefusesThem() {
        assertThat(unexplained(NEARLY, Outcome::sameVerdict).count())
                .as(differences)
                .isZero();
    }

    @ParameterizedTest
    @EnumSource
    void anExplainedDifferenceIsThere(ExplainedDifference difference) {
        assertThat(EXAMPLES).anyMatch(outcome -> outcome.has(difference.example()) && difference.explains(outcome));
    }

    @Test
    void theVendorAcceptsAlmostAllQueriesThatAreMeantToBeValid() {
        assertThat(share(VALID, Outcome::accepted)).isGreaterThanOrEqualTo(0.95);
        assertThat(share(NEARLY, Outcome::accepted)).isBetween(0.05, 0.9);
    }

    @Test
    void mostRandomQueriesFindSomething() {
        assertThat(share(VALID, Outcome::foundSomething)).isGreaterThanOrEqualTo(0.6);
    }

    @Test
    void theQueriesReachTheWholeLanguage() {
        assertThat(LANGUAGE.stream().filter(part -> queriesWith(part) < 10).collect(Collectors.toList()))
                .as("in fewer than ten queries that found something")
                .isEmpty();
    }

    private static long queriesWith(String part) {
        return VALID.stream()
                .filter(Outcome::foundSomething)
                .filter(outcome -> outcome.query().text().contains(part))
                .count();
    }

    private static double share(List<Outcome> outcomes, Predicate<Outcome> wanted) {
        return (double) outcomes.stream().filter(wanted).count() / outcomes.size();
    }
}
