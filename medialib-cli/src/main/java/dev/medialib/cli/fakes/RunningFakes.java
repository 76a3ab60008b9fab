package dev.medialib.cli.fakes;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.medialib.cli.CommandFailure;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The fakes of this process. */
final class RunningFakes {

    private final List<Fake.Started> fakes;
    private final FakeData data;

    private RunningFakes(List<Fake.Started> fakes, FakeData data) {
        this.fakes = fakes;
        this.data = data;
    }

    /**
     * Starts fakes and loads their data. If one fails, all are closed.
     *
     * @param ports the fakes to start
     * @param token the token of the administration; null for none
     * @throws CommandFailure if a port is in use or the data is wrong
     */
    static RunningFakes start(Map<Fake, Integer> ports, String host, @Nullable String token, FakeData data) {
        List<Fake.Started> fakes = new ArrayList<>();
        try {
            ports.forEach((fake, port) -> fakes.add(start(fake, host, port, token)));
            fakes.forEach(data::load);
            return new RunningFakes(List.copyOf(fakes), data);
        } catch (RuntimeException e) {
            close(fakes);
            throw e;
        }
    }

    private static Fake.Started start(Fake fake, String host, int port, @Nullable String token) {
        try {
            return fake.start(options -> {
                options.host(host).port(port);
                if (token == null) {
                    options.admin();
                } else {
                    options.admin(token);
                }
            });
        } catch (UncheckedIOException e) {
            throw new CommandFailure(
                    "cannot listen on " + host + ", port " + port + ", for " + fake.id() + ": " + reason(e), e);
        }
    }

    private static String reason(UncheckedIOException error) {
        Throwable cause = error.getCause();
        return String.valueOf(cause == null ? error.getMessage() : cause.getMessage());
    }

    /** Returns a line for each fake, with what a client needs. */
    List<String> lines(boolean json) {
        return fakes.stream()
                .map(started -> json ? json(started) : text(started))
                .toList();
    }

    private static String text(Fake.Started started) {
        return started.facts().entrySet().stream()
                .map(fact -> fact.getKey() + "=" + fact.getValue())
                .collect(Collectors.joining(" ", started.fake().id() + " ", ""));
    }

    private static String json(Fake.Started started) {
        ObjectNode line =
                JsonNodeFactory.instance.objectNode().put("fake", started.fake().id());
        started.facts().forEach(line::put);
        return line.toString();
    }

    /** Ends when the process ends. A failure to save becomes the exit code 1. */
    void endAtExit(PrintWriter err) {
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> {
                            if (!end(err)) {
                                Runtime.getRuntime().halt(1);
                            }
                        },
                        "end-fakes"));
    }

    /** Closes the fakes and saves their data. Returns false after an error message if the data cannot be saved. */
    boolean end(PrintWriter err) {
        close(fakes);
        try {
            data.save(fakes);
            return true;
        } catch (CommandFailure e) {
            err.println("medialib: " + e.getMessage());
            err.flush();
            return false;
        }
    }

    /** Waits until a signal ends the process. */
    void awaitEnd() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void close(List<Fake.Started> fakes) {
        fakes.forEach(started -> started.server().close());
    }
}
