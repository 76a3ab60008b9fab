package dev.medialib.livingdocs.webhook;

import dev.medialib.core.json.JsonData;
import dev.medialib.core.json.JsonMismatchException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Receiver of webhooks, which checks their signature and reads them.
 *
 * <p>The signature covers the bytes of the body as received. Take them before a framework parses the body: JSON that is parsed
 * and written again has another signature.
 */
public final class Webhooks {
    /** The header that carries the signature. */
    public static final String SIGNATURE_HEADER = "x-livingdocs-signature";

    private static final String PREFIX = "sha256=";
    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec key;

    private Webhooks(SecretKeySpec key) {
        this.key = key;
    }

    /**
     * Creates a receiver for webhooks that are signed with {@code secret}.
     *
     * @throws IllegalArgumentException if the secret is empty
     */
    public static Webhooks signedWith(String secret) {
        if (secret.isEmpty()) {
            throw new IllegalArgumentException("the webhook secret must not be empty");
        }
        return new Webhooks(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM));
    }

    /**
     * Returns whether {@code signature} belongs to {@code body}. Every wrong signature of the right length takes the same time.
     *
     * @param body the bytes as received
     * @param signature the value of the header {@value #SIGNATURE_HEADER}: {@code sha256=} and 64 hexadecimal digits; null when
     *     the request has none
     */
    public boolean isAuthentic(byte[] body, @Nullable String signature) {
        if (signature == null || !signature.regionMatches(true, 0, PREFIX, 0, PREFIX.length())) {
            return false;
        }
        byte[] expected = HexFormat.of().formatHex(hmac(body)).getBytes(StandardCharsets.US_ASCII);
        byte[] given = signature
                .substring(PREFIX.length())
                .strip()
                .toLowerCase(Locale.ROOT)
                .getBytes(StandardCharsets.UTF_8);
        return MessageDigest.isEqual(expected, given);
    }

    /**
     * Checks and reads a webhook.
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
        JsonData json = JsonData.tryParse(new String(body, StandardCharsets.UTF_8));
        if (json == null) {
            throw new InvalidWebhookException("the webhook's body is not JSON", null);
        }
        try {
            return json.as(MediaEvent.class);
        } catch (JsonMismatchException e) {
            throw new InvalidWebhookException("the webhook's body is not an event: " + e.getMessage(), e);
        }
    }

    private byte[] hmac(byte[] body) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal(body);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
        }
    }

    /** Returns a text without the secret. */
    @Override
    public String toString() {
        return "Webhooks[████]";
    }
}
