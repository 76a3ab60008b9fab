package dev.medialib.cost;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The SDK's own classes that a program loads until its first call ends. Most of the time of a first call is loading classes. */
class FirstCallTest {
    private static final int MAX_CLASSES = 225;
    private static final int MAX_LAMBDAS = 90;

    @TempDir
    Path folder;

    @Test
    void aFirstCallLoadsFewClasses() throws Exception {
        List<String> loaded = ownClasses();
        long lambdas = loaded.stream().filter(line -> line.contains("$$Lambda")).count();

        assertThat(loaded).anyMatch(line -> line.contains("MediaLibraryEntry"));
        assertThat(loaded.size() - lambdas).isLessThanOrEqualTo(MAX_CLASSES);
        assertThat(lambdas).isLessThanOrEqualTo(MAX_LAMBDAS);
    }

    private List<String> ownClasses() throws Exception {
        Path log = folder.resolve("classes.log");
        Process program = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xlog:class+load:file=" + log,
                        "-cp",
                        System.getProperty("java.class.path"),
                        FirstCallProgram.class.getName())
                .redirectErrorStream(true)
                .start();
        String output = new String(program.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(program.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(output).contains("asze63i9");
        try (var lines = Files.lines(log)) {
            return lines.filter(line -> line.contains(" dev.medialib.") && !line.contains(" dev.medialib.cost."))
                    .toList();
        }
    }
}
