package dev.medialib.security;

import dev.medialib.core.ClientBuilder;
import dev.medialib.core.MedialibClient;
import dev.medialib.core.call.RequestPreview;
import dev.medialib.core.content.Content;
import dev.medialib.core.http.Method;
import dev.medialib.livingdocs.LivingdocsClient;
import dev.medialib.sanity.SanityClient;
import dev.medialib.sanity.document.Groq;
import dev.medialib.sitefinity.SitefinityClient;
import dev.medialib.sitefinity.auth.OAuthLogin;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * A client with credentials that must not be shown, and its calls: reads, writes, uploads, downloads.
 *
 * @param secrets the credentials that the program gives to the client
 */
record Subject(String name, List<String> secrets, BiFunction<String, Boolean, Opened> opening) {
    /** With the characters that encodings change. */
    private static final String TOKEN = "CANARY/7f3a+9b==c";

    private static final String KEY = "KEY/canary+5d1e~8";
    static final String PROXY_PASSWORD = "Pr0xy/canary+\"&<";
    private static final UUID ID = UUID.fromString("80c3b126-cd64-4044-abc3-227043c8be20");

    static final String PASSWORD = "pä\"ß/w&rd<7>canary";
    static final String CLIENT_SECRET = "Client+s3cret/1234";
    static final String REFRESH_TOKEN = "r3fresh/token+5678";

    /**
     * An open client.
     *
     * @param texts gives the text forms of everything that the client hands out without a call
     */
    record Opened(MedialibClient<?> client, List<Runnable> calls, Supplier<List<String>> texts) {}

    private static final Content IMAGE =
            Content.of(new byte[100]).withMediaType("image/png").withFileName("a.png");

    static List<Subject> all() {
        return List.of(
                new Subject("livingdocs", List.of(TOKEN), Subject::livingdocs),
                new Subject("sanity", List.of(TOKEN), Subject::sanity),
                new Subject("sitefinity with a key", List.of(TOKEN, KEY), Subject::sitefinity),
                new Subject(
                        "sitefinity with a password",
                        List.of(PASSWORD, CLIENT_SECRET),
                        (url, proxied) -> withLogin(
                                url,
                                proxied,
                                OAuthLogin.password("eve", PASSWORD).client("sdk", CLIENT_SECRET))),
                new Subject(
                        "sitefinity with a refresh token",
                        List.of(REFRESH_TOKEN),
                        (url, proxied) -> withLogin(url, proxied, OAuthLogin.refreshToken(REFRESH_TOKEN))));
    }

    /** Opens a client of the server at this address, or through the proxy there. */
    Opened open(String url, boolean proxied) {
        return opening.apply(url, proxied);
    }

    private static <B extends ClientBuilder<B>> B common(B builder, String url, boolean proxied) {
        B common = builder.options(o -> o.retries(0).idleTimeout(Duration.ofSeconds(5)));
        if (!proxied) {
            return common;
        }
        int port = URI.create(url).getPort();
        return common.allowInsecureHttp()
                .proxy(new Proxy(Proxy.Type.HTTP, new InetSocketAddress("localhost", port)), "eve", PROXY_PASSWORD);
    }

    private static <C extends MedialibClient<C>> Opened opened(C client, Runnable... calls) {
        Consumer<C> call =
                c -> c.call(Method.PUT, "other/{id}", r -> r.path("id", "1").json(List.of()));
        return new Opened(client, List.of(calls), () -> {
            RequestPreview preview = client.preview(call);
            return List.of(
                    client.toString(),
                    preview.toString(),
                    preview.headers().toMap().toString(),
                    client.async(c -> "a").toString());
        });
    }

    private static String api(String url, boolean proxied) {
        return proxied ? "http://api.example.test" : url;
    }

    private static Opened livingdocs(String url, boolean proxied) {
        LivingdocsClient client = common(LivingdocsClient.builder(), url, proxied)
                .baseUrl(api(url, proxied))
                .token(TOKEN)
                .build();
        return opened(
                client,
                () -> client.mediaLibrary().get("entry-1"),
                () -> client.mediaLibrary().patch("entry-1", p -> p.archive()),
                () -> client.mediaLibrary().serveImage("a.png").close(),
                () -> client.publications().events(q -> {}).first(1),
                () -> client.call(Method.POST, "other", r -> r.json("{}")),
                client::check);
    }

    private static Opened sanity(String url, boolean proxied) {
        SanityClient client = common(SanityClient.builder(), url, proxied)
                .mediaLibraryUrl(api(url, proxied))
                .projectUrl(api(url, proxied))
                .projectId("abc123")
                .dataset("production")
                .token(TOKEN)
                .build();
        return opened(
                client,
                () -> client.mediaLibrary("ml1").get("asset-1"),
                () -> client.mediaLibrary("ml1").query(Groq.of("*")),
                () -> client.mediaLibrary("ml1").upload(IMAGE),
                () -> client.mediaLibrary("ml1").delete("asset-1"),
                () -> client.mediaLibrary("ml1").signingKeys().create("key-1"),
                () -> client.downloadUrl(api(url, proxied) + "/a.png").close(),
                client::check);
    }

    private static Opened sitefinity(String url, boolean proxied) {
        return sitefinity(
                common(SitefinityClient.builder(), url, proxied)
                        .baseUrl(api(url, proxied))
                        .token(TOKEN)
                        .serviceKey(KEY)
                        .build(),
                api(url, proxied));
    }

    private static Opened withLogin(String url, boolean proxied, OAuthLogin login) {
        return sitefinity(
                common(SitefinityClient.builder(), url, proxied)
                        .baseUrl(api(url, proxied))
                        .login(login)
                        .build(),
                api(url, proxied));
    }

    private static Opened sitefinity(SitefinityClient client, String api) {
        return opened(
                client,
                () -> client.images().get(ID),
                () -> client.images().list().first(1),
                () -> client.images().update(ID, i -> i.title("a")),
                () -> client.images().upload(IMAGE, u -> u.parentId(ID)),
                () -> client.images().delete(ID),
                () -> client.batch(b -> b.call(c -> c.images().delete(ID))),
                client::metadata,
                () -> client.downloadUrl(api + "/a.png").close(),
                client::check);
    }

    @Override
    public String toString() {
        return name;
    }
}
