package dev.medialib.core.internal.http;

import java.util.function.LongSupplier;
import okhttp3.OkHttpClient;

/** An OkHttp client that does nothing by itself, with what is known of its connections. */
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

    /** A transport over a user's client. Its connections may serve others too, so none is closed from here. */
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

    /** One pooled connection turned out to be closed: idle ones of our own go, and for a while each is checked before its next use. */
    public void distrustIdleConnections() {
        if (ownsConnections) {
            client.connectionPool().evictAll();
        }
        use.distrustAll();
    }

    /** Closes what was opened here. A user's pool stays. */
    @Override
    public void close() {
        if (ownsConnections) {
            client.connectionPool().evictAll();
            client.dispatcher().executorService().shutdown();
        }
    }
}
