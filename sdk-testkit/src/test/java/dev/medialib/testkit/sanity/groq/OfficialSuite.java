package dev.medialib.testkit.sanity.groq;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.medialib.testkit.internal.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The vendor's tests of the language, run on the evaluator. */
final class OfficialSuite {

    enum Verdict {
        PASSED,
        /** Refused before evaluation, as a part of the language that the evaluator does not have. */
        UNSUPPORTED,
        FAILED
    }

    /** What came of a case. Core is what an everyday evaluator should do; an invalid query must be refused. */
    record Outcome(GroqCase given, String file, boolean core, boolean valid, Verdict verdict, String got) {

        boolean passed() {
            return verdict == Verdict.PASSED;
        }

        @Override
        public String toString() {
            return given.id() + " (" + file + ")\n  query     " + given.query().strip() + "\n  params    "
                    + given.params() + "\n  expected  " + (valid ? given.expected() : "INVALID") + "\n  got       "
                    + got;
        }
    }

    private final List<Outcome> outcomes = new ArrayList<>();

    private OfficialSuite() {}

    static OfficialSuite run(Path folder) throws IOException {
        Map<String, Dataset> datasets = new HashMap<>();
        for (JsonNode dataset : lines(folder.resolve("suite-a-datasets.ndjson"))) {
            datasets.put(dataset.path("id").asText(), GroqCase.dataset(dataset.path("documents")));
        }
        OfficialSuite suite = new OfficialSuite();
        for (JsonNode line : lines(folder.resolve("suite-a.ndjson"))) {
            // where the vendor's evaluator and the suite differ, neither is the judge
            if (line.path("groqjs").asBoolean()) {
                suite.run(line, datasets.get(line.path("dataset").asText()));
            }
        }
        return suite;
    }

    private static List<JsonNode> lines(Path file) throws IOException {
        List<JsonNode> lines = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            lines.add(Json.parse(line));
        }
        return lines;
    }

    private void run(JsonNode line, Dataset dataset) {
        GroqCase given = GroqCase.of(line, dataset);
        boolean valid = line.path("valid").asBoolean();
        Verdict verdict = Verdict.FAILED;
        String got;
        try {
            GroqQuery parsed = given.parse();
            JsonNode result = given.evaluate(parsed);
            JsonNode compared = given.query().contains("score(") ? ranked(result) : result;
            got = compared.toString();
            if (valid && compared.equals(given.expected())) {
                verdict = Verdict.PASSED;
            }
        } catch (GroqException e) {
            got = e.reason() + " " + e.getMessage();
            if (e.reason() == GroqException.Reason.UNSUPPORTED) {
                verdict = Verdict.UNSUPPORTED;
            } else if (!valid && refusedBeforeEvaluation(given)) {
                verdict = Verdict.PASSED;
            }
        } catch (RuntimeException | StackOverflowError e) {
            got = e.toString();
        }
        boolean core = line.path("tier").asText().equals("core");
        outcomes.add(new Outcome(given, line.path("file").asText(), core, valid, verdict, got));
    }

    private static boolean refusedBeforeEvaluation(GroqCase given) {
        try {
            given.parse();
            return false;
        } catch (GroqException e) {
            return e.reason() == GroqException.Reason.INVALID;
        }
    }

    /** Scores differ between evaluators, but not their order: the suite has, as _pos, the place among the distinct scores. */
    private static JsonNode ranked(JsonNode result) {
        List<Double> scores = result.findValues("_score").stream()
                .filter(JsonNode::isNumber)
                .map(JsonNode::doubleValue)
                .distinct()
                .sorted(Comparator.reverseOrder())
                .toList();
        for (JsonNode parent : result.findParents("_score")) {
            JsonNode score = parent.path("_score");
            if (score.isNumber()) {
                ((ObjectNode) parent).remove("_score");
                ((ObjectNode) parent).put("_pos", scores.indexOf(score.doubleValue()) + 1.0);
            }
        }
        return result;
    }

    List<Outcome> outcomes(Predicate<Outcome> wanted) {
        return outcomes.stream().filter(wanted).toList();
    }

    Map<String, List<Outcome>> byFile(Predicate<Outcome> wanted) {
        return outcomes.stream()
                .filter(wanted)
                .collect(Collectors.groupingBy(Outcome::file, TreeMap::new, Collectors.toList()));
    }

    /** One line a file, and the sums. */
    String report() {
        StringBuilder text = new StringBuilder();
        byFile(outcome -> true).forEach((file, cases) -> text.append(line(file, cases)));
        text.append(line("core", outcomes(Outcome::core)));
        text.append(line("extended", outcomes(outcome -> !outcome.core())));
        return text.toString();
    }

    private static String line(String name, List<Outcome> cases) {
        long unsupported = cases.stream()
                .filter(outcome -> outcome.verdict() == Verdict.UNSUPPORTED)
                .count();
        return String.format(
                "%-52s %5d cases %5d passed %5d unsupported%n",
                name, cases.size(), cases.stream().filter(Outcome::passed).count(), unsupported);
    }
}
