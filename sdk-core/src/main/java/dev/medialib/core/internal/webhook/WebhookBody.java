package dev.medialib.core.internal.webhook;

import dev.medialib.core.error.InvalidWebhookException;
import dev.medialib.core.internal.check.TextRules;
import dev.medialib.core.json.JsonData;
import dev.medialib.core.json.JsonMismatchException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
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
        JsonData json = JsonData.tryParse(text(body));
        if (json == null) {
            throw new InvalidWebhookException("the webhook's body is not JSON", null);
        }
        return json;
    }

    /** Without the byte order mark that some servers send and parsers refuse. What is no UTF-8 would be read as other text. */
    private static String text(byte[] body) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString();
            return TextRules.withoutByteOrderMark(text);
        } catch (CharacterCodingException e) {
            throw new InvalidWebhookException("the webhook's body is not JSON in UTF-8", e);
        }
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
