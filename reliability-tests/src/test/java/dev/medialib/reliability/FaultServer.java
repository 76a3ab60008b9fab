package dev.medialib.reliability;

import dev.medialib.reliability.Fault.Moment;
import dev.medialib.reliability.Wire.Head;
import dev.medialib.testsupport.Canaries;
import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import javax.net.ServerSocketFactory;

/** A server in front of a fake that forwards everything, except where the armed fault says otherwise. */
final class FaultServer implements Closeable {
    private static final ThreadGroup THREADS = new ThreadGroup("fault-servers");

    /** Which requests meet the fault. */
    record Arming(Fault fault, boolean always, boolean fresh, int requestsBefore, Runnable onStall) {}

    private final ServerSocket listener;
    private final ServerSocket trap = new ServerSocket(0, 20, InetAddress.getLoopbackAddress());
    private final String scheme;
    private final Upstream upstream;
    private final Predicate<Head> target;
    private final Set<Wire> open = ConcurrentHashMap.newKeySet();
    private final CountDownLatch ended = new CountDownLatch(1);
    private final AtomicInteger hits = new AtomicInteger();
    private final AtomicInteger relayed = new AtomicInteger();
    private final AtomicInteger others = new AtomicInteger();
    private volatile int othersBefore;
    private final AtomicInteger trapped = new AtomicInteger();
    private final List<String> troubles = new CopyOnWriteArrayList<>();
    private final List<String> lines = new CopyOnWriteArrayList<>();
    private volatile Arming arming;
    private volatile String publicUrl;

    FaultServer(String scheme, ServerSocketFactory sockets, Upstream upstream, Predicate<Head> target)
            throws IOException {
        this.scheme = scheme;
        this.listener = sockets.createServerSocket(0, 50, InetAddress.getLoopbackAddress());
        this.publicUrl = url();
        this.upstream = upstream;
        this.target = target;
        daemon(() -> accept(listener, this::serve));
        daemon(() -> accept(trap, wire -> trapped.incrementAndGet()));
    }

    String url() {
        return scheme + "://127.0.0.1:" + listener.getLocalPort();
    }

    /** Sets the address at which clients know this server, if it is not its own. */
    void publicUrl(String url) {
        publicUrl = url;
    }

    int port() {
        return listener.getLocalPort();
    }

    int trapPort() {
        return trap.getLocalPort();
    }

    /** Lets the fault happen from now on, at first to pooled connections that are to be closed before the request. */
    void arm(Arming plan) throws IOException, InterruptedException {
        lines.clear();
        relayed.set(0);
        others.set(0);
        arming = plan;
        if (plan.fault().moment() == Moment.ACCEPT && plan.requestsBefore() == 0) {
            for (Wire wire : open) {
                if (plan.fault().limit() == Fault.Limit.NONE) {
                    hits.incrementAndGet();
                    plan.fault().script().act(new Incident(this, wire, null, new byte[0]));
                    wire.socket.close();
                    awaitEnd(wire);
                }
            }
        }
    }

    /** The number of requests of the kind that was asked for, and of faults that came before a request could be read. */
    int requests() {
        return hits.get() + relayed.get();
    }

    int hits() {
        return hits.get();
    }

    /** The number of requests before and around those of the kind. */
    int others() {
        return others.get();
    }

    /** The number of other requests before the first that met the fault. */
    int othersBefore() {
        return othersBefore;
    }

    int trapped() {
        return trapped.get();
    }

    List<String> troubles() {
        return troubles;
    }

    /** The request lines since the fault was armed. */
    List<String> lines() {
        return lines;
    }

    private interface Service {
        void serve(Wire wire) throws IOException, InterruptedException;
    }

    private void accept(ServerSocket socket, Service service) {
        while (!socket.isClosed()) {
            try {
                Socket accepted = socket.accept();
                accepted.setTcpNoDelay(true);
                daemon(() -> run(accepted, service));
            } catch (IOException e) {
                if (!socket.isClosed()) {
                    troubles.add(e.toString());
                }
            }
        }
    }

