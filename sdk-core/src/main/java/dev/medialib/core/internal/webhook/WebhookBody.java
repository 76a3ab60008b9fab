package dev.medialib.core.internal.webhook;

import dev.medialib.core.error.InvalidWebhookException;
import dev.medialib.core.json.JsonData;
import dev.medialib.core.json.JsonMismatchException;
import java.nio.charset.StandardCharsets;

/** Reads the body of a webhook whose sender was checked. */
public final class WebhookBody {
    private WebhookBody() {}

    /**
     * Reads any JSON.
     *
     * @throws InvalidWebhookException if the body is not JSON
     */
    public static JsonData json(byte[] body) {
        JsonData json = JsonData.tryParse(new String(body, StandardCharsets.UTF_8));
        if (json == null) {
            throw new InvalidWebhookException("the webhook's body is not JSON", null);
        }
        return json;
    }

    /**
     * Reads an event.
     *
     * @throws InvalidWebhookException if the body is not JSON, or not JSON of this type
     */
    public static <T> T event(byte[] body, Class<T> type) {
        try {
            return json(body).as(type);
        } catch (JsonMismatchException e) {
            throw new InvalidWebhookException("the webhook's body is not an event: " + e.getMessage(), e);
        }
    }
}
