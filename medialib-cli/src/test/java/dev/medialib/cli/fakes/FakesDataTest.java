package dev.medialib.cli.fakes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.medialib.cli.Http;
import dev.medialib.cli.MedialibProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The files that the command reads and writes. */
class FakesDataTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private Path folder;

    private final List<MedialibProcess> started = new ArrayList<>();
    private Path seed;

    @BeforeEach
    void writeSeed() throws IOException {
        seed = Files.writeString(folder.resolve("seed.json"), """
                {"livingdocs": {"entries": [{"id": "cat", "asset": {"key": "cat.png"}, "metadata": {"title": "Cat"}}]},
                 "sanity": {"datasets": [{"name": "production", "documents": [{"_id": "news", "_type": "article"}]}]}}""");
    }

    private MedialibProcess start(Object... arguments) {
        List<String> all = new ArrayList<>(List.of("fakes"));
        for (Object argument : arguments) {
            all.add(argument.toString());
        }
        MedialibProcess process = MedialibProcess.start(all.toArray(new String[0]));
        started.add(process);
        return process;
    }

    @AfterEach
    void end() {
        started.forEach(MedialibProcess::close);
    }

    private static String livingdocs(MedialibProcess process) throws IOException {
        return JSON.readTree(process.linesUntil("{\"ready\":true}").get(0))
                .path("url")
                .asText();
    }

    private static String call(String method, String url, String body) {
        return Http.send(
                        method,
                        url + "/api/2026-05/mediaLibrary/cat",
                        body,
                        "Authorization",
                        "Bearer fake-livingdocs-token",
                        "Content-Type",
                        "application/json")
                .body();
    }

    private static void rename(String url) {
        assertThat(call("PATCH", url, """
                        {"patches": [{"operation": "setMetadataProperty", "propertyName": "title", "value": "Tom"}]}""")).isEqualTo("{\"status\":200}");
    }

    @Test
    void aFakeHasTheDataOfTheSeed() throws IOException {
        String url = livingdocs(start("--livingdocs", 0, "--seed", seed, "--json"));

        assertThat(call("GET", url, "")).contains("\"Cat\"");
    }

    @Test
    void aResetReturnsToTheSeed() throws IOException {
        String url = livingdocs(start("--livingdocs", 0, "--seed", seed, "--json"));
        rename(url);

        Http.post(url + "/__admin/reset", "");

        assertThat(call("GET", url, "")).contains("\"Cat\"");
        assertThat(Http.get(url + "/__admin/requests").body()).contains("\"count\":1");
    }

    @Test
    void theDataIsSavedAndCanBeTheNextSeed() throws IOException {
        MedialibProcess first = start("--livingdocs", 0, "--seed", seed, "--save", seed, "--json");
        rename(livingdocs(first));

        assertThat(first.terminate().exitCode()).isEqualTo(143);

        assertThat(call("GET", livingdocs(start("--livingdocs", 0, "--seed", seed, "--json")), ""))
                .contains("\"Tom\"");
    }

    @Test
    void theDataOfFakesThatAreNotStartedIsKept() throws IOException {
        Path state = folder.resolve("state.json");
        MedialibProcess process = start("--livingdocs", 0, "--seed", seed, "--save", state);
        process.linesUntil("ready");

        process.terminate().exitCode();

        JsonNode saved = JSON.readTree(Files.readString(state));
        assertThat(saved.path("sanity")).isEqualTo(JSON.readTree(seed.toFile()).path("sanity"));
        assertThat(saved.path("livingdocs").path("entries")).hasSize(1);
        assertThat(folder.resolve("state.json.part")).doesNotExist();
    }

    @Test
    void aFailureToSaveIsReported() throws IOException {
        Path gone = Files.createDirectory(folder.resolve("gone"));
        MedialibProcess process = start("--livingdocs", 0, "--save", gone.resolve("state.json"));
        process.linesUntil("ready");
        Files.delete(gone);

        process.terminate();

        assertThat(process.exitCode()).isEqualTo(1);
        assertThat(process.errors()).startsWith("medialib: cannot write --save " + gone.resolve("state.json"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"livingdocs\": {|is not valid JSON: Unexpected end-of-input",
                "[]|must contain a JSON object",
                "{\"contentful\": {}}|: unknown name \"contentful\"; use one of [sanity, livingdocs, sitefinity]",
                "{\"livingdocs\": []}|: the value of \"livingdocs\" must be a JSON object",
                "{\"livingdocs\": {\"entries\": 5}}|, livingdocs: "
            })
    void aWrongSeedIsOneLineAndExitCodeOne(String json, String message) throws IOException {
        Files.writeString(seed, json);

        MedialibProcess process = start("--livingdocs", 0, "--seed", seed);

        assertThat(process.exitCode()).isEqualTo(1);
        assertThat(process.errors())
                .hasLineCount(1)
                .startsWith("medialib: --seed " + seed)
                .contains(message);
    }

    @Test
    void filesThatCannotBeUsedAreReportedAtTheStart() {
        MedialibProcess noSeed = start("--livingdocs", 0, "--seed", folder.resolve("none.json"));
        MedialibProcess noFolder = start("--livingdocs", 0, "--save", folder.resolve("none/state.json"));

        assertThat(noSeed.exitCode()).isEqualTo(1);
        assertThat(noSeed.errors()).isEqualTo("medialib: --seed " + folder.resolve("none.json") + " does not exist");
        assertThat(noFolder.exitCode()).isEqualTo(1);
        assertThat(noFolder.errors()).isEqualTo("medialib: cannot write --save " + folder.resolve("none/state.json"));
    }
}
