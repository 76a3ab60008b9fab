package dev.medialib.cli.fakes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.medialib.cli.CommandFailure;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Starting and ending within this process. */
@Timeout(30)
class RunningFakesTest {

    @TempDir
    Path folder;

    private final StringWriter errors = new StringWriter();

    private RunningFakes started(Path save) {
        return RunningFakes.start(Map.of(Fake.LIVINGDOCS, 0), "127.0.0.1", "secret", FakeData.read(null, save));
    }

    @Test
    void theDataIsSavedAtTheEnd() {
        Path file = folder.resolve("data.json");

        assertThat(started(file).end(new PrintWriter(errors))).isTrue();

        assertThat(file).content().contains("\"livingdocs\" : {");
        assertThat(errors.toString()).isEmpty();
    }

    @Test
    void aFileThatCannotBeWrittenAtTheEndIsReported() throws Exception {
        Path file = Files.createDirectory(folder.resolve("later")).resolve("data.json");
        RunningFakes running = started(file);
        Files.delete(folder.resolve("later"));

        assertThat(running.end(new PrintWriter(errors))).isFalse();

        assertThat(errors.toString()).startsWith("medialib: cannot write --save " + file);
    }

    @Test
    void aSeedThatCannotBeReadIsReported() throws Exception {
        assertThatThrownBy(() -> FakeData.read(folder, null))
                .isInstanceOf(CommandFailure.class)
                .hasMessageStartingWith("cannot read --seed " + folder);
        Path latin1 = Files.write(folder.resolve("seed.json"), "{\"é\":1}".getBytes(StandardCharsets.ISO_8859_1));
        assertThatThrownBy(() -> FakeData.read(latin1, null))
                .isInstanceOf(CommandFailure.class)
                .hasMessage("--seed " + latin1 + " is not UTF-8");
    }

    @Test
    void aBlankTokenIsAnErrorOfUse() {
        CommandLine command = new CommandLine(new FakesCommand()).setErr(new PrintWriter(errors));

        assertThat(command.execute("--sanity", "0", "--token", " ")).isEqualTo(2);

        assertThat(errors.toString()).startsWith("--token must not be blank");
    }

    @Test
    void anInterruptEndsTheCommand() throws Exception {
        StringWriter output = new StringWriter();
        CommandLine command = new CommandLine(new FakesCommand()).setOut(new PrintWriter(output));
        Thread.currentThread().interrupt();

        assertThat(command.execute("--sanity", "0")).isZero();

        assertThat(Thread.interrupted()).isTrue();
        assertThat(output.toString()).contains("url=http://127.0.0.1:").endsWith("ready" + System.lineSeparator());
    }
}
