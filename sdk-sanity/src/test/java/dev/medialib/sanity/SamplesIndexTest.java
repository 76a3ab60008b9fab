package dev.medialib.sanity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.medialib.testsupport.Samples;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a sample proves depends on where it comes from: each has its source, and is read by a test. */
class SamplesIndexTest {
    private static final Path TESTS = Path.of(System.getProperty("basedir", ""), "src", "test");
    private static final Path SAMPLES = TESTS.resolve("resources").resolve("samples");
    private static final Pattern NAME = Pattern.compile("[\\w-]+\\.(json|ndjson)\\b");

    private static List<Path> files(Path folder, String ending) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending)).toList();
        }
    }

    private static List<Path> samples() throws IOException {
        return files(SAMPLES, "json");
    }

    @Test
    void theIndexNamesTheSourceOfEverySampleAndNothingElse() throws IOException {
        List<String> named = NAME.matcher(Samples.text("INDEX.md"))
                .results()
                .map(match -> match.group())
                .toList();

        assertThat(samples().stream().map(sample -> sample.getFileName().toString()))
                .containsExactlyInAnyOrderElementsOf(named);
    }

    @Test
    void everySampleIsReadByATest() throws IOException {
        StringBuilder tests = new StringBuilder();
        for (Path test : files(TESTS.resolve("java"), "Test.java")) {
            tests.append(Files.readString(test));
        }

        for (Path sample : samples()) {
            String name = sample.getFileName().toString();
            String stem = name.substring(0, name.lastIndexOf('.'));
            assertThat(tests).containsPattern("[\"/]" + Pattern.quote(stem) + "(\\.(nd)?json)?[\", ]");
        }
    }
}
