package dev.medialib.cli.fakes;

import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Starts fake servers, and runs until a signal ends it. */
@Command(
        name = "fakes",
        description = {
            "Starts fake servers of the vendors, each on a port of its own, for programs in any language. "
                    + "The servers keep all data in memory.",
            "It prints a line for each server, then \"ready\", and runs until SIGINT (Ctrl+C) or SIGTERM."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false)
public final class FakesCommand implements Runnable {

    private static final String PORT = "<port>";

    @Option(names = "--sanity", paramLabel = PORT, description = "Starts a fake Sanity. Port 0 is any free port.")
    private @Nullable Integer sanity;

    @Option(names = "--livingdocs", paramLabel = PORT, description = "Starts a fake Livingdocs.")
    private @Nullable Integer livingdocs;

    @Option(names = "--sitefinity", paramLabel = PORT, description = "Starts a fake Sitefinity.")
    private @Nullable Integer sitefinity;

    @Option(
            names = "--seed",
            paramLabel = "<file>",
            description = "Data to start with, as JSON: {\"sanity\":{...},\"livingdocs\":{...},\"sitefinity\":{...}}. "
                    + "A reset returns to it.")
    private @Nullable Path seed;

    @Option(
            names = "--save",
            paramLabel = "<file>",
            description = "Writes the data to this file at the end, in the form of --seed. It can be the same file.")
    private @Nullable Path save;

    @Option(
            names = "--host",
            paramLabel = "<address>",
            defaultValue = "127.0.0.1",
            description = "Address to listen on. The default is ${DEFAULT-VALUE}. Other addresses than those of the "
                    + "loopback interface require --token.")
    private String host = "";

    @Option(
            names = "--token",
            paramLabel = "<token>",
            description = "Token for the paths under /__admin, which are sent \"Authorization: Bearer <token>\".")
    private @Nullable String token;

    @Option(names = "--json", description = "Prints JSON lines, and {\"ready\":true} at the end.")
    private boolean json;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public void run() {
        Map<Fake, Integer> ports = ports();
        checkHost();
        FakeData data = FakeData.read(seed, save);
        RunningFakes running = RunningFakes.start(ports, host, token, data);
        running.endAtExit(spec.commandLine().getErr());
        PrintWriter out = spec.commandLine().getOut();
        running.lines(json).forEach(out::println);
        out.println(json ? "{\"ready\":true}" : "ready");
        out.flush();
        running.awaitEnd();
    }

    private Map<Fake, Integer> ports() {
        Map<Fake, Integer> ports = new EnumMap<>(Fake.class);
        put(ports, Fake.SANITY, sanity);
        put(ports, Fake.LIVINGDOCS, livingdocs);
        put(ports, Fake.SITEFINITY, sitefinity);
        if (ports.isEmpty()) {
            throw wrong("no fake is given: use --sanity, --livingdocs or --sitefinity");
        }
        List<Integer> fixed = new ArrayList<>(ports.values());
        fixed.removeIf(port -> port == 0);
        if (fixed.stream().distinct().count() < fixed.size()) {
            throw wrong("each fake must have a port of its own: " + fixed);
        }
        return ports;
    }

    private void put(Map<Fake, Integer> ports, Fake fake, @Nullable Integer port) {
        if (port == null) {
            return;
        }
        if (port < 0 || port > 65_535) {
            throw wrong("--" + fake.id() + " must be a port, 0 to 65535: " + port);
        }
        ports.put(fake, port);
    }

    private void checkHost() {
        if (token != null && token.isBlank()) {
            throw wrong("--token must not be blank");
        }
        try {
            if (token == null && !InetAddress.getByName(host).isLoopbackAddress()) {
                throw wrong("--host " + host + " needs --token, because other machines can reach it");
            }
        } catch (UnknownHostException e) {
            throw wrong("--host must be a known name or an IP address: " + host);
        }
    }

    private ParameterException wrong(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
