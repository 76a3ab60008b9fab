package dev.medialib.sitefinity.webhook;

import dev.medialib.core.error.InvalidWebhookException;
import dev.medialib.core.internal.check.HeaderRules;
import dev.medialib.core.internal.check.TextRules;
import dev.medialib.core.internal.webhook.ConstantTime;
import dev.medialib.core.internal.webhook.WebhookBody;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * Receiver of service hooks: checks the sender and reads the event (Sitefinity documentation, "Create service hooks").
 *
 * <p>A service hook identifies itself by Basic authentication, by a custom header or by an HMAC. This class checks the first
 * two. It does not check an HMAC, because its header, hash and encoding are not documented. Therefore only TLS protects the
 * body: receive service hooks only by HTTPS.
 *
 * <p>The vendor documents neither ids of deliveries nor rules for retries. To detect repeated deliveries, compare
 * {@link HookEvent#name()} together with {@code Id} and {@code LastModified} of the item.
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
     * @throws IllegalArgumentException if {@code userName} is blank or contains a colon, or {@code password} is empty
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
     * @throws IllegalArgumentException if {@code name} is invalid as the name of a header, or {@code secret} is empty. Also if
     *     {@code secret} begins or ends with whitespace, because HTTP does not keep it
     */
    public static ServiceHooks withHeader(String name, String secret) {
        HeaderRules.requireValid(name, requireSecret("secret", secret));
        if (!secret.equals(secret.strip())) {
            throw new IllegalArgumentException("secret must not begin or end with whitespace");
        }
        return new ServiceHooks(name, secret, false);
    }

    private static String requireSecret(String parameter, String secret) {
        if (secret.isEmpty()) {
            throw new IllegalArgumentException(parameter + " must not be empty");
        }
        return secret;
    }

    /** Returns the name of the header whose value the other methods need: {@code Authorization}, or the custom header. */
    public String headerName() {
        return headerName;
    }

    /**
     * Returns whether a header has the expected value. The comparison takes the same time for all wrong values of the right
     * length.
     *
     * @param header the value of the header {@link #headerName()}; null if the request has none
     */
    public boolean isAuthentic(@Nullable String header) {
        if (header == null) {
            return false;
        }
        if (!basic) {
            return ConstantTime.sameText(expected, header.strip());
        }
        return header.regionMatches(true, 0, BASIC, 0, BASIC.length())
                && ConstantTime.sameText(
                        expected, header.substring(BASIC.length()).strip());
    }

    /**
     * Checks a service hook and reads its event. A site can send its own payload instead. The properties of such a payload are
     * in {@code unknownProperties()}.
     *
     * @param body the bytes as received
     * @param header the value of the header {@link #headerName()}; null if the request has none
     * @throws InvalidWebhookException if the header is missing or wrong, or the body is not a JSON object
     */
    public HookEvent parse(byte[] body, @Nullable String header) {
        if (!isAuthentic(header)) {
            throw new InvalidWebhookException(
                    header == null
                            ? "the service hook has no " + headerName + " header"
                            : "the service hook has a wrong value in its " + headerName + " header",
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
