package dev.medialib.sanity.webhook;

import dev.medialib.core.error.InvalidWebhookException;
import dev.medialib.core.internal.check.DurationRules;
import dev.medialib.core.internal.webhook.ConstantTime;
import dev.medialib.core.internal.webhook.HmacSha256;
import dev.medialib.core.internal.webhook.WebhookBody;
import dev.medialib.core.json.JsonData;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Receiver of webhooks: checks their signature and reads their body. Immutable and thread-safe.
 *
 * <pre>{@code
 * SanityWebhooks webhooks = SanityWebhooks.signedWith(secret).withMaxAge(Duration.ofMinutes(5));
 * JsonData change = webhooks.parse(body, request.getHeader(SanityWebhooks.SIGNATURE_HEADER));
 * }</pre>
 *
 * <p>The signature covers the received bytes of the body. Use these bytes, not JSON that a framework has parsed and written
 * again, because its signature differs. The signature does not cover other headers.
 *
 * <p>Deliveries can be late, duplicated, or in another order than the changes. To detect duplicates, store the value of the
 * header {@value #IDEMPOTENCY_KEY_HEADER}. To detect old changes, compare the header {@value #TRANSACTION_TIME_HEADER} or the
 * {@code _updatedAt} of the document.
 *
 * <p>Source: the vendor's package {@code @sanity/webhook} 4.0.4. Source of the other header names: the vendor's documentation.
 */
public final class SanityWebhooks {
    /** The header with the signature. */
    public static final String SIGNATURE_HEADER = "sanity-webhook-signature";
    /** The header with the key of the event. All deliveries of one event have the same key. */
    public static final String IDEMPOTENCY_KEY_HEADER = "idempotency-key";
    /** The header with the id of the transaction that changed the document. */
    public static final String TRANSACTION_ID_HEADER = "sanity-transaction-id";
    /** The header with the time of the transaction that changed the document. */
    public static final String TRANSACTION_TIME_HEADER = "sanity-transaction-time";
    /** The header with the id of the changed document. */
    public static final String DOCUMENT_ID_HEADER = "sanity-document-id";
    /** The header with the operation: {@code create}, {@code update} or {@code delete}. */
    public static final String OPERATION_HEADER = "sanity-operation";
    /** The header with the id of the project. */
    public static final String PROJECT_ID_HEADER = "sanity-project-id";
    /** The header with the name of the dataset. */
    public static final String DATASET_HEADER = "sanity-dataset";
    /** The header with the id of the webhook. */
    public static final String WEBHOOK_ID_HEADER = "sanity-webhook-id";

    /** The form that the vendor's toolkit writes and accepts. */
    private static final Pattern SIGNATURE = Pattern.compile("t=([1-9]\\d{0,17}),v1=([A-Za-z0-9_-]+)");

    /** The toolkit rejects earlier times. A time in seconds instead of milliseconds is earlier. */
    private static final Instant EARLIEST = Instant.parse("2021-01-01T00:00:00Z");

    private final HmacSha256 key;
    private final @Nullable Duration maxAge;
    private final Clock clock;

    private SanityWebhooks(HmacSha256 key, @Nullable Duration maxAge, Clock clock) {
        this.key = key;
        this.maxAge = maxAge;
        this.clock = clock;
    }

    /**
     * Creates a receiver for webhooks that are signed with {@code secret}. By default, signatures of any age are accepted.
     *
     * @throws IllegalArgumentException if the secret is empty
     */
    public static SanityWebhooks signedWith(String secret) {
        return new SanityWebhooks(HmacSha256.of(secret), null, Clock.systemUTC());
    }

    /**
     * Returns a receiver that rejects signatures older than {@code age}. This limits attacks with recorded requests. The
     * vendor's toolkit has no such limit. It is not documented whether a redelivery has a new signature. Choose an
     * age that is longer than the longest delay of a redelivery that you want to accept.
     *
     * @param age the maximum time since the time in the signature, which is set by the sender's clock; positive
     * @throws IllegalArgumentException if {@code age} is not positive
     */
    public SanityWebhooks withMaxAge(Duration age) {
        return new SanityWebhooks(key, DurationRules.requirePositive("maxAge", age), clock);
    }

    /** Returns a receiver with another clock for the maximum age. The default is the system clock. */
    public SanityWebhooks withClock(Clock other) {
        return new SanityWebhooks(key, maxAge, Objects.requireNonNull(other, "other"));
    }

    /**
     * Returns whether {@code signature} matches {@code body} and is not too old. The comparison takes the same time for every
     * signature of the right length.
     *
     * @param body the received bytes
     * @param signature the value of the header {@value #SIGNATURE_HEADER}: {@code t={milliseconds},v1={signature}}; null when
     *     the request has none. If the request has several such headers, join their values with a comma; such a request is not
     *     authentic
     */
    public boolean isAuthentic(byte[] body, @Nullable String signature) {
        return problem(body, signature) == null;
    }

    /**
     * Checks and reads a webhook.
     *
     * @param body the received bytes
     * @param signature the value of the header {@value #SIGNATURE_HEADER}; null when the request has none
     * @return the result of the webhook's projection, which can be any JSON
     * @throws InvalidWebhookException if the signature is missing, wrong or too old, or the body is not JSON
     */
    public JsonData parse(byte[] body, @Nullable String signature) {
        requireAuthentic(body, signature);
        return WebhookBody.json(body);
    }

    /**
     * Same as {@link #parse(byte[], String)}, but converts the result of the projection to {@code type}.
     *
     * @param type a model, a record, a bean or a simple type
     * @throws InvalidWebhookException if the signature is missing, wrong or too old, or the body is not JSON of this type
     */
    public <T> T parse(byte[] body, @Nullable String signature, Class<T> type) {
        requireAuthentic(body, signature);
        return WebhookBody.event(body, type);
    }

    private void requireAuthentic(byte[] body, @Nullable String signature) {
        String problem = problem(body, signature);
        if (problem != null) {
            throw new InvalidWebhookException("the webhook" + problem, null);
        }
    }

    /** Returns the end of a sentence about the webhook; null when it is authentic. */
    private @Nullable String problem(byte[] body, @Nullable String signature) {
        if (signature == null) {
            return " has no " + SIGNATURE_HEADER + " header";
        }
        Matcher parts = SIGNATURE.matcher(signature);
        if (!parts.matches()) {
            return "'s signature does not have the form t={milliseconds},v1={signature}";
        }
        String time = parts.group(1);
        byte[] signed = key.sign((time + ".").getBytes(StandardCharsets.UTF_8), body);
        if (!ConstantTime.sameText(Base64.getUrlEncoder().withoutPadding().encodeToString(signed), parts.group(2))) {
            return "'s signature does not match its body";
        }
        Instant at = Instant.ofEpochMilli(Long.parseLong(time));
        if (at.isBefore(EARLIEST)) {
            return "'s signature has an invalid time, " + at;
        }
        return maxAge != null && Duration.between(at, clock.instant()).compareTo(maxAge) > 0
                ? "'s signature has the time " + at + ", which is older than the maximum age of " + maxAge
                : null;
    }

    /** Returns a text without the secret. */
    @Override
    public String toString() {
        return "SanityWebhooks[████]";
    }
}
