package dev.medialib.reliability;

import dev.medialib.core.BuilderTime;
import dev.medialib.core.ClientBuilder;
import dev.medialib.core.MedialibClient;
import dev.medialib.core.call.RequestOptions;
import dev.medialib.core.okhttp.OkHttpTransport;
import dev.medialib.reliability.Fault.Front;
import dev.medialib.reliability.Fault.Limit;
import dev.medialib.reliability.Kind.Sample;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import javax.net.ServerSocketFactory;
import okhttp3.ConnectionPool;
import okhttp3.OkHttpClient;

/** Makes the call of one cell over sockets. */
final class CellRunner<C extends MedialibClient<C>> {
    static final Duration STALL = Duration.ofMillis(600);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Cell cell;
    private final Kind<C> kind;
    private final World world;
    private final Path directory;
    private final SkippingTime time;
    private final Outcome outcome = new Outcome();
    private final CountDownLatch stalled = new CountDownLatch(1);

    private CellRunner(Cell cell, Kind<C> kind, World world, Path directory) {
        this.cell = cell;
        this.kind = kind;
        this.world = world;
        this.directory = directory;
        this.time = new SkippingTime(cell.fault().limit() == Limit.NONE);
    }

    static Outcome run(Cell cell, World world, Path directory, Baselines baselines) throws Exception {
        return of(cell, cell.kind(), world, directory).run(baselines.of(cell));
    }

    private static <C extends MedialibClient<C>> CellRunner<C> of(
            Cell cell, Kind<C> kind, World world, Path directory) {
        return new CellRunner<>(cell, kind, world, directory);
    }

    /** The number of other requests before the one that meets the fault, and of its own, without a fault. */
    record Baseline(int before, int own) {}

    interface Baselines {
        Baseline of(Cell cell);
    }

    private Outcome run(Baseline baseline) throws Exception {
        Fault fault = cell.fault();
        ThreadGroup threads = new ThreadGroup("cell");
        try (FaultServer server = new FaultServer(
                        fault.front() == Front.TLS || isCertificate(fault) ? "https" : "http",
                        sockets(fault),
                        new Upstream(kind.vendor().fake(world)),
                        kind.target());
                Nowhere nowhere = Nowhere.of(fault)) {
            OkHttpClient users = cell.users() ? usersClient(server) : null;
            server.publicUrl(url(server, nowhere));
            C client = kind.vendor().build(builder(server, nowhere, users));
            outcome.shown(client.toString());
            try {
                Sample<C> sample = kind.sample().apply(world);
                if (cell.pooled()) {
                    kind.vendor().warmUp(world, client);
                }
                server.arm(new FaultServer.Arming(
                        fault,
                        cell.always(),
                        !cell.pooled(),
                        fault.has(Fault.Trait.CONNECTING) ? 0 : baseline.before(),
                        stalled::countDown));
                call(client, sample, threads);
            } finally {
                client.close();
                outcome.requests = server.requests();
                outcome.hits = server.hits();
                outcome.others = server.others();
                outcome.othersBefore = server.othersBefore();
                outcome.trapped = server.trapped();
                outcome.lines = server.lines();
                Leftovers.check(outcome, server, users, threads, directory);
            }
        }
        outcome.sleeps = time.sleeps();
        return outcome;
    }

    private static boolean isCertificate(Fault fault) {
        return fault.front() == Front.BAD_TLS && fault.name().contains("certificate");
    }

    private static ServerSocketFactory sockets(Fault fault) {
        return fault.front() == Front.TLS || isCertificate(fault)
                ? BadTls.sockets(fault.name())
                : ServerSocketFactory.getDefault();
    }

    private ClientBuilder<?> builder(FaultServer server, Nowhere nowhere, OkHttpClient users) {
        ClientBuilder<?> builder = kind.vendor().builder(world, url(server, nowhere));
        BuilderTime.set(builder, time);
        builder.options(o -> o.maxResponseBytes(1 << 20).maxJsonTokens(100_000));
        if (kind.has(Kind.Trait.TOKEN)) {
            builder.options(limits());
        }
        if (users != null) {
            builder.transport(OkHttpTransport.of(users));
        } else {
            builder.tls(BadTls.CLIENTS.sslContext(), BadTls.CLIENTS.trustManager());
            builder.connectTimeout(cell.fault().limit() == Limit.CONNECT ? Duration.ofMillis(150) : PATIENCE);
            if (isProxied()) {
                builder.proxy(proxy(server), World.USER, Canary.PASSWORD);
            }
        }
        builder.allowInsecureHttp();
        return builder;
    }

