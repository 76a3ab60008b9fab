package dev.medialib.testkit.sanity.groq;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.medialib.testkit.sanity.groq.OfficialSuite.Outcome;
import dev.medialib.testkit.sanity.groq.OfficialSuite.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The vendor's own tests of the language. They are not part of the project: the property {@code medialib.groq.suite} names the folder
 * that has them. Without it, the tests are skipped; under CI, which sets the variable {@code CI}, they fail.
 */
class OfficialSuiteTest {

    private static final int CASES_LISTED = 40;

    private static OfficialSuite suite;

    @BeforeAll
    static void run() throws IOException {
        String folder = System.getProperty("medialib.groq.suite");
        if (folder == null && System.getenv("CI") != null) {
            fail("CI must have the tests of the language: the property medialib.groq.suite names their folder");
        }
        assumeTrue(folder != null, "the property medialib.groq.suite is not set");
        suite = OfficialSuite.run(Path.of(folder));
        String report = suite.report();
        Files.writeString(Path.of(System.getProperty("basedir", "."), "target", "groq-suite.txt"), report);
        System.out.print(
                report.lines().filter(line -> !line.contains(".yml")).collect(Collectors.joining("\n", "", "\n")));
    }

    private static double passed(List<Outcome> cases) {
        return (double) cases.stream().filter(Outcome::passed).count() / cases.size();
    }

    private static String listed(List<Outcome> cases) {
        return cases.stream()
                .filter(outcome -> !outcome.passed())
                .limit(CASES_LISTED)
                .map(Outcome::toString)
                .collect(Collectors.joining("\n", "\n", "\n"));
    }

    @Test
    void ninetyNineOfAHundredCoreCasesPass() {
        List<Outcome> core = suite.outcomes(Outcome::core);

        assertThat(passed(core)).as(() -> listed(core)).isGreaterThanOrEqualTo(0.99);
    }

    @Test
    void ninetyFiveOfAHundredCoreCasesPassInEachFile() {
        List<Outcome> inPoorFiles = new ArrayList<>();
        suite.byFile(Outcome::core).values().stream()
                .filter(cases -> passed(cases) < 0.95)
                .forEach(inPoorFiles::addAll);

        assertThat(inPoorFiles.size()).as(() -> listed(inPoorFiles)).isZero();
    }

    @Test
    void invalidQueriesAreRefusedBeforeTheyAreEvaluated() {
        List<Outcome> evaluated = suite.outcomes(outcome -> outcome.core() && !outcome.valid() && !outcome.passed());

        assertThat(evaluated.size()).as(() -> listed(evaluated)).isZero();
    }

    @Test
    void extendedCasesPassOrAreRefusedAsUnsupported() {
        List<Outcome> wrong = suite.outcomes(outcome -> !outcome.core() && outcome.verdict() == Verdict.FAILED);

        assertThat(wrong.size()).as(() -> listed(wrong)).isZero();
    }

    @Test
    void theSuiteHasAsManyCasesAsItHad() {
        assertThat(suite.outcomes(Outcome::core)).hasSize(3_336);
        assertThat(suite.outcomes(outcome -> !outcome.core())).hasSize(66);
    }
}
