package dev.medialib.core.internal.http;

import java.io.IOException;
import java.net.ProtocolException;
import java.net.Proxy;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import okhttp3.Authenticator;
import okhttp3.Call;
import okhttp3.Connection;
import okhttp3.ConnectionPool;
import okhttp3.ConnectionSpec;
import okhttp3.CookieJar;
import okhttp3.Credentials;
import okhttp3.Dispatcher;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/** OkHttp clients that send exactly one request for each request. */
final class OkHttpClients {
    /** The header that contains {@code Retry-After} while OkHttp decides whether to retry a request by itself. */
    private static final String HIDDEN_RETRY_AFTER = "X-Medialib-Retry-After";

    /** Livingdocs closes idle connections after five seconds; other servers after more. */
    private static final Duration KEEP_ALIVE = Duration.ofSeconds(4);

    private static final Duration MIN_TIMEOUT = Duration.ofMillis(1);
    private static final Duration MAX_TIMEOUT = Duration.ofMillis(Integer.MAX_VALUE);

    private static final int MAX_IDLE_CONNECTIONS = 32;

    private OkHttpClients() {}

    static OkHttpClient create(TransportSettings settings, ConnectionUse use) {
        OkHttpClient.Builder builder = new OkHttpClient.Builder()
                .connectionPool(new ConnectionPool(MAX_IDLE_CONNECTIONS, KEEP_ALIVE.toMillis(), TimeUnit.MILLISECONDS))
                .connectTimeout(bounded(settings.connectTimeout()))
                .readTimeout(bounded(settings.idleTimeout()))
                .writeTimeout(bounded(settings.idleTimeout()));
        builder.connectionSpecs(
                settings.allowsCleartext()
                        ? List.of(ConnectionSpec.MODERN_TLS, ConnectionSpec.CLEARTEXT)
                        : List.of(ConnectionSpec.MODERN_TLS));
        if (settings.proxy() != null) {
            builder.proxy(settings.proxy());
        }
        TransportSettings.ProxyLogin login = settings.proxyLogin();
        if (login != null) {
            builder.proxyAuthenticator((route, response) -> authorize(response, login));
            builder.addNetworkInterceptor(chain -> chain.proceed(withProxyLogin(chain, login)));
        }
        TransportSettings.Tls tls = settings.tls();
        if (tls != null) {
            builder.sslSocketFactory(tls.context().getSocketFactory(), tls.trustManager());
        }
        return tamed(builder, use);
    }

    /**
     * The user's pool, proxy, TLS, DNS, interceptors and listeners are kept. Redirects, OkHttp's retries, cache, cookies and
     * authenticator are switched off, because they could repeat requests or mix credentials. The call timeout is switched off
     * too.
     */
    static OkHttpClient derive(OkHttpClient users, ConnectionUse use) {
        return tamed(users.newBuilder(), use);
    }

    private static OkHttpClient tamed(OkHttpClient.Builder builder, ConnectionUse use) {
        return builder.followRedirects(false)
                .followSslRedirects(false)
                .retryOnConnectionFailure(false)
                .authenticator(Authenticator.NONE)
                .cookieJar(CookieJar.NO_COOKIES)
                .cache(null)
                .callTimeout(Duration.ZERO)
                .dispatcher(new Dispatcher())
                .addInterceptor(OkHttpClients::withIdleTimeout)
                .addInterceptor(OkHttpClients::showRetryAfter)
                .addNetworkInterceptor(OkHttpClients::rejectMalformed)
                .addNetworkInterceptor(OkHttpClients::hideRetryAfter)
                .addNetworkInterceptor(new ClosedConnectionCheck(use))
                .build();
    }

    private static Response withIdleTimeout(Interceptor.Chain chain) throws IOException {
        Duration idle = chain.request().tag(Duration.class);
        int millis = idle == null ? 0 : Math.toIntExact(bounded(idle).toMillis());
        Interceptor.Chain timed = idle == null ? chain : chain.withReadTimeout(millis, TimeUnit.MILLISECONDS);
        int writing = idle == null ? chain.writeTimeoutMillis() : millis;
        return timed.withWriteTimeout(0, TimeUnit.MILLISECONDS)
                .proceed(watched(chain.request(), chain.call(), writing));
    }

    private static Request watched(Request request, Call call, int idleMillis) {
        RequestBody body = request.body();
        return body == null
                ? request
                : request.newBuilder()
                        .method(request.method(), new WatchedBody(body, call, idleMillis))
                        .build();
    }

    /** OkHttp uses whole milliseconds in an int, and zero means no limit. */
    private static Duration bounded(Duration timeout) {
        if (timeout.compareTo(MIN_TIMEOUT) < 0) {
            return MIN_TIMEOUT;
        }
        return timeout.compareTo(MAX_TIMEOUT) > 0 ? MAX_TIMEOUT : timeout;
    }

    /** OkHttp retries any request after a 503 with {@code Retry-After: 0}, even if its retries are off. */
    private static Response hideRetryAfter(Interceptor.Chain chain) throws IOException {
        return rename(chain.proceed(chain.request()), "Retry-After", HIDDEN_RETRY_AFTER);
    }

    private static Response showRetryAfter(Interceptor.Chain chain) throws IOException {
        return rename(chain.proceed(chain.request()), HIDDEN_RETRY_AFTER, "Retry-After");
    }

    /**
     * For a negative status or a negative body length OkHttp throws an exception that is not an {@link IOException}. This check
     * is below the user's interceptors, because their exceptions are passed on unchanged.
     */
    private static Response rejectMalformed(Interceptor.Chain chain) throws IOException {
        Response response;
        try {
            response = chain.proceed(chain.request());
        } catch (IllegalArgumentException | IllegalStateException e) {
            throw (IOException) new ProtocolException("malformed response: " + e.getMessage()).initCause(e);
        }
        if (response.body().contentLength() < -1) {
            throw new ProtocolException("malformed response: a negative Content-Length");
        }
        return response;
    }

    private static Response rename(Response response, String from, String to) {
        List<String> values = response.headers(from);
        if (values.isEmpty()) {
            return response;
        }
        Response.Builder renamed = response.newBuilder().removeHeader(from).removeHeader(to);
        values.forEach(value -> renamed.addHeader(to, value));
        return renamed.build();
    }

    /**
     * Tunnels send the login by themselves. A cleartext request must contain it, because its body cannot be sent again after a
     * 407.
     */
    private static Request withProxyLogin(Interceptor.Chain chain, TransportSettings.ProxyLogin login) {
        Request request = chain.request();
        Connection connection = chain.connection();
        if (request.isHttps()
                || connection == null
                || connection.route().proxy().type() != Proxy.Type.HTTP) {
            return request;
        }
        return withLogin(request, login);
    }

    private static Request withLogin(Request request, TransportSettings.ProxyLogin login) {
        return request.newBuilder()
                .header("Proxy-Authorization", Credentials.basic(login.user(), login.password()))
                .build();
    }

    /** Returns null, which ends the attempt, if the proxy has already rejected this login. */
    private static @Nullable Request authorize(Response response, TransportSettings.ProxyLogin login) {
        Response network = response.networkResponse();
        // a cleartext request gets its login below the request that OkHttp would send again
        Request sent = network == null ? response.request() : network.request();
        return sent.header("Proxy-Authorization") == null ? withLogin(response.request(), login) : null;
    }
}
