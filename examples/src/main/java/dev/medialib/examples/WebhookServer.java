package dev.medialib.examples;

import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Web server for the examples that receive webhooks. It can also send itself webhooks, as the vendor's server does. */
final class WebhookServer implements AutoCloseable {
    private final HttpServer server;
    private final URI url;

    private WebhookServer(HttpServer server) {
        this.server = server;
        this.url = URI.create("http://localhost:" + server.getAddress().getPort() + "/webhook");
    }

    static WebhookServer start(HttpHandler receiver) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/webhook", receiver);
        server.start();
        return new WebhookServer(server);
    }

    /** Sends a webhook, and waits until it is handled. */
    void send(String body, String... headers) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(url)
                .headers(headers)
                .POST(BodyPublishers.ofString(body))
                .build();
        HttpClient.newHttpClient().send(request, BodyHandlers.discarding());
    }

    static byte[] hmacSha256(String secret, String text) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
