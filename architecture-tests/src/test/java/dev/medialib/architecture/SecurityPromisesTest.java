package dev.medialib.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.medialib.core.internal.endpoint.Endpoint;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** SECURITY.md names a test for each promise, and these tests exist. */
class SecurityPromisesTest {
    private static final Path ROOT = Path.of("").toAbsolutePath().getParent();
    private static final Pattern TEST = Pattern.compile("`(\\w+Test)(?:\\.(\\w+))?`");

    @Test
    void everyTestThatSecurityNamesExists() throws IOException {
        Map<String, String> sources = sources();
        List<String> missing = new ArrayList<>();
        int named = 0;
        Matcher test = TEST.matcher(Files.readString(ROOT.resolve("SECURITY.md")));
        while (test.find()) {
            named++;
            String source = sources.get(test.group(1));
            if (source == null || (test.group(2) != null && !source.contains("void " + test.group(2) + "("))) {
                missing.add(test.group());
            }
        }
        assertThat(missing).isEmpty();
        assertThat(named).isGreaterThan(30);
    }

    private static Map<String, String> sources() throws IOException {
        List<Path> tests = new ArrayList<>();
        try (DirectoryStream<Path> modules = Files.newDirectoryStream(ROOT, "{sdk-*,*-tests}")) {
            for (Path module : modules) {
                try (Stream<Path> files = Files.walk(module.resolve("src/test/java"))) {
                    files.filter(file -> file.toString().endsWith("Test.java")).forEach(tests::add);
                }
            }
        }
        return tests.stream()
                .collect(Collectors.toMap(
                        file -> file.getFileName().toString().replace(".java", ""),
                        SecurityPromisesTest::text,
                        (one, other) -> one + other));
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All other endpoints are bound to the API's own origin. */
    @Test
    void onlyFilesAreFetchedFromAddressesOfOtherHosts() {
        assertThat(Stream.of("livingdocs", "sanity", "sitefinity")
                        .flatMap(vendor -> Endpoints.of(vendor).stream())
                        .filter(Endpoint::anywhere)
                        .map(Endpoint::id))
                .containsExactlyInAnyOrder(
                        "sanity.file.download", "sanity.file.downloadSigned", "sitefinity.file.download");
    }
}
