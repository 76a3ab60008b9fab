package dev.medialib.livingdocs.webhook;

import dev.medialib.core.error.InvalidWebhookException;
import dev.medialib.core.internal.webhook.ConstantTime;
import dev.medialib.core.internal.webhook.HmacSha256;
import dev.medialib.core.internal.webhook.WebhookBody;
import java.util.HexFormat;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Receiver that checks the signature of webhooks and reads their events.
 *
 * <p>The signature covers the bytes of the body as received. Get these bytes before a framework parses the body, because JSON
 * that is parsed and written again has another signature.
 */
public final class LivingdocsWebhooks {
    /** The header that carries the signature. */
    public static final String SIGNATURE_HEADER = "x-livingdocs-signature";

    private static final String PREFIX = "sha256=";

    private final HmacSha256 key;

    private LivingdocsWebhooks(HmacSha256 key) {
        this.key = key;
    }

    /**
     * Creates a receiver for webhooks that are signed with {@code secret}.
     *
     * @throws IllegalArgumentException if the secret is empty
     */
    public static LivingdocsWebhooks signedWith(String secret) {
        return new LivingdocsWebhooks(HmacSha256.of(secret));
    }

    /**
     * Returns whether {@code signature} belongs to {@code body}. The check takes the same time for all wrong signatures of the
     * right length.
     *
     * @param body the bytes as received
     * @param signature the value of the header {@value #SIGNATURE_HEADER}: {@code sha256=} and 64 hexadecimal digits; null when
     *     the request has none
     */
    public boolean isAuthentic(byte[] body, @Nullable String signature) {
        if (signature == null || !signature.regionMatches(true, 0, PREFIX, 0, PREFIX.length())) {
            return false;
        }
        String given = signature.substring(PREFIX.length()).strip().toLowerCase(Locale.ROOT);
        return ConstantTime.sameText(HexFormat.of().formatHex(key.sign(body)), given);
    }

    /**
     * Checks the signature of a webhook and reads its event.
     *
     * @param body the bytes as received
     * @param signature the value of the header {@value #SIGNATURE_HEADER}; null when the request has none
     * @throws InvalidWebhookException if the signature is missing or wrong, or the body is not an event
     */
    public MediaEvent parse(byte[] body, @Nullable String signature) {
        if (!isAuthentic(body, signature)) {
            throw new InvalidWebhookException(
                    signature == null
                            ? "the webhook has no " + SIGNATURE_HEADER + " header"
                            : "the webhook's signature does not belong to its body",
                    null);
        }
        return WebhookBody.event(body, MediaEvent.class);
    }

    /** Returns a text without the secret. */
    @Override
    public String toString() {
        return "LivingdocsWebhooks[████]";
    }
}
