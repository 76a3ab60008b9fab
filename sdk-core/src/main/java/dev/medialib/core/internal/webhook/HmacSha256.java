package dev.medialib.core.internal.webhook;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Secret of a webhook that signs texts by HMAC-SHA256. */
public final class HmacSha256 {
    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec key;

    private HmacSha256(SecretKeySpec key) {
        this.key = key;
    }

    /**
     * Returns the key whose bytes are the UTF-8 form of {@code secret}.
     *
     * @throws IllegalArgumentException if the secret is empty
     */
    public static HmacSha256 of(String secret) {
        if (secret.isEmpty()) {
            throw new IllegalArgumentException("the webhook secret must not be empty");
        }
        return new HmacSha256(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM));
    }

    /** Returns the signature of the parts, one after the other. */
    public byte[] sign(byte[]... parts) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            for (byte[] part : parts) {
                mac.update(part);
            }
            return mac.doFinal();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java platform does not provide " + ALGORITHM, e);
        }
    }

    /** Returns a text without the secret. */
    @Override
    public String toString() {
        return "HmacSha256[████]";
    }
}
