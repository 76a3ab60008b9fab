package dev.medialib.livingdocs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.medialib.testkit.livingdocs.EntrySeed;
import java.io.BufferedReader;
import java.io.File;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class JvmExitTest extends AgainstFakeLivingdocs {
    private final String id = server.addEntry(EntrySeed.image().id("a1"));

    @Test
    void aProgramThatIsConfiguredByItsEnvironmentEndsSoonAfterMainWithoutClose() throws Exception {
        server.addMediaReferences(id, 25);
        ProcessBuilder builder = new ProcessBuilder(
                        System.getProperty("java.home") + "/bin/java",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        everythingThatTestsSee(),
                        JvmExitMain.class.getName(),
                        id)
                .redirectErrorStream(true);
        builder.environment()
                .putAll(Map.of(
                        "LIVINGDOCS_URL", server.url().toString(),
                        "LIVINGDOCS_TOKEN", server.token(),
                        "LIVINGDOCS_API_VERSION", "2026-03"));
        Process child = builder.start();
        try (BufferedReader out = child.inputReader()) {
            String last = out.lines()
                    .filter(line -> line.endsWith(JvmExitMain.DONE))
                    .findFirst()
                    .orElse("main failed");
            long mainReturned = System.nanoTime();
            assertThat(last).isEqualTo("2026-03 10 baseUrl is required " + JvmExitMain.DONE);
            assertThat(child.waitFor(20, TimeUnit.SECONDS)).isTrue();
            assertThat(Duration.ofNanos(System.nanoTime() - mainReturned)).isLessThan(Duration.ofSeconds(2));
            assertThat(child.exitValue()).isZero();
        } finally {
            child.destroyForcibly();
        }
        assertThat(requests("PATCH"))
                .singleElement()
                .satisfies(patch -> assertThat(patch.path()).startsWith("/api/2026-03/"));
    }

    /** Under a module path, the class path does not tell the whole. */
    private static String everythingThatTestsSee() throws URISyntaxException {
        String testClasses = new File(JvmExitMain.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .toURI())
                .getPath();
        return Stream.of(
                        System.getProperty("jdk.module.path"),
                        System.getProperty("java.class.path"),
                        testClasses,
                        new File("target/test-classes").getAbsolutePath())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(File.pathSeparator));
    }
}
