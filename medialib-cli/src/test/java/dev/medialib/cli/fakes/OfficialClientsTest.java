package dev.medialib.cli.fakes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.medialib.cli.MedialibProcess;
import dev.medialib.testsupport.NodePeer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The vendors' own clients for JavaScript against the command, as a user of these clients would start it. Their scripts check the
 * results, and print the name of each call. For Livingdocs no client for the Public API is known.
 */
@Tag("interop")
class OfficialClientsTest {
    private static final Pattern CALL = Pattern.compile("(?m)^await call\\('([^']+)'");

    @ParameterizedTest
    @ValueSource(strings = {"sanity", "sitefinity"})
    void theCallsOfTheVendorsClientSucceed(String vendor) throws IOException {
        String folder = vendor + "-client";
        List<String> calls = CALL.matcher(Files.readString(Path.of("src/test/resources", folder, "calls.mjs")))
                .results()
                .map(call -> call.group(1))
                .toList();

        try (MedialibProcess medialib = MedialibProcess.start("fakes", "--" + vendor, "0", "--json")) {
            String server = medialib.linesUntil("{\"ready\":true}").get(0);

            String printed = NodePeer.run(folder, Map.of("SERVER", server), "node", "calls.mjs");

            assertThat(printed.lines()).containsExactlyElementsOf(calls).hasSizeGreaterThan(15);
        }
    }
}
