package dev.medialib.cli.fakes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.medialib.cli.MedialibProcess;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The snippets of the guide for programs in other languages, in order, as a reader runs them. They need Node.js and curl. */
@Tag("interop")
class GuideTest {
    private static final String HEADING = "## A fake for a program in another language\n";
    private static final String PORT = "8702";

    @TempDir
    private Path folder;

    private static List<String> snippets(String language) throws IOException {
        String page = Files.readString(Path.of("..", "docs", "testing.md"));
        String section =
                page.substring(page.indexOf(HEADING) + HEADING.length()).split("\n## ", 2)[0];
        return Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL)
                .matcher(section)
                .results()
                .map(snippet -> snippet.group(1))
                .toList();
    }

    private String run(String... command) throws Exception {
        Path printed = folder.resolve("printed.txt");
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(printed.toFile())
                .start();
        boolean ended = process.waitFor(30, TimeUnit.SECONDS);
        process.destroyForcibly();
        String output = Files.readString(printed, StandardCharsets.UTF_8);
        assertThat(ended && process.exitValue() == 0)
                .as(String.join(" ", command) + "\n" + output)
                .isTrue();
        return output;
    }

    @Test
    void theSnippetsDoWhatTheGuideSays() throws Exception {
        List<String> shell = snippets("sh");
        assertThat(shell).hasSize(3);
        Path seed =
                Files.writeString(folder.resolve("seed.json"), snippets("json").get(0));
        Path state = folder.resolve("state.json");
        String[] arguments = shell.get(0)
                .strip()
                .replaceFirst("^java -jar \\S+-all\\.jar ", "")
                .replace(PORT, "0")
                .replace("seed.json", seed.toString())
                .replace("state.json", state.toString())
                .split(" ");

        try (MedialibProcess medialib = MedialibProcess.start(arguments)) {
            String line = medialib.linesUntil("ready").get(0);
            String port = line.replaceAll(".*127\\.0\\.0\\.1:(\\d+).*", "$1");
            assertThat(snippets("text").get(0).replace(PORT, port)).isEqualTo(line + "\nready\n");

            run("sh", "-ec", shell.get(1).replace(PORT, port));
            Files.writeString(folder.resolve("title.mjs"), snippets("js").get(0).replace(PORT, port));
            assertThat(run("node", "title.mjs")).isEqualTo("Cat\n");
            assertThat(run("sh", "-ec", shell.get(2).replace(PORT, port))).contains("\"count\":2");

            assertThat(medialib.terminate().exitCode()).isEqualTo(143);
            assertThat(state).content().contains("\"Cat\"");
        }
    }
}
