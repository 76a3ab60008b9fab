package dev.medialib.core.okhttp;

import okhttp3.OkHttpClient;

/**
 * A custom {@link OkHttpClient} as the transport, with its connection pool, proxy, TLS settings, DNS, interceptors and event
 * listeners, for example for tracing and metrics. Closing the SDK's client does not close the {@link OkHttpClient}.
 *
 * <p>The SDK uses a copy of the {@link OkHttpClient}. The copy has no redirects, OkHttp retries, cache, cookies or
 * authenticator, because they could repeat requests or mix credentials. It also has no call timeout.
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

    /** Returns a transport that uses this client. */
    public static OkHttpTransport of(OkHttpClient client) {
        return new OkHttpTransport(client);
    }

    /** Returns the client that was passed to {@link #of}. */
    public OkHttpClient client() {
        return client;
    }
}
