package dev.medialib.core;

import dev.medialib.core.auth.Credential;
import dev.medialib.core.call.CallListener;
import dev.medialib.core.call.RequestOptions;
import dev.medialib.core.internal.check.DurationRules;
import dev.medialib.core.internal.check.HeaderRules;
import dev.medialib.core.internal.check.LibraryVersions;
import dev.medialib.core.internal.endpoint.ApiProfile;
import dev.medialib.core.internal.endpoint.ApiRoot;
import dev.medialib.core.internal.endpoint.Origin;
import dev.medialib.core.internal.http.HttpTransport;
import dev.medialib.core.internal.http.TransportSettings;
import dev.medialib.core.internal.pipeline.Engine;
import dev.medialib.core.internal.pipeline.TimeSource;
import dev.medialib.core.okhttp.OkHttpTransport;
import java.net.Proxy;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javax.net.ssl.SSLContext;
import javax.net.ssl.X509TrustManager;
import org.jspecify.annotations.Nullable;

/**
 * Builder options that all clients have. All options have defaults.
 *
 * @param <B> the builder itself
 */
public abstract class ClientBuilder<B extends ClientBuilder<B>> {
    private RequestOptions options = RequestOptions.defaults();
    private @Nullable CallListener listener;
    private @Nullable Executor executor;
    private @Nullable OkHttpTransport transport;
    private Duration connectTimeout = Duration.ofSeconds(10);
    private int maxConcurrentRequests = Integer.MAX_VALUE;
    private boolean allowInsecureHttp;
    private @Nullable Proxy proxy;
    private TransportSettings.@Nullable ProxyLogin proxyLogin;
    private TransportSettings.@Nullable Tls tls;
    private String application = "";
    private TimeSource time = TimeSource.SYSTEM;

    /** Creates a builder with the defaults. */
    protected ClientBuilder() {}

    /** Returns this builder. */
    protected abstract B self();

    /** Sets the options of all calls: {@code options(o -> o.deadline(Duration.ofSeconds(20)))}. */
    public B options(Consumer<RequestOptions.Builder> changes) {
        options = options.with(Objects.requireNonNull(changes, "changes"));
        return self();
    }

    /** Sets the listener for metrics and tracing. It observes every call of this client. */
    public B listener(CallListener callListener) {
        listener = Objects.requireNonNull(callListener, "callListener");
        return self();
    }

    /**
     * Sets the executor of asynchronous calls. It must not run tasks on the submitting thread. It needs enough threads for
     * blocks that wait for other blocks. The default is virtual threads if the JVM has them, otherwise any number of daemon
     * threads.
     */
    public B executor(Executor asyncExecutor) {
        executor = Objects.requireNonNull(asyncExecutor, "asyncExecutor");
        return self();
    }

    /** Sets a custom OkHttp client. It replaces this builder's settings for connections, proxy and TLS. */
    public B transport(OkHttpTransport client) {
        transport = Objects.requireNonNull(client, "client");
        return self();
    }

    /**
     * Sets the time limit of connecting to each address of the server. The default is 10 seconds.
     *
     * @throws IllegalArgumentException if {@code time} is not positive
     */
    public B connectTimeout(Duration time) {
        connectTimeout = DurationRules.requirePositive("connectTimeout", time);
        return self();
    }

    /**
     * Limits the number of concurrent requests of synchronous and asynchronous calls together. Other requests wait for their
     * turn, and their deadline includes the wait. A streamed download counts until it is closed. The default is no limit.
     *
     * @throws IllegalArgumentException if {@code max} is not positive
     */
    public B maxConcurrentRequests(int max) {
        if (max < 1) {
            throw new IllegalArgumentException("maxConcurrentRequests must be positive, but is " + max);
        }
        maxConcurrentRequests = max;
        return self();
    }

    /** Allows {@code http://} for hosts other than the local machine. The credential is then sent unencrypted. */
    public B allowInsecureHttp() {
        allowInsecureHttp = true;
        return self();
    }

    /** Sets the proxy. The default is the JVM's proxy configuration. */
    public B proxy(Proxy proxy) {
        this.proxy = Objects.requireNonNull(proxy, "proxy");
        proxyLogin = null;
        return self();
    }

    /**
     * Sets a proxy that requires a login.
     *
     * @param user the user name of the login
     * @param password the password of the login; never shown in exceptions and logs
     */
    public B proxy(Proxy proxy, String user, String password) {
        proxy(proxy);
        proxyLogin = new TransportSettings.ProxyLogin(
                Objects.requireNonNull(user, "user"), Objects.requireNonNull(password, "password"));
        return self();
    }

    /**
     * Sets the trusted certificates and the client certificate. The default is the JVM's trust store.
     *
     * @param context the TLS context, which may contain a client certificate
     * @param trustManager the trust manager of {@code context}, which accepts or rejects the certificates of servers
     */
    public B tls(SSLContext context, X509TrustManager trustManager) {
        tls = new TransportSettings.Tls(
                Objects.requireNonNull(context, "context"), Objects.requireNonNull(trustManager, "trustManager"));
        return self();
    }

    /**
     * Adds the application's name to the {@code User-Agent} header, after the SDK's name: {@code dam-import/2.1}.
     *
     * @param nameAndVersion the name and version, such as {@code dam-import/2.1}; at most 100 characters
     * @throws IllegalArgumentException if it has characters other than printable ASCII, or more than 100 characters
     */
    public B application(String nameAndVersion) {
        HeaderRules.requireValid("User-Agent", Objects.requireNonNull(nameAndVersion, "nameAndVersion"));
        if (nameAndVersion.length() > 100) {
            throw new IllegalArgumentException("application must have at most 100 characters");
        }
        application = nameAndVersion;
        return self();
    }

    /** Sets the clock, for tests that must not wait. */
    protected final void time(TimeSource source) {
        time = source;
    }

    /**
     * Returns the root of a base URL.
     *
     * @param name the name of the parameter, for messages
     * @throws IllegalArgumentException if the URL is missing or invalid
     */
    protected final ApiRoot root(String name, @Nullable String url) {
        return ApiRoot.parse(name, url, allowInsecureHttp);
    }

    /**
     * Creates an engine with these options.
     *
     * @param roots the roots of the API; the credential is sent only to their origins
     * @throws IllegalStateException if OkHttp or Jackson is older than this SDK needs
     */
    protected final Engine engine(ApiProfile profile, Credential credential, ApiRoot... roots) {
        LibraryVersions.requireSupported();
        Set<Origin> origins = new LinkedHashSet<>();
        boolean cleartext = false;
        for (ApiRoot root : roots) {
            origins.add(root.origin());
            cleartext |= root.origin().scheme().equals("http");
        }
        HttpTransport http = transport != null
                ? HttpTransport.over(transport.client(), time::nanoTime)
                : HttpTransport.create(settings(cleartext), time::nanoTime);
        return new Engine(new Engine.Config(
                profile,
                Set.copyOf(origins),
                credential,
                http,
                maxConcurrentRequests,
                options,
                listener,
                executor,
                UserAgent.of(profile.name(), application),
                time));
    }

    private TransportSettings settings(boolean cleartext) {
        Duration idle = options.idleTimeout() == null ? Duration.ofSeconds(60) : options.idleTimeout();
        return new TransportSettings(connectTimeout, idle, cleartext, proxy, proxyLogin, tls);
    }
}
