package dev.medialib.core.internal.http;

import java.net.Proxy;
import java.time.Duration;
import javax.net.ssl.SSLContext;
import javax.net.ssl.X509TrustManager;
import org.jspecify.annotations.Nullable;

/** Settings of connections. */
public record TransportSettings(
        Duration connectTimeout,
        Duration idleTimeout,
        boolean allowsCleartext,
        @Nullable Proxy proxy,
        @Nullable ProxyLogin proxyLogin,
        @Nullable Tls tls) {

    /** A login at a proxy. */
    public record ProxyLogin(String user, String password) {
        @Override
        public String toString() {
            return "ProxyLogin[" + user + ", ████]";
        }
    }

    /** The trusted certificates and the client certificate. */
    public record Tls(SSLContext context, X509TrustManager trustManager) {}
}
