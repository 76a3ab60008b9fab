package dev.medialib.sitefinity.webhook;

import dev.medialib.core.error.InvalidWebhookException;
import dev.medialib.core.internal.check.HeaderRules;
import dev.medialib.core.internal.check.TextRules;
import dev.medialib.core.internal.webhook.HmacSha256;
import dev.medialib.core.internal.webhook.WebhookBody;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * Receiver of service hooks, which checks their sender and reads them (Sitefinity documentation, "Create service hooks").
 *
 * <p>A service hook identifies itself by Basic authentication, by a custom header or by an HMAC. This class checks the first two.
 * It does not check an HMAC, because neither the header, the hash nor the encoding is documented. The body is protected by TLS
 * alone: receive service hooks by HTTPS only.
 *
 * <p>No id of a delivery and no rule for retries is documented. To detect repeated deliveries, compare {@link HookEvent#name()}
 * with the {@code Id} and {@code LastModified} of the item.
 */
public final class ServiceHooks {
    private static final String BASIC = "Basic ";

    private final String headerName;
    private final String expected;
    private final boolean basic;

    private ServiceHooks(String headerName, String expected, boolean basic) {
        this.headerName = headerName;
        this.expected = expected;
        this.basic = basic;
    }

    /**
     * Creates a receiver for service hooks with Basic authentication.
     *
     * @throws IllegalArgumentException if the user name is blank or contains a colon, or the password is empty
     */
    public static ServiceHooks withBasicAuthentication(String userName, String password) {
        TextRules.requireText("userName", userName);
        if (userName.indexOf(':') >= 0) {
            throw new IllegalArgumentException("userName must not contain a colon");
        }
        requireSecret("password", password);
        byte[] credential = (userName + ":" + password).getBytes(StandardCharsets.UTF_8);
        return new ServiceHooks("Authorization", Base64.getEncoder().encodeToString(credential), true);
    }

    /**
     * Creates a receiver for service hooks with a secret in a custom header.
     *
     * @param name the name of the header, such as {@code X-Hook-Secret}
     * @param secret the value of the header
     * @throws IllegalArgumentException if the name is not one of a header, or the secret is empty
     */
    public static ServiceHooks withHeader(String name, String secret) {
        HeaderRules.requireValid(name, requireSecret("secret", secret));
        return new ServiceHooks(name, secret, false);
    }

    private static String requireSecret(String parameter, String secret) {
        if (secret.isEmpty()) {
            throw new IllegalArgumentException(parameter + " must not be empty");
        }
        return secret;
    }

    /** Returns the name of the header to pass to the other methods: {@code Authorization}, or the custom header. */
    public String headerName() {
        return headerName;
    }

    /**
     * Returns whether {@code header} is the expected one. Every wrong value of the right length takes the same time.
     *
     * @param header the value of the header {@link #headerName()}; null when the request has none
     */
    public boolean isAuthentic(@Nullable String header) {
        if (header == null) {
            return false;
        }
        if (!basic) {
            return HmacSha256.sameText(expected, header);
        }
        return header.regionMatches(true, 0, BASIC, 0, BASIC.length())
                && HmacSha256.sameText(
                        expected, header.substring(BASIC.length()).strip());
    }

    /**
     * Checks and reads a service hook. A site can replace the payload by another one, whose properties are then in {@code
     * unknownProperties()}.
     *
     * @param body the bytes as received
     * @param header the value of the header {@link #headerName()}; null when the request has none
     * @throws InvalidWebhookException if the header is missing or wrong, or the body is not a JSON object
     */
    public HookEvent parse(byte[] body, @Nullable String header) {
        if (!isAuthentic(header)) {
            throw new InvalidWebhookException(
                    header == null
                            ? "the service hook has no " + headerName + " header"
                            : "the service hook's " + headerName + " header is not the expected one",
                    null);
        }
        return WebhookBody.event(body, HookEvent.class);
    }

    /** Returns a text without the secret. */
    @Override
    public String toString() {
        return "ServiceHooks[" + headerName + ": ████]";
    }
}
