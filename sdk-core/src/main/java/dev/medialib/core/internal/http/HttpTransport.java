package dev.medialib.core.internal.http;

import java.util.function.LongSupplier;
import okhttp3.OkHttpClient;

/** An OkHttp client without retries or redirects of its own, and the state of its connections. */
public final class HttpTransport implements AutoCloseable {
    private final OkHttpClient client;
    private final ConnectionUse use;
    private final boolean ownsConnections;

    private HttpTransport(OkHttpClient client, ConnectionUse use, boolean ownsConnections) {
        this.client = client;
        this.use = use;
        this.ownsConnections = ownsConnections;
    }

    /** A transport with connections of its own. */
    public static HttpTransport create(TransportSettings settings, LongSupplier nanoTime) {
        ConnectionUse use = new ConnectionUse(nanoTime);
        return new HttpTransport(OkHttpClients.create(settings, use), use, true);
    }

    /** A transport over a user's client. Its connections may be shared with other code, so the SDK does not close them. */
    public static HttpTransport over(OkHttpClient users, LongSupplier nanoTime) {
        ConnectionUse use = new ConnectionUse(nanoTime);
        return new HttpTransport(OkHttpClients.derive(users, use), use, false);
    }

    public OkHttpClient client() {
        return client;
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
