package dev.medialib.core.internal.http;

import java.util.List;
import java.util.function.LongSupplier;
import okhttp3.OkHttpClient;

/** An OkHttp client without retries or redirects of its own, and the state of its connections. */
public final class HttpTransport implements AutoCloseable {
    private final OkHttpClient client;
    private final ConnectionUse use;
    private final boolean ownsConnections;
    private final List<String> secrets;

    private HttpTransport(OkHttpClient client, ConnectionUse use, boolean ownsConnections, List<String> secrets) {
        this.client = client;
        this.use = use;
        this.ownsConnections = ownsConnections;
        this.secrets = secrets;
    }

    /** A transport with connections of its own. */
    public static HttpTransport create(TransportSettings settings, LongSupplier nanoTime) {
        ConnectionUse use = new ConnectionUse(nanoTime);
        TransportSettings.ProxyLogin login = settings.proxyLogin();
        List<String> secrets = login == null ? List.of() : List.of(login.password());
        return new HttpTransport(OkHttpClients.create(settings, use), use, true, secrets);
    }

    /** A transport over a user's client. Its connections may be shared with other code, so the SDK does not close them. */
    public static HttpTransport over(OkHttpClient users, LongSupplier nanoTime) {
        ConnectionUse use = new ConnectionUse(nanoTime);
        return new HttpTransport(OkHttpClients.derive(users, use), use, false, List.of());
    }

    public OkHttpClient client() {
        return client;
    }

    /** The password of the proxy, which the proxy can quote in its error messages; empty if there is none. */
    public List<String> secrets() {
        return secrets;
    }

    public PhaseListener newPhaseListener() {
        return new PhaseListener(use);
    }

    /**
     * Called when a pooled connection turned out to be closed. The SDK's own idle connections are closed, and for a while each
     * connection is checked before its next use.
     */
    public void distrustIdleConnections() {
        if (ownsConnections) {
            client.connectionPool().evictAll();
        }
        use.distrustAll();
    }

    /** Closes the connections of this transport. A user's pool stays open. */
    @Override
    public void close() {
        if (ownsConnections) {
            client.connectionPool().evictAll();
            client.dispatcher().executorService().shutdown();
        }
    }
}
