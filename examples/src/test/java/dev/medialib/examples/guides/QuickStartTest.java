package dev.medialib.examples.guides;

import static org.assertj.core.api.Assertions.assertThat;

import dev.medialib.testkit.livingdocs.EntrySeed;
import dev.medialib.testkit.livingdocs.FakeLivingdocs;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The snippets of docs/quick-start.md, run. */
class QuickStartTest {

    @Test
    void theFirstProgramChangesAnEntryOfTheFake() {
        String printed = Fakes.printedBy(() -> QuickStart.main(new String[0]));

        assertThat(printed).contains(" is now called A cat");
    }

    /** In another JVM, because its variables cannot be set in this one. */
    @Test
    void theSecondProgramReadsAddressAndTokenFromTheEnvironment() throws Exception {
        try (FakeLivingdocs server = FakeLivingdocs.start()) {
            server.addEntry(EntrySeed.image().id("asze63i9"));
            ProcessBuilder program = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-cp",
                            System.getProperty("java.class.path"),
                            RealServer.class.getName(),
                            "asze63i9")
                    .redirectErrorStream(true);
            program.environment().put("LIVINGDOCS_URL", server.url().toString());
            program.environment().put("LIVINGDOCS_TOKEN", server.token());

            Process running = program.start();
            String output = new String(running.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

            assertThat(running.waitFor()).as(output).isZero();
            assertThat(output).contains("asze63i9 has version 1");
        }
    }
}
