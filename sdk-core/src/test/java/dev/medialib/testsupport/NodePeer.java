package dev.medialib.testsupport;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assumptions;

/**
 * A program that others wrote, mostly a server, run by Node.js from a folder of the test resources. It is installed into {@code target}, and ends with
 * {@link #close} or when its standard input closes.
 *
 * <p>Without Node.js, tests that need it are skipped; under CI, which sets the variable {@code CI}, they fail.
 */
public final class NodePeer implements AutoCloseable {
    private static final Duration MAX_INSTALLATION_TIME = Duration.ofMinutes(5);
    private static final int LINES_KEPT = 40;

    private final Process process;
    private final URI url;

    private NodePeer(Process process, URI url) {
        this.process = process;
        this.url = url;
    }

    /**
     * Installs the server, once for each content of its {@code package-lock.json}, and starts it.
     *
     * @param folder below {@code src/test/resources}
     * @param environment further variables of the server
     * @param ready finds, in a line that the server prints once it listens, the port as its first group
     * @param command what to run in the folder, such as {@code node peer.cjs}
     */
    public static NodePeer start(String folder, Map<String, String> environment, Pattern ready, String... command) {
        requireNode();
        try {
            Path installed = install(Path.of(System.getProperty("basedir", "."), "src/test/resources", folder));
            ProcessBuilder builder =
                    new ProcessBuilder(command).directory(installed.toFile()).redirectErrorStream(true);
            builder.environment().putAll(environment);
            Process process = builder.start();
            try {
                return new NodePeer(process, URI.create("http://127.0.0.1:" + port(process, ready)));
            } catch (IOException | RuntimeException | Error e) {
                process.destroyForcibly();
                throw e;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Installs a program as {@link #start} does, and runs it to its end.
     *
     * @return what it printed
     * @throws AssertionError if it ends with another code than 0. The message has what it printed.
     */
    public static String run(String folder, Map<String, String> environment, String... command) {
        requireNode();
        try {
            Path installed = install(Path.of(System.getProperty("basedir", "."), "src/test/resources", folder));
            return run(installed, environment, command);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where it listens. */
    public URI url() {
        return url;
    }

    private static void requireNode() {
        boolean there;
        try {
            Process version = new ProcessBuilder("node", "--version")
                    .redirectErrorStream(true)
                    .start();
            there = version.waitFor(20, TimeUnit.SECONDS) && version.exitValue() == 0;
        } catch (IOException e) {
            there = false;
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
        if (!there && System.getenv("CI") != null) {
            throw new AssertionError("CI must have Node.js: the servers that others wrote run on it");
        }
        Assumptions.assumeTrue(there, "Node.js is not here");
    }

    private static Path install(Path source) throws IOException {
        Path target = Path.of(
                System.getProperty("basedir", "."),
                "target",
                "peers",
                source.getFileName().toString());
        Path done = target.resolve("installed");
        boolean installed = Files.exists(done) && Files.mismatch(done, source.resolve("package-lock.json")) < 0;
        copy(source, target);
        if (!installed) {
            run(target, Map.of(), "npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund");
            Files.copy(source.resolve("package-lock.json"), done, StandardCopyOption.REPLACE_EXISTING);
        }
        run(target, Map.of(), "npm", "run", "build", "--if-present");
        return target;
    }

    private static void copy(Path source, Path target) throws IOException {
        Files.walkFileTree(source, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Path to = target.resolve(source.relativize(file).toString());
                Files.createDirectories(to.getParent());
                Files.copy(file, to, StandardCopyOption.REPLACE_EXISTING);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    private static String run(Path folder, Map<String, String> environment, String... command) throws IOException {
        Path log = folder.resolve(command[1] + ".log");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().putAll(environment);
        Process process = builder.start();
        try {
            boolean ended = process.waitFor(MAX_INSTALLATION_TIME.toSeconds(), TimeUnit.SECONDS);
            process.destroyForcibly();
            if (!ended || process.exitValue() != 0) {
                throw new AssertionError(String.join(" ", command) + " failed:\n" + Files.readString(log));
            }
            return Files.readString(log);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static String port(Process process, Pattern ready) throws IOException {
        Deque<String> seen = new ArrayDeque<>();
        BufferedReader out = process.inputReader();
        String line;
        while ((line = out.readLine()) != null) {
            Matcher matcher = ready.matcher(line);
            if (matcher.find()) {
                drain(out);
                return matcher.group(1);
            }
            seen.add(line);
            if (seen.size() > LINES_KEPT) {
                seen.remove();
            }
        }
        throw new AssertionError("the server ended before it listened:\n" + String.join("\n", List.copyOf(seen)));
    }

    /** A server whose output nobody reads stops when the pipe is full. */
    private static void drain(BufferedReader out) {
        Thread reader = new Thread(
                () -> {
                    try (out) {
                        out.lines().forEach(line -> {});
                    } catch (IOException | UncheckedIOException e) {
                        // the pipe breaks when the server ends, which is how this thread ends too
                        return;
                    }
                },
                "peer-output");
        reader.setDaemon(true);
        reader.start();
    }

    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }
}
