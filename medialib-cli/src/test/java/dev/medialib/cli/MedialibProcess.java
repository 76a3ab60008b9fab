package dev.medialib.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;

/**
 * The command as a process: from the runnable jar if the property {@code medialib.jar} names it, and from the class path of the tests
 * otherwise.
 */
public final class MedialibProcess implements AutoCloseable {
    private static final Duration LIMIT = Duration.ofSeconds(30);

    private final Process process;
    private final CompletableFuture<String> errors;

    private MedialibProcess(Process process) {
        this.process = process;
        // a process whose output nobody reads stops when the pipe is full
        this.errors = CompletableFuture.supplyAsync(() -> read(process.errorReader(StandardCharsets.UTF_8)));
    }

    /** Starts {@code medialib} with arguments. */
    public static MedialibProcess start(String... arguments) {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        String jar = System.getProperty("medialib.jar");
        if (jar == null) {
            // the lines that it runs count
            ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                    .filter(argument -> argument.startsWith("-javaagent:"))
                    .forEach(command::add);
            command.addAll(List.of("-cp", classPath(), "dev.medialib.cli.Medialib"));
        } else {
            command.addAll(List.of("-jar", jar));
        }
        command.add(1, "-XX:TieredStopAtLevel=1");
        command.addAll(Arrays.asList(arguments));
        try {
            return new MedialibProcess(new ProcessBuilder(command).start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the class path without the logging of the tests. */
    private static String classPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.contains("logback"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    /** Returns the lines that the command prints before {@code last}. */
    public List<String> linesUntil(String last) {
        return within(CompletableFuture.supplyAsync(() -> {
            List<String> lines = new ArrayList<>();
            try {
                BufferedReader out = process.inputReader(StandardCharsets.UTF_8);
                for (String line = out.readLine(); line != null; line = out.readLine()) {
                    if (line.equals(last)) {
                        return lines;
                    }
                    lines.add(line);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            throw new AssertionError("it ended before it printed " + last + ": " + lines + errors.join());
        }));
    }

    /** Sends the signal to end, as {@code kill} does. */
    public MedialibProcess terminate() {
        // destroy() of the process itself also closes its output
        process.toHandle().destroy();
        return this;
    }

    /** Sends a signal, such as {@code INT}. */
    public MedialibProcess signal(String name) {
        try {
            int code = new ProcessBuilder("kill", "-" + name, Long.toString(process.pid()))
                    .start()
                    .waitFor();
            assertThat(code).isZero();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
        return this;
    }

    /** Waits for the end, and returns the exit code. */
    public int exitCode() {
        return exitCode(LIMIT);
    }

    /** Same as {@link #exitCode()}, but with a limit. */
    public int exitCode(Duration limit) {
        try {
            if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new AssertionError("it still runs after " + limit);
            }
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
        return process.exitValue();
    }

    /** Returns all that an ended command printed. */
    public String output() {
        return within(CompletableFuture.supplyAsync(() -> read(process.inputReader(StandardCharsets.UTF_8))));
    }

    /** Returns the error output of an ended command. */
    public String errors() {
        return within(errors);
    }

    private static String read(BufferedReader reader) {
        return String.join("\n", reader.lines().toList());
    }

    private static <T> T within(CompletableFuture<T> future) {
        try {
            return future.get(LIMIT.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
