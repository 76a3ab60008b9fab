package dev.medialib.testkit;

import dev.medialib.testkit.internal.Checks;
import dev.medialib.testkit.internal.ServerResponse;
import dev.medialib.testkit.internal.UnknownCall;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import okio.ByteString;
import org.jspecify.annotations.Nullable;

/**
 * In-memory server on a port of the loopback interface. This class has what all fakes have in common: received requests and
 * faults.
 *
 * <pre>{@code
 * Fault busy = fake.on(patch("/mediaLibrary/*")).times(2).respond(503);
 * … // a client changes an entry and retries
 * fake.verify(3, patch("/mediaLibrary/*"));
 * }</pre>
 *
 * <p>Only the fakes of this module extend the class.
 *
 * <p>Thread-safe. Closing the fake ends all its threads.
 */
public abstract class FakeServer implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(FakeServer.class.getName());

    private final Faults faults = new Faults();
    private final RequestLog log = new RequestLog();
    private final Sleepers sleepers = new Sleepers();
    private final List<Throwable> failures = new ArrayList<>();
    private final @Nullable AdminApi admin;
    private final HttpListener http;
    private volatile int keptBody = 64 << 10;
    private volatile String loaded = "{}";

    /**
     * Starts the server. Requests that arrive before the constructor of the subclass ends are not handled correctly.
     *
     * @param options sets options, such as the port
     * @throws java.io.UncheckedIOException if the port is in use
     */
    protected FakeServer(Consumer<FakeOptions> options) {
        FakeOptions chosen = new FakeOptions();
        options.accept(chosen);
        admin = chosen.admin(this);
        http = new HttpListener(chosen.host(), chosen.port(), new FaultyExchange());
    }

    /**
     * Handles a request. Its body is complete until it is handled.
     *
     * @hidden
     */
    @SuppressWarnings("InvalidBlockTag") // Javadoc has the tag since Java 9
    protected abstract ServerResponse handle(RecordedRequest request);

    /** Returns the settings, which can be changed between requests. */
    public abstract FakeSettings settings();

    /** Returns the data of the fake as a JSON object. */
    protected abstract String data();

    /**
     * Replaces the data of the fake.
     *
     * @param json what {@link #data()} returns, or a part of it; an empty object for the data of a new server
     * @throws IllegalArgumentException if {@code json} has another form. The data of the fake then stays as it was.
     */
    protected abstract void replaceData(String json);

    /** Deletes temporary files of the data. The server has stopped before. */
    protected void release() {}

    /** Returns the routes of this fake, each as {@code GET path/{variable}}. */
    public abstract List<String> routes();

    /** Returns the URL of the server, without a trailing slash. */
    public final URI url() {
        return http.url();
    }

    // data

    /** Returns the data of the server as a JSON object, for {@link #load}. It contains the bytes of files in Base64. */
    public final String save() {
        return data();
    }

    /**
     * Replaces the data of the server. The documentation of the subclass describes the form. {@link #reset()} returns to this
     * data.
     *
     * @param json a JSON object, such as one from {@link #save()}
     * @throws IllegalArgumentException if {@code json} has another form. The data of the server then stays as it was.
     */
    public final void load(String json) {
        replaceData(json);
        loaded = json;
    }

    /**
     * Removes all faults and requests, and returns to the default settings and to the data that was loaded, or to that of a new
     * server. Requests that a fault delays or stalls are disconnected.
     */
    public final void reset() {
        clearFaults();
        clearRequests();
        settings().reset();
        replaceData(loaded);
    }

    // faults

    /**
     * Describes a fault for the requests that match.
     *
     * <pre>{@code
     * fake.on(post("/upload")).after(1).times(2).respond(503);
     * fake.on(any()).share(0.1, 42).respond(FakeResponse.lost());
     * }</pre>
     */
    public final FaultRule on(RequestMatcher matcher) {
        return new FaultRule(matcher, faults::arm);
    }

    /** Arms one fault per response, for the next requests of any kind, in order. */
    public final void nextResponses(FakeResponse... responses) {
        for (FakeResponse response : responses) {
            on(RequestMatcher.any()).times(1).respond(response);
        }
    }

    /** Returns all armed faults in order, including those that are used up. */
    public final List<Fault> faults() {
        return faults.all();
    }

    /** Removes all faults, and forgets failures of the fake. Requests that a fault delays or stalls are disconnected. */
    public final void clearFaults() {
        faults.clear();
        synchronized (failures) {
            failures.clear();
        }
        sleepers.wake();
    }

    /** Sets whether the server closes each connection without notice after a response, as servers do with idle connections. */
    public final void closeConnectionsAfterResponses(boolean close) {
        http.closesConnections(close);
    }

    /** Returns the number of connections that clients have open now. */
    public final int openConnections() {
        return http.openConnections();
    }

    // requests

    /** Returns the received requests in order, including rejected ones. */
    public final List<RecordedRequest> requests() {
        return log.matching(RequestMatcher.any());
    }

    /** Returns the received requests that match, in order. */
    public final List<RecordedRequest> requests(RequestMatcher matcher) {
        return log.matching(matcher);
    }

    /**
     * Waits until at least {@code count} requests that match have arrived.
     *
     * @return these requests
     * @throws AssertionError if there are fewer after {@code timeout}, or if the thread is interrupted. The message lists the
     *     latest requests.
     */
    public final List<RecordedRequest> awaitRequests(int count, RequestMatcher matcher, Duration timeout) {
        return log.await(count, matcher, timeout);
    }

    /**
     * Checks that exactly {@code count} requests that match have arrived.
     *
     * @return these requests
     * @throws AssertionError if there are more or fewer. The message lists the latest requests.
     */
    public final List<RecordedRequest> verify(int count, RequestMatcher matcher) {
        return log.verify(count, matcher);
    }

    /**
     * Checks that every fault was hit by a request, unless it is {@link FaultRule#lenient() lenient}, and that the fake itself
     * did not fail.
     *
     * @throws AssertionError otherwise
     */
    public final void verify() {
        synchronized (failures) {
            if (!failures.isEmpty()) {
                throw new AssertionError("the fake server failed: " + failures.get(0), failures.get(0));
            }
        }
        List<String> missed = faults.all().stream()
                .filter(fault -> fault.hits() == 0 && !fault.isLenient())
                .map(Fault::toString)
                .toList();
        if (!missed.isEmpty()) {
            throw new AssertionError("no request met these faults:\n  " + String.join("\n  ", missed)
                    + "\nreceived requests:\n  "
                    + String.join(
                            "\n  ",
                            requests().stream().map(RecordedRequest::toString).toList()));
        }
    }

    /** Removes the received requests from the list. */
    public final void clearRequests() {
        log.clear();
    }

    /** Sets the number of requests that are kept, the latest. The default is 1,000. */
    public final void keepRequests(int count) {
        log.capacity(Checks.positive("count", count));
    }

    /**
     * Sets the size up to which the bodies of requests are kept. The default is 64 KiB. The size and the hash of longer bodies are
     * kept.
     */
    public final void keepBodies(int bytes) {
        keptBody = Checks.notNegative("bytes", bytes);
    }

    /** Stops the server and deletes its temporary files. Running requests are disconnected. */
    @Override
    public final void close() {
        // delayed responses end first, because the server waits only half a second for its threads and then throws
        sleepers.close();
        log.close();
        try {
            http.close();
        } finally {
            release();
        }
    }

    private ServerResponse handled(RecordedRequest request) {
        try {
            ServerResponse response = handle(request);
            request.isHandled();
            return response;
        } catch (UnknownCall call) {
            return text(
                    501,
                    "Not Implemented",
                    getClass().getSimpleName() + " does not serve " + call.getMessage()
                            + ". The documentation of the package "
                            + getClass().getPackageName()
                            + " describes its limits. routes(), or GET /__admin/routes, lists "
                            + "what it serves.");
        } catch (Throwable bug) {
            return failure(request, bug);
        }
    }

    private ServerResponse failure(RecordedRequest request, Throwable bug) {
        LOG.log(Level.SEVERE, bug, () -> "the fake server failed at " + request);
        synchronized (failures) {
            failures.add(bug);
        }
        return text(500, "Internal Server Error", "the fake server failed: " + bug);
    }

    private static ServerResponse text(int status, String reason, String text) {
        return new ServerResponse(
                status, reason, Map.of("Content-Type", "text/plain; charset=utf-8"), ByteString.encodeUtf8(text));
    }

    /** Applies the faults. */
    private final class FaultyExchange implements HttpListener.Exchange {

        @Override
        public @Nullable Integer bytesOfBody(RecordedRequest head) {
            Fault fault = admin != null && AdminApi.isAt(head.path()) ? null : faults.during(head);
            if (fault != null && fault.response().frame() instanceof Frame.PartOfRequest part) {
                head.meets(fault);
                head.ends(RecordedRequest.State.ABORTED, null);
                log.add(head);
                return part.bodyBytes();
            }
            return null;
        }

        @Override
        public @Nullable ServerResponse respond(RecordedRequest request, TappedSockets.Connection connection)
                throws IOException, InterruptedException {
            if (admin != null && AdminApi.isAt(request.path())) {
                return admin.handle(request);
            }
            Sleepers.Sleeper sleeper = sleepers.sleeper();
            // who awaits the request then also sees that its fault was hit
            Fault fault = faults.next(request);
            request.meets(fault);
            log.add(request);
            FakeResponse response = fault == null ? FakeResponse.normal() : fault.response();
            // a client that retries would otherwise get a response from a closed server
            boolean goesOn = response.delay().isZero() ? !sleepers.isClosed() : sleeper.sleep(response.delay());
            ServerResponse sent = goesOn ? response(response, request) : null;
            end(request, response.frame(), sent);
            boolean bodyless = request.method().equals("HEAD");
            return sent == null ? null : new FramedResponse(response.frame(), connection, sleeper, bodyless).send(sent);
        }

        @Override
        public ServerResponse failed(RecordedRequest request, Throwable bug) {
            request.ends(RecordedRequest.State.DONE, 500);
            return failure(request, bug);
        }

        private void end(RecordedRequest request, Frame frame, @Nullable ServerResponse sent) {
            boolean silent = sent == null || frame instanceof Frame.None;
            boolean hasStatus = !silent && !(frame instanceof Frame.Raw);
            request.ends(
                    silent ? RecordedRequest.State.ABORTED : RecordedRequest.State.DONE,
                    hasStatus ? Objects.requireNonNull(sent).status() : null);
            request.trim(keptBody);
        }

        private ServerResponse response(FakeResponse response, RecordedRequest request) {
            ServerResponse fixed = response.fixed();
            if (fixed != null) {
                return fixed.withHeaders(response.headers());
            }
            return response.handlesRequest()
                    ? handled(request).withHeaders(response.headers())
                    : ServerResponse.json(500, "", "");
        }
    }
}
