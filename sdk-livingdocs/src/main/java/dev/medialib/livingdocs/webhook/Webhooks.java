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
 * Receives webhooks: checks that they come from the server that knows the secret, and reads them.
 *
 * <p>The signature is over the bytes of the body as they came. Take them before any framework has parsed the body: JSON that is
 * written again has another signature.
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
     * Webhooks that are signed with {@code secret}.
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
     * Whether {@code signature} belongs to {@code body}. Takes the same time for any wrong signature of the right length.
     *
     * @param body as it came
     * @param signature the value of the header {@value #SIGNATURE_HEADER}: {@code sha256=} and 64 hexadecimal digits; null when the
     *     request has none
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

    /** Without the secret. */
    @Override
    public String toString() {
        return "Webhooks[████]";
    }
}
