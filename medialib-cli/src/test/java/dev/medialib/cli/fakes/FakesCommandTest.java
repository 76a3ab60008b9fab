package dev.medialib.cli.fakes;

import static dev.medialib.cli.Http.get;
import static dev.medialib.cli.Http.post;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.medialib.cli.MedialibProcess;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The command as a process, called over HTTP. */
class FakesCommandTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private final List<MedialibProcess> started = new ArrayList<>();

    private MedialibProcess start(String... arguments) {
        List<String> all = new ArrayList<>(List.of("fakes"));
        all.addAll(List.of(arguments));
        MedialibProcess process = MedialibProcess.start(all.toArray(new String[0]));
        started.add(process);
        return process;
    }

    @AfterEach
    void end() {
        started.forEach(MedialibProcess::close);
    }

    private static Map<String, JsonNode> facts(MedialibProcess process) throws Exception {
        Map<String, JsonNode> facts = new HashMap<>();
        for (String line : process.linesUntil("{\"ready\":true}")) {
            JsonNode fact = JSON.readTree(line);
            facts.put(fact.path("fake").asText(), fact);
        }
        return facts;
    }

    private static String url(MedialibProcess process) throws Exception {
        return facts(process).values().iterator().next().path("url").asText();
    }

    @Test
    void eachFakePrintsWhatAClientNeeds() {
        List<String> lines =
                start("--sanity", "0", "--livingdocs", "0", "--sitefinity", "0").linesUntil("ready");

        assertThat(lines).hasSize(3);
        assertThat(lines.get(0))
                .matches("sanity url=http://127.0.0.1:\\d+ token=\\S+ projectId=\\S+ dataset=production libraryId=\\S+ "
                        + "organizationId=\\S+");
        assertThat(lines.get(1)).matches("livingdocs url=http://127.0.0.1:\\d+ token=\\S+");
        assertThat(lines.get(2))
                .matches(
                        "sitefinity url=http://127.0.0.1:\\d+ serviceUrl=http://127.0.0.1:\\d+/api/default accessKey=\\S+");
    }

    @Test
    void onlyTheGivenFakesAreStarted() throws Exception {
        assertThat(facts(start("--livingdocs", "0", "--json"))).containsOnlyKeys("livingdocs");
    }

    @Test
    void theFakesAcceptTheirTokens() throws Exception {
        Map<String, JsonNode> facts = facts(start("--sanity", "0", "--livingdocs", "0", "--sitefinity", "0", "--json"));
        JsonNode sanity = facts.get("sanity");
        JsonNode livingdocs = facts.get("livingdocs");
        JsonNode sitefinity = facts.get("sitefinity");

        assertThat(get(
                                sanity.path("url").asText() + "/v2025-02-19/media-libraries/"
                                        + sanity.path("libraryId").asText(),
                                "Authorization",
                                "Bearer " + sanity.path("token").asText())
                        .statusCode())
                .isEqualTo(200);
        assertThat(get(
                                livingdocs.path("url").asText() + "/api/2026-05/projectConfig",
                                "Authorization",
                                "Bearer " + livingdocs.path("token").asText())
                        .statusCode())
                .isEqualTo(200);
        assertThat(get(
                                sitefinity.path("serviceUrl").asText() + "/images",
                                "X-SF-Service-Request",
                                "true",
                                "X-SF-Access-Key",
                                sitefinity.path("accessKey").asText())
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void healthAndRequestsCanBeRead() throws Exception {
        String url = url(start("--livingdocs", "0", "--json"));

        get(url + "/api/2026-05/health");

        assertThat(get(url + "/__admin/health").body()).contains("\"status\":\"ok\"");
        assertThat(JSON.readTree(get(url + "/__admin/requests").body())
                        .path("requests")
                        .findValuesAsText("path"))
                .containsExactly("/api/2026-05/health");
    }

    @Test
    void aFaultIsArmedOverHttp() throws Exception {
        String url = url(start("--livingdocs", "0", "--json"));

        post(url + "/__admin/faults", """
                {"match": {"path": "/health"}, "times": 1, "response": {"status": 503}}""");

        assertThat(get(url + "/api/2026-05/health").statusCode()).isEqualTo(503);
        assertThat(get(url + "/api/2026-05/health").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({"TERM, 143", "INT, 130"})
    void aSignalEndsItWithinTwoSeconds(String signal, int code) throws Exception {
        MedialibProcess process = start("--sanity", "0", "--livingdocs", "0", "--sitefinity", "0", "--json");
        String url = facts(process).get("livingdocs").path("url").asText();
        post(url + "/__admin/faults", """
                {"response": {"delayMillis": 60000}, "lenient": true}""");

        process.signal(signal);

        assertThat(process.exitCode(Duration.ofSeconds(2))).isEqualTo(code);
        assertThat(process.errors()).isEmpty();
    }

    @Test
    void theAdministrationNeedsTheTokenThatWasGiven() throws Exception {
        String url = url(start("--livingdocs", "0", "--token", "s3cret", "--json"));

        assertThat(get(url + "/__admin/health").statusCode()).isEqualTo(403);
        assertThat(get(url + "/__admin/health", "Authorization", "Bearer s3cret")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void allInterfacesCanBeOpenedWithAToken() throws Exception {
        String url = url(start("--livingdocs", "0", "--host", "0.0.0.0", "--token", "s3cret", "--json"));

        assertThat(get(url.replace("0.0.0.0", "127.0.0.1") + "/api/2026-05/health")
                        .statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--sanity 0 --seeed x|Unknown options: '--seeed', 'x'",
                "|no fake is given: use --sanity, --livingdocs or --sitefinity",
                "--sanity 0 --host 0.0.0.0|--host 0.0.0.0 needs --token, because other machines can reach it",
                "--sanity 0 --host no-such-host.invalid|--host must be a known name or an IP address: no-such-host.invalid",
                "--sanity 65536|--sanity must be a port, 0 to 65535: 65536",
                "--sanity 8701 --livingdocs 8701|each fake must have a port of its own: [8701, 8701]",
                "--sanity x|Invalid value for option '--sanity': 'x' is not an int"
            })
    void wrongOptionsAreOneLineAndExitCodeTwo(String options, String message) {
        MedialibProcess process = start(options == null ? new String[0] : options.split(" "));

        assertThat(process.exitCode()).isEqualTo(2);
        assertThat(process.errors()).isEqualTo("medialib: " + message + "; see medialib fakes --help");
        assertThat(process.output()).isEmpty();
    }

    @Test
    void aPortInUseIsOneLineAndExitCodeOne() throws Exception {
        String port = url(start("--livingdocs", "0", "--json")).replaceAll(".*:", "");

        MedialibProcess second = start("--sanity", "0", "--livingdocs", port);

        assertThat(second.exitCode()).isEqualTo(1);
        assertThat(second.errors())
                .isEqualTo("medialib: cannot listen on 127.0.0.1, port " + port
                        + ", for livingdocs: Address already in use");
    }
}