    private boolean isProxied() {
        return cell.fault().front() == Front.PROXY || cell.fault().front() == Front.TUNNEL;
    }

    private static Proxy proxy(FaultServer server) {
        return new Proxy(Proxy.Type.HTTP, new InetSocketAddress(InetAddress.getLoopbackAddress(), server.port()));
    }

    private String url(FaultServer server, Nowhere nowhere) {
        return switch (cell.fault().front()) {
            case DIRECT, TLS -> server.url();
            case BAD_TLS -> server.url().replace("http:", "https:");
            case NOWHERE -> nowhere.url();
            case PROXY -> "http://api.example.test";
            case TUNNEL -> "https://api.example.test";
        };
    }

    private OkHttpClient usersClient(FaultServer server) {
        OkHttpClient.Builder builder = new OkHttpClient.Builder()
                .connectionPool(new ConnectionPool())
                .readTimeout(PATIENCE)
                .writeTimeout(PATIENCE)
                .connectTimeout(cell.fault().limit() == Limit.CONNECT ? Duration.ofMillis(150) : PATIENCE)
                .sslSocketFactory(BadTls.CLIENTS.sslSocketFactory(), BadTls.CLIENTS.trustManager());
        if (isProxied()) {
            builder.proxy(proxy(server));
        }
        if (cell.fault().name().equals("host name unknown")) {
            builder.dns(host -> {
                throw new UnknownHostException(host);
            });
        }
        return builder.build();
    }

    private Consumer<RequestOptions.Builder> limits() {
        // once a file is handed over, nothing else ends a stall
        Duration idle = kind.reads() == Fault.Reads.FILE ? STALL.multipliedBy(3) : PATIENCE;
        return switch (cell.fault().limit()) {
            case IDLE -> o -> o.idleTimeout(STALL);
            case ATTEMPT -> o -> o.attemptTimeout(STALL).idleTimeout(idle);
            case DEADLINE -> o -> o.deadline(STALL.multipliedBy(2)).idleTimeout(idle);
            default -> o -> o.idleTimeout(PATIENCE).attemptTimeout(PATIENCE).deadline(Duration.ofHours(1));
        };
    }

    private void call(C client, Sample<C> sample, ThreadGroup threads) throws Exception {
        boolean exact = !cell.fault().has(Fault.Trait.OTHER_CONTENT);
        C view = client.withOptions(limits());
        if (cell.fault().has(Fault.Trait.BETWEEN_ATTEMPTS)) {
            time.duringDelays(stalled::countDown);
        }
        AtomicReference<CompletableFuture<?>> future = new AtomicReference<>();
        Thread caller = new Thread(
                threads,
                () -> outcome.record(() -> {
                    if (cell.fault().limit() != Limit.CANCEL) {
                        sample.call(view, directory, exact);
                        return;
                    }
                    Outcome inside = outcome;
                    CountDownLatch ended = new CountDownLatch(1);
                    CompletableFuture<Void> cancelled = view.async(c -> {
                        try {
                            inside.record(() -> sample.call(c, directory, exact));
                        } finally {
                            ended.countDown();
                        }
                        return null;
                    });
                    future.set(cancelled);
                    if (!ended.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                        throw new AssertionError("the cancelled block has not ended");
                    }
                }),
                "caller");
        caller.setDaemon(true);
        caller.start();
        stop(client, caller, future);
        caller.join(PATIENCE.toMillis());
        if (caller.isAlive()) {
            outcome.problem("the call hangs at "
                    + java.util.Arrays.stream(caller.getStackTrace()).limit(12).toList());
            caller.interrupt();
        }
    }

    private void stop(C client, Thread caller, AtomicReference<CompletableFuture<?>> future) throws Exception {
        Limit limit = cell.fault().limit();
        if (limit != Limit.INTERRUPT && limit != Limit.CANCEL && limit != Limit.CLOSE) {
            return;
        }
        if (!stalled.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            outcome.problem("the call did not reach the stall");
            return;
        }
        switch (limit) {
            case INTERRUPT -> caller.interrupt();
            case CANCEL -> future.get().cancel(true);
            default -> client.close();
        }
    }

    static Path newDirectory(Path parent) throws IOException {
        return Files.createTempDirectory(parent, "cell");
    }
}
