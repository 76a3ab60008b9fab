package dev.medialib.examples;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import dev.medialib.core.error.InvalidWebhookException;
import dev.medialib.sanity.webhook.SanityWebhooks;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Base64;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Receives webhooks of Sanity, checks their signatures, and handles each delivery once. The webhook is configured with the projection
 * <code>{"id": _id, title}</code>. Sends itself three for a try.
 */
public final class SanityWebhookReceiver {
    private static final String SECRET = "the secret of the webhook's configuration";
    private static final SanityWebhooks WEBHOOKS =
            SanityWebhooks.signedWith(SECRET).withMaxAge(Duration.ofHours(1));
    private static final Set<String> HANDLED = ConcurrentHashMap.newKeySet(); // a program would store these

    private SanityWebhookReceiver() {}

    /** The result of the webhook's projection. */
    record Change(String id, @Nullable String title) {}

    /** Runs the example. */
    public static void main(String[] args) throws Exception {
        String body = "{\"id\":\"article-1\",\"title\":\"Boats\"}";

        try (WebhookServer server = WebhookServer.start(SanityWebhookReceiver::receive)) {
            server.send(body, headers("delivery-1", signature(SECRET, body)));
            server.send(body, headers("delivery-1", signature(SECRET, body))); // the same delivery again
            server.send(body, headers("delivery-2", signature("a guess", body)));
        }
    }

    private static void receive(HttpExchange exchange) throws IOException {
        // the signature covers the bytes as they came: read them before anything parses them
        byte[] body = exchange.getRequestBody().readAllBytes();
        Headers headers = exchange.getRequestHeaders();
        String delivery = headers.getFirst(SanityWebhooks.IDEMPOTENCY_KEY_HEADER);
        int status = 204;
        try {
            Change change = WEBHOOKS.parse(body, headers.getFirst(SanityWebhooks.SIGNATURE_HEADER), Change.class);
            if (delivery == null || HANDLED.add(delivery)) {
                System.out.println(
                        headers.getFirst(SanityWebhooks.OPERATION_HEADER) + " " + change.id() + ": " + change.title());
            } else {
                System.out.println("delivered again: " + delivery);
            }
        } catch (InvalidWebhookException e) {
            System.out.println("rejected: " + e.getMessage());
            status = 401;
        }
        exchange.sendResponseHeaders(status, -1);
        exchange.close();
    }

    private static String[] headers(String delivery, String signature) {
        return new String[] {
            SanityWebhooks.SIGNATURE_HEADER, signature,
            SanityWebhooks.IDEMPOTENCY_KEY_HEADER, delivery,
            SanityWebhooks.OPERATION_HEADER, "update"
        };
    }

    /** Signs as the server of Sanity does. */
    private static String signature(String secret, String body) throws GeneralSecurityException {
        long time = System.currentTimeMillis();
        byte[] signed = WebhookServer.hmacSha256(secret, time + "." + body);
        return "t=" + time + ",v1=" + Base64.getUrlEncoder().withoutPadding().encodeToString(signed);
    }
}
