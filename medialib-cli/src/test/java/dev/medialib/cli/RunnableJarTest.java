package dev.medialib.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.jar.JarFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The jar with all libraries, as the build has packaged it. It runs in a phase after that. */
class RunnableJarTest {

    @BeforeAll
    static void aJarIsGiven() {
        assertThat(System.getProperty("medialib.jar")).isNotNull();
    }

    @Test
    void theJarStartsAllFakes() {
        try (MedialibProcess medialib =
                MedialibProcess.start("fakes", "--sanity", "0", "--livingdocs", "0", "--sitefinity", "0")) {
            List<String> lines = medialib.linesUntil("ready");
            String livingdocs = lines.get(1).replaceAll(".*url=(\\S+).*", "$1");
            String sitefinity = lines.get(2).replaceAll(".*serviceUrl=(\\S+).*", "$1");
            String key = lines.get(2).replaceAll(".*accessKey=(\\S+).*", "$1");

            assertThat(Http.get(livingdocs + "/api/2026-05/health").statusCode())
                    .isEqualTo(200);
            // Olingo, which parses filters, finds its parts as services
            assertThat(Http.get(
                                    sitefinity + "/images?$filter=Title%20eq%20%27cat%27",
                                    "X-SF-Service-Request",
                                    "true",
                                    "X-SF-Access-Key",
                                    key)
                            .statusCode())
                    .isEqualTo(200);
            medialib.terminate();
            assertThat(medialib.exitCode(Duration.ofSeconds(2))).isEqualTo(143);
            assertThat(medialib.errors()).isEmpty();
        }
    }

    @Test
    void theVersionIsThatOfTheJar() {
        try (MedialibProcess medialib = MedialibProcess.start("--version")) {
            assertThat(medialib.exitCode()).isZero();
            assertThat(Path.of(System.getProperty("medialib.jar")).getFileName().toString())
                    .contains(medialib.output().replace("medialib ", ""));
        }
    }

    @Test
    void theLicensesOfTheLibrariesAreInTheJar() throws IOException {
        try (JarFile jar = new JarFile(System.getProperty("medialib.jar"))) {
            assertThat(jar.stream().map(entry -> entry.getName()).toList())
                    .contains("META-INF/LICENSE", "META-INF/NOTICE")
                    .doesNotContain("module-info.class");
        }
    }
}
