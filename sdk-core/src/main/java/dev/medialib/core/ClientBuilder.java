package dev.medialib.core;

import dev.medialib.core.auth.Credential;
import dev.medialib.core.internal.endpoint.ApiProfile;
import dev.medialib.core.internal.endpoint.HeaderRules;
import dev.medialib.core.internal.endpoint.Origin;
import dev.medialib.core.internal.http.OkHttpClients;
import dev.medialib.core.internal.http.TransportSettings;
import dev.medialib.core.internal.pipeline.Engine;
import dev.medialib.core.internal.pipeline.EngineConfig;
import dev.medialib.core.internal.pipeline.TimeSource;
import dev.medialib.core.okhttp.OkHttpTransport;
import java.net.Proxy;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javax.net.ssl.SSLContext;
import javax.net.ssl.X509TrustManager;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;

/**
 * What all clients are built with. Everything has a default.
 *
 * @param <B> the builder itself
 */
public abstract class ClientBuilder<B extends ClientBuilder<B>> {
    private static final CallListener NO_LISTENER = new CallListener() {};

    private RequestOptions options = RequestOptions.defaults();
    private CallListener listener = NO_LISTENER;
    private @Nullable Executor executor;
    private @Nullable OkHttpTransport transport;
    private Duration connectTimeout = Duration.ofSeconds(10);
    private boolean allowInsecureHttp;
    private @Nullable Proxy proxy;
    private TransportSettings.@Nullable ProxyLogin proxyLogin;
    private TransportSettings.@Nullable Tls tls;
    private String application = "";
    private TimeSource time = TimeSource.SYSTEM;

    protected ClientBuilder() {}

    /** This builder. */
    protected abstract B self();

    /** The options for all calls: {@code options(o -> o.deadline(Duration.ofSeconds(20)))}. */
    public B options(Consumer<RequestOptions.Builder> changes) {
        options = options.with(changes);
        return self();
    }

    /** Is told of every call and every attempt. */
    public B listener(CallListener callListener) {
        listener = callListener;
        return self();
    }

    /**
     * Runs asynchronous calls. It must not run them on the submitting thread, and must have a thread free for blocks that wait for
     * others. Default: virtual threads where the JVM has them, else daemon threads, as many as are needed.
     */
    public B executor(Executor asyncExecutor) {
        executor = asyncExecutor;
        return self();
    }

    /** A user's own OkHttp client takes the place of the settings for connections, proxy and TLS here. */
    public B transport(OkHttpTransport usersClient) {
        transport = usersClient;
        return self();
    }

    /** The time to connect, for each address of the server. Default: 10 s. */
    public B connectTimeout(Duration time) {
        if (time.isNegative() || time.isZero()) {
            throw new IllegalArgumentException("connectTimeout must be positive, but is " + time);
        }
        connectTimeout = time;
        return self();
    }

    /**
     * Accepts {@code http://} for other hosts than this machine's own. The credential then crosses the network in the clear.
     */
    public B allowInsecureHttp() {
        allowInsecureHttp = true;
        return self();
    }

    /** Connects through a proxy. Default: what the JVM is configured to. */
    public B proxy(Proxy through) {
        proxy = through;
        return self();
    }

    /** Connects through a proxy that asks for a login. */
    public B proxy(Proxy through, String user, String password) {
        proxy = through;
        proxyLogin = new TransportSettings.ProxyLogin(user, password);
        return self();
    }

    /** Whom to trust, and with what certificate to identify. Default: the JVM's trust store. */
    public B tls(SSLContext context, X509TrustManager trustManager) {
        tls = new TransportSettings.Tls(context, trustManager);
        return self();
    }

    /**
     * Names the application to the server, after the SDK in the {@code User-Agent} header: {@code dam-import/2.1}.
     *
     * @throws IllegalArgumentException if it has other than printable ASCII characters or more than 100 of them
     */
    public B application(String nameAndVersion) {
        HeaderRules.requireValid("User-Agent", nameAndVersion);
        if (nameAndVersion.length() > 100) {
            throw new IllegalArgumentException("application must have at most 100 characters");
        }
        application = nameAndVersion;
        return self();
    }

    /** For tests that must not wait. */
    protected final void time(TimeSource source) {
        time = source;
    }

    /**
     * Checks a base URL.
     *
     * @param name the parameter, for the message
     * @return the URL with a slash at its end
     */
    protected final HttpUrl checkedUrl(String name, @Nullable String url) {
        if (url == null || url.isBlank()) {
            throw new IllegalArgumentException(name + " is required");
        }
        HttpUrl parsed = HttpUrl.parse(url.strip());
        if (parsed == null) {
            throw new IllegalArgumentException(name + " must be an http or https URL such as https://cms.example.com");
        }
        if (!parsed.username().isEmpty() || !parsed.password().isEmpty()) {
            throw new IllegalArgumentException(name + " must not contain a user name or password");
        }
        if (parsed.query() != null || parsed.fragment() != null) {
            throw new IllegalArgumentException(name + " must have neither query nor fragment");
        }
        if (!parsed.isHttps() && !allowInsecureHttp && !isLoopback(parsed.host())) {
            throw new IllegalArgumentException(
                    name + " must be an https URL, since the credential would cross the network in"
                            + " the clear; http is accepted for this machine's own addresses, or after allowInsecureHttp()");
        }
        return parsed.encodedPath().endsWith("/")
                ? parsed
                : parsed.newBuilder().addPathSegment("").build();
    }

    /** Not by resolving: what a name resolves to may change before it is used. */
    private static boolean isLoopback(String host) {
        return host.equals("localhost")
                || host.endsWith(".localhost")
                || host.equals("::1")
                || host.matches("127(\\.(25[0-5]|2[0-4]\\d|1?\\d?\\d)){3}");
    }

    /**
     * An engine with these settings.
     *
     * @param roots where the API is; the credential goes to their origins alone
     */
    protected final Engine engine(ApiProfile profile, Credential credential, HttpUrl... roots) {
        Set<Origin> origins = new LinkedHashSet<>();
        boolean cleartext = false;
        for (HttpUrl root : roots) {
            origins.add(Origin.of(root));
            cleartext |= !root.isHttps();
        }
        OkHttpClient okHttp = transport != null
                ? OkHttpClients.derive(transport.client())
                : OkHttpClients.create(settings(cleartext));
        return new Engine(new EngineConfig(
                profile,
                Set.copyOf(origins),
                credential,
                okHttp,
                transport == null,
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
