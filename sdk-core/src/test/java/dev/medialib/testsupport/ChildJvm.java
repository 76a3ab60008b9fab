package dev.medialib.testsupport;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A program in a JVM of its own, which must end soon after its main method returns. */
public final class ChildJvm {
    private static final String DONE = " main returns";
    private static final Duration SOON = Duration.ofSeconds(2);

    private ChildJvm() {}

    /** Prints what a program has found out; the last thing that its main method does. */
    public static void mainReturns(String result) {
        System.out.println(result + DONE);
    }

    /** Runs a program with these additions to the environment, and checks that it gives the result and ends soon after. */
    public static void endsSoonAfterMain(
            String result, Map<String, String> environment, Class<?> program, String... arguments) throws Exception {
        endsSoonAfterMain(Path.of(System.getProperty("java.home")), result, environment, program, arguments);
    }

    /**
     * The same with another JDK.
     *
     * @param home of the JDK
     */
    public static void endsSoonAfterMain(
            Path home, String result, Map<String, String> environment, Class<?> program, String... arguments)
            throws Exception {
        Process child = start(home, environment, program, arguments);
        try (BufferedReader out = child.inputReader()) {
            List<String> before = new ArrayList<>();
            String last = out.readLine();
            while (last != null && !last.endsWith(DONE)) {
                before.add(last);
                last = out.readLine();
            }
            long mainReturned = System.nanoTime();
            assertThat(last).as("after %s", before).isEqualTo(result + DONE);
            assertThat(child.waitFor(20, TimeUnit.SECONDS)).isTrue();
            assertThat(Duration.ofNanos(System.nanoTime() - mainReturned)).isLessThan(SOON);
            assertThat(child.exitValue()).isZero();
        } finally {
            child.destroyForcibly();
        }
    }

    /** A JDK of this version beside the one that runs, or where {@code JAVA_HOME_25} says, for 25. */
    public static Optional<Path> home(int version) throws IOException {
        String named = System.getenv("JAVA_HOME_" + version);
        if (named != null) {
            return Optional.of(Path.of(named));
        }
        Path running = Path.of(System.getProperty("java.home")).toRealPath();
        try (Stream<Path> homes = Files.list(running.getParent())) {
            return homes.filter(home -> isOf(version, home)).findFirst();
        }
    }

    private static boolean isOf(int version, Path home) {
        try {
            return Files.readString(home.resolve("release")).contains("JAVA_VERSION=\"" + version + ".");
        } catch (IOException e) {
            return false; // no JDK
        }
    }

    private static Process start(Path home, Map<String, String> environment, Class<?> program, String... arguments)
            throws Exception {
        List<String> command = new ArrayList<>(List.of(
                home.resolve("bin").resolve("java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                everythingThatTestsSee(program),
                program.getName()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(environment);
        return builder.start();
    }

    /** Under a module path, the class path does not tell the whole. */
    private static String everythingThatTestsSee(Class<?> program) throws URISyntaxException {
        String classes = new File(program.getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .toURI())
                .getPath();
        return Stream.of(
                        System.getProperty("jdk.module.path"),
                        System.getProperty("java.class.path"),
                        classes,
                        new File("target/test-classes").getAbsolutePath())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(File.pathSeparator));
    }
}
