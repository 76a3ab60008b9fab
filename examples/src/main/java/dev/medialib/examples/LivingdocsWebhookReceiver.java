package dev.medialib.examples;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.medialib.core.error.InvalidWebhookException;
import dev.medialib.livingdocs.webhook.LivingdocsWebhooks;
import dev.medialib.livingdocs.webhook.MediaEvent;
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
import java.util.HexFormat;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Receives webhooks of Livingdocs, checks their signatures, and handles each delivery once. Sends itself three for a try. */
public final class LivingdocsWebhookReceiver {
    private static final Set<String> HANDLED = ConcurrentHashMap.newKeySet(); // a program would store these

    private LivingdocsWebhookReceiver() {}

    /** Runs the example. */
    public static void main(String[] args) throws Exception {
        String secret = "the secret of the webhook's configuration";
        LivingdocsWebhooks webhooks = LivingdocsWebhooks.signedWith(secret);

        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/webhook", exchange -> receive(exchange, webhooks));
        server.start();
        try {
            URI url = URI.create("http://localhost:" + server.getAddress().getPort() + "/webhook");
            String body =
                    "{\"event\":\"mediaLibraryEntry.revoke\",\"deliveryId\":\"J1FrTJ\",\"mediaId\":\"PNIi08x4UdEA\"}";
            send(url, body, signature(secret, body));
            send(url, body, signature(secret, body)); // the same delivery again
            send(url, body, signature("a guess", body));
        } finally {
            server.stop(0);
        }
    }

    private static void receive(HttpExchange exchange, LivingdocsWebhooks webhooks) throws IOException {
        // the signature covers the bytes as they came: read them before anything parses them
        byte[] body = exchange.getRequestBody().readAllBytes();
        String signature = exchange.getRequestHeaders().getFirst(LivingdocsWebhooks.SIGNATURE_HEADER);
        int status = 204;
        try {
            MediaEvent event = webhooks.parse(body, signature);
            if (event.deliveryId() == null || HANDLED.add(event.deliveryId())) {
                System.out.println(event.event() + ": forget what is cached of " + event.mediaId());
            } else {
                System.out.println("delivered again: " + event.deliveryId());
            }
        } catch (InvalidWebhookException e) {
            System.out.println("rejected: " + e.getMessage());
            status = 401;
        }
        exchange.sendResponseHeaders(status, -1);
        exchange.close();
    }

    /** Sends a webhook as the server of Livingdocs does. */
    private static void send(URI url, String body, String signature) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(url)
                .header(LivingdocsWebhooks.SIGNATURE_HEADER, signature)
                .POST(BodyPublishers.ofString(body))
                .build();
        HttpClient.newHttpClient().send(request, BodyHandlers.discarding());
    }

    private static String signature(String secret, String body) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        return "sha256=" + HexFormat.of().formatHex(mac.doFinal(body.getBytes(StandardCharsets.UTF_8)));
    }
}
