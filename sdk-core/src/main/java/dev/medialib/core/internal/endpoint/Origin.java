package dev.medialib.core.internal.endpoint;

import okhttp3.HttpUrl;

/** Scheme, host and port. A credential is bound to an origin. */
public record Origin(String scheme, String host, int port) {

    public static Origin of(HttpUrl url) {
        return new Origin(url.scheme(), url.host(), url.port());
    }

    /** Whether a URL contains a user name or password. */
    public static boolean hasUser(HttpUrl url) {
        return !url.username().isEmpty() || !url.password().isEmpty();
    }

    @Override
    public String toString() {
        return scheme + "://" + host + (port == HttpUrl.defaultPort(scheme) ? "" : ":" + port);
    }
}
