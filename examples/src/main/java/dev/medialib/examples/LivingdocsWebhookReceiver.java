package dev.medialib.examples;

import com.sun.net.httpserver.HttpExchange;
import dev.medialib.core.error.InvalidWebhookException;
import dev.medialib.livingdocs.webhook.LivingdocsWebhooks;
import dev.medialib.livingdocs.webhook.MediaEvent;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Receives webhooks of Livingdocs, checks their signatures, and handles each delivery once. It sends three to itself. */
public final class LivingdocsWebhookReceiver {
    private static final String SECRET = "the secret of the webhook's configuration";
    private static final LivingdocsWebhooks WEBHOOKS = LivingdocsWebhooks.signedWith(SECRET);
    private static final Set<String> HANDLED = ConcurrentHashMap.newKeySet(); // a real program stores these

    private LivingdocsWebhookReceiver() {}

    /** Runs the example. */
    public static void main(String[] args) throws Exception {
        String body = "{\"event\":\"mediaLibraryEntry.revoke\",\"deliveryId\":\"J1FrTJ\",\"mediaId\":\"PNIi08x4UdEA\"}";

        try (WebhookServer server = WebhookServer.start(LivingdocsWebhookReceiver::receive)) {
            server.send(body, LivingdocsWebhooks.SIGNATURE_HEADER, signature(SECRET, body));
            server.send(body, LivingdocsWebhooks.SIGNATURE_HEADER, signature(SECRET, body)); // the same delivery again
            server.send(body, LivingdocsWebhooks.SIGNATURE_HEADER, signature("a guess", body));
        }
    }

    private static void receive(HttpExchange exchange) throws IOException {
        // the signature covers the original bytes, so read them before they are parsed
        byte[] body = exchange.getRequestBody().readAllBytes();
        String signature = exchange.getRequestHeaders().getFirst(LivingdocsWebhooks.SIGNATURE_HEADER);
        int status = 204;
        try {
            MediaEvent event = WEBHOOKS.parse(body, signature);
            if (event.deliveryId() == null || HANDLED.add(event.deliveryId())) {
                System.out.println(event.event() + ": remove from the cache: " + event.mediaId());
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

    /** Signs as the server of Livingdocs does. */
    private static String signature(String secret, String body) throws GeneralSecurityException {
        return "sha256=" + HexFormat.of().formatHex(WebhookServer.hmacSha256(secret, body));
    }
}
