package dev.medialib.examples;

import com.sun.net.httpserver.HttpExchange;
import dev.medialib.core.error.InvalidWebhookException;
import dev.medialib.sitefinity.media.Image;
import dev.medialib.sitefinity.webhook.HookEvent;
import dev.medialib.sitefinity.webhook.ServiceHooks;
import java.io.IOException;

/**
 * Receives service hooks, the webhooks of Sitefinity, and checks who sent them by a header that both sides know. Sends itself two for a
 * try.
 */
public final class SitefinityWebhookReceiver {
    private static final String HEADER = "X-Hook-Secret"; // the name and the secret are set in the service hook
    private static final String SECRET = "shared with the site";
    private static final ServiceHooks HOOKS = ServiceHooks.withHeader(HEADER, SECRET);

    private SitefinityWebhookReceiver() {}

    /** Runs the example. */
    public static void main(String[] args) throws Exception {
        String body = "{\"Name\":\"Image is published\",\"Item\":{"
                + "\"Id\":\"6cb0a5bf-2c1c-4ee5-8f5b-d1f9ff8f5b0e\",\"Title\":\"Sailing boat\"}}";

        try (WebhookServer server = WebhookServer.start(SitefinityWebhookReceiver::receive)) {
            server.send(body, HEADER, SECRET);
            server.send(body, HEADER, "a guess");
        }
    }

    private static void receive(HttpExchange exchange) throws IOException {
        // nothing signs the body: receive service hooks by HTTPS only
        byte[] body = exchange.getRequestBody().readAllBytes();
        int status = 204;
        try {
            HookEvent event = HOOKS.parse(body, exchange.getRequestHeaders().getFirst(HOOKS.headerName()));
            Image image = event.item(Image.class); // a real receiver looks at event.originalEvent() for the type
            System.out.println(event.name() + ": " + (image == null ? event.itemId() : image.title()));
        } catch (InvalidWebhookException e) {
            System.out.println("rejected: " + e.getMessage());
            status = 401;
        }
        exchange.sendResponseHeaders(status, -1);
        exchange.close();
    }
}
