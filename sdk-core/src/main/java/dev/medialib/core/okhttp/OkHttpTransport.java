package dev.medialib.core.okhttp;

import okhttp3.OkHttpClient;

/**
 * A user's own {@link OkHttpClient} as the transport: with its connection pool, proxy, TLS settings, DNS, interceptors and event
 * listeners, and with them tracing and metrics. Closing the SDK's client closes nothing of it.
 *
 * <p>What would repeat requests or mix credentials is switched off in the copy that the SDK works with: redirects, OkHttp's own
 * retries, its cache, cookies, its authenticator and its call timeout.
 *
 * <pre>{@code
 * LivingdocsClient.builder().transport(OkHttpTransport.of(okHttpClient))
 * }</pre>
 */
public final class OkHttpTransport {
    private final OkHttpClient client;

    private OkHttpTransport(OkHttpClient client) {
        this.client = client;
    }

    public static OkHttpTransport of(OkHttpClient client) {
        return new OkHttpTransport(client);
    }

    public OkHttpClient client() {
        return client;
    }
}