    private void run(Socket socket, Service service) {
        try (socket) {
            service.serve(new Wire(socket));
        } catch (IOException e) {
            // the client went away, which is what many faults are about
        } catch (InterruptedException | RuntimeException e) {
            troubles.add(Canaries.shownBy(e));
        }
    }

    private void serve(Wire wire) throws IOException, InterruptedException {
        open.add(wire);
        try {
            if (meets(Moment.ACCEPT)) {
                happen(wire, null, new byte[0]);
                return;
            }
            boolean more = true;
            while (more && wire.awaitByte()) {
                more = serveOne(wire);
            }
        } finally {
            if (ended.getCount() == 0 && !wire.socket.isClosed()) {
                leakCheck(wire);
            }
            open.remove(wire);
            synchronized (open) {
                open.notifyAll();
            }
        }
    }

    /** Returns false if the connection is to be closed. */
    private boolean serveOne(Wire wire) throws IOException, InterruptedException {
        Arming plan = arming;
        if (meets(Moment.FIRST_BYTE) || (plan != null && isStallOnAccept(plan) && meets(Moment.ACCEPT))) {
            return happen(wire, null, new byte[0]);
        }
        Head head = wire.head();
        lines.add(head.line());
        boolean wanted = plan != null && target.test(head);
        if (wanted && meets(Moment.HEAD)) {
            return happen(wire, head, new byte[0]);
        }
        byte[] body = wire.body(head);
        if (wanted && meets(Moment.REQUEST)) {
            return happen(wire, head, body);
        }
        (wanted ? relayed : others).incrementAndGet();
        Incident relay = new Incident(this, wire, head, body);
        Reply reply = relay.real();
        boolean close = plan != null && plan.fresh();
        relay.send(close ? reply.with("Connection: close") : reply);
        if (plan != null && !close && !isStallOnAccept(plan) && meets(Moment.ACCEPT)) {
            return happen(wire, null, new byte[0]);
        }
        return !close;
    }

    private static boolean isStallOnAccept(Arming plan) {
        return plan.fault().moment() == Moment.ACCEPT && plan.fault().limit() != Fault.Limit.NONE;
    }

    private boolean meets(Moment moment) {
        Arming plan = arming;
        return plan != null
                && plan.fault().moment() == moment
                && (plan.always() || hits.get() == 0)
                && (moment == Moment.HEAD || moment == Moment.REQUEST || others.get() >= plan.requestsBefore());
    }

    private boolean happen(Wire wire, Head head, byte[] body) throws IOException, InterruptedException {
        if (hits.getAndIncrement() == 0) {
            othersBefore = others.get();
        }
        Incident incident = new Incident(this, wire, head, body);
        arming.fault().script().act(incident);
        return incident.isKept();
    }

    Reply handle(Head head, byte[] body) throws IOException {
        return upstream.handle(head, body, publicUrl);
    }

    void stall() throws InterruptedException {
        arming.onStall().run();
        ended.await();
    }

    void pause(int millis) throws InterruptedException {
        boolean unused = ended.await(millis, TimeUnit.MILLISECONDS);
    }

    private void leakCheck(Wire wire) {
        if (!wire.closesWithin(5_000)) {
            troubles.add("a connection was left open");
        }
    }

    /** A socket that is closed stays open for the kernel until the thread that reads from it has noticed. */
    private void awaitEnd(Wire wire) throws InterruptedException {
        synchronized (open) {
            while (open.contains(wire)) {
                open.wait();
            }
        }
    }

    /** Ends all stalls and waits until the client has closed every connection. Returns false if it does not. */
    boolean end() throws InterruptedException {
        ended.countDown();
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(6);
        synchronized (open) {
            for (long left = 6_000;
                    !open.isEmpty() && left > 0;
                    left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime())) {
                open.wait(left);
            }
            return open.isEmpty();
        }
    }

    private void daemon(Runnable action) {
        Thread thread = new Thread(THREADS, action, "fault-server");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        ended.countDown();
        listener.close();
        trap.close();
        for (Wire wire : new ArrayList<>(open)) {
            wire.socket.close();
        }
    }
}
