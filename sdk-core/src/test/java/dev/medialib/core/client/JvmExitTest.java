package dev.medialib.core.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.File;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JvmExitTest extends ServedTest {

    @ParameterizedTest
    @ValueSource(strings = {"sync", "async"})
    void theJvmEndsSoonAfterMainWithoutClose(String kind) throws Exception {
        server.setDispatcher(new EchoDispatcher());
        Process child = new ProcessBuilder(
                        System.getProperty("java.home") + "/bin/java",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        everythingThatTestsSee(),
                        JvmExitMain.class.getName(),
                        server.url("/").toString(),
                        kind)
                .redirectErrorStream(true)
                .start();
        try (BufferedReader out = child.inputReader()) {
            String last = out.lines()
                    .filter(line -> line.endsWith(JvmExitMain.DONE))
                    .findFirst()
                    .orElse("main failed");
            long start = System.nanoTime();
            assertThat(last).isEqualTo("GET " + JvmExitMain.DONE);
            assertThat(child.waitFor(20, TimeUnit.SECONDS)).isTrue();
            assertThat(since(start)).isLessThan(Duration.ofSeconds(2));
            assertThat(child.exitValue()).isZero();
        } finally {
            child.destroyForcibly();
        }
    }

    /** Under a module path, the class path does not tell the whole. */
    private static String everythingThatTestsSee() throws Exception {
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
