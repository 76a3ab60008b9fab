package dev.medialib.sanity.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.medialib.core.error.InvalidWebhookException;
import dev.medialib.sanity.asset.Asset;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class SanityWebhooksTest {
    private static final String SECRET = "test-secret";
    private static final byte[] BODY =
            bytes("{\"_id\":\"2w91UKgsNKEhWD6au6OzeNaOe7f\",\"_type\":\"sanity.asset\",\"title\":\"Bær – ok\"}");
    private static final String DIGEST = "EW0-j3B5dWCSW6m6gWvnhWu_kU4mlzcf_AIUb8bqrXo";
    private static final String SIGNATURE = "t=1767225600000,v1=" + DIGEST;
    private static final Instant SIGNED_AT = Instant.ofEpochMilli(1767225600000L);

    private final SanityWebhooks webhooks = SanityWebhooks.signedWith(SECRET);

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** As the vendor's toolkit makes it, computed without the class under test. */
    private static String signature(String time, String body) throws Exception {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(bytes(SECRET), "HmacSHA256"));
        byte[] digest = mac.doFinal(bytes(time + "." + body));
        return "t=" + time + ",v1=" + Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
    }

    private static Clock at(Instant time) {
        return Clock.fixed(time, ZoneOffset.UTC);
    }

    @ParameterizedTest
    @CsvSource({
        "päss wörd/+=, 1767225600000, {}, bo5OyA3VQ2wmvoz8LY7onrFVv0MQTlvtxjMTob47TWY",
        "test, 1633519811129, {\"_id\":\"resume\"}, tLa470fx7qkLLEcMOcEUFuBbRSkGujyskxrNXcoh0N0",
        "x, 1609459200000, {}, xA76UYaUJkQOUHUkZ0iLcRjX2ajRp6FxSTtn8WhpApU"
    })
    void vectorsOfTheVendorsToolkitAreReproduced(String secret, String time, String body, String digest) {
        assertThat(SanityWebhooks.signedWith(secret).isAuthentic(bytes(body), "t=" + time + ",v1=" + digest))
                .isTrue();
    }

    @Test
    void theRightSignatureIsAccepted() {
        assertThat(webhooks.isAuthentic(BODY, SIGNATURE)).isTrue();
        assertThat(webhooks.parse(BODY, SIGNATURE).get("title").asString()).isEqualTo("Bær – ok");
    }

    @Test
    void aBodyThatDiffersByOneByteIsRefused() {
        for (int i = 0; i < BODY.length; i++) {
            byte[] changed = BODY.clone();
            changed[i] ^= 1;
            assertThat(webhooks.isAuthentic(changed, SIGNATURE)).isFalse();
        }
    }

    @Test
    void anotherSecretIsRefused() {
        assertThat(SanityWebhooks.signedWith(SECRET + " ").isAuthentic(BODY, SIGNATURE))
                .isFalse();
    }

    @Test
    void anotherTimeIsRefused() {
        assertThat(webhooks.isAuthentic(BODY, "t=1767225600001,v1=" + DIGEST)).isFalse();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                DIGEST,
                "v1=" + DIGEST,
                "t=1767225600000",
                "t=,v1=" + DIGEST,
                "t=1767225600000, v1=" + DIGEST,
                "t=1767225600000 v1=" + DIGEST,
                " " + SIGNATURE,
                SIGNATURE + " ",
                SIGNATURE + "=",
                "t=01767225600000,v1=" + DIGEST,
                "T=1767225600000,V1=" + DIGEST,
                "v1=" + DIGEST + ",t=1767225600000",
                "v0=a," + SIGNATURE,
                SIGNATURE + ",v1=" + DIGEST,
                SIGNATURE + ", " + SIGNATURE,
                "t=-1767225600000,v1=" + DIGEST,
                "t=99999999999999999999,v1=" + DIGEST
            })
    void otherFormsOfTheHeaderAreRefused(String signature) {
        assertThat(webhooks.isAuthentic(BODY, signature)).isFalse();
        assertThatThrownBy(() -> webhooks.parse(BODY, signature))
                .isInstanceOf(InvalidWebhookException.class)
                .hasMessageContaining(
                        signature == null ? "has no sanity-webhook-signature header" : "does not have the form")
                .hasMessageNotContaining(SECRET);
    }

    @Test
    void aTimeInSecondsIsRefused() throws Exception {
        String signature = signature("1767225600", "{}");

        assertThatThrownBy(() -> webhooks.parse(bytes("{}"), signature))
                .isInstanceOf(InvalidWebhookException.class)
                .hasMessageContaining("invalid time");
    }

    @Test
    void anySignatureAgeIsAcceptedByDefault() {
        assertThat(webhooks.withClock(at(SIGNED_AT.plus(Duration.ofDays(3650)))).isAuthentic(BODY, SIGNATURE))
                .isTrue();
    }

    @Test
    void anOlderSignatureThanTheMaximumAgeIsRefused() {
        SanityWebhooks recent = webhooks.withMaxAge(Duration.ofMinutes(5));

        assertThat(recent.withClock(at(SIGNED_AT.plusSeconds(300))).isAuthentic(BODY, SIGNATURE))
                .isTrue();
        assertThatThrownBy(
                        () -> recent.withClock(at(SIGNED_AT.plusSeconds(301))).parse(BODY, SIGNATURE))
                .isInstanceOf(InvalidWebhookException.class)
                .hasMessage(
                        "the webhook's signature has the time 2026-01-01T00:00:00Z, which is older than the maximum age of PT5M");
    }

    @Test
    void aSignatureFromASlowReceiversFutureIsAccepted() {
        assertThat(webhooks.withMaxAge(Duration.ofMinutes(5))
                        .withClock(at(SIGNED_AT.minusSeconds(30)))
                        .isAuthentic(BODY, SIGNATURE))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT0S", "PT-1S"})
    void theMaximumAgeMustBePositive(Duration age) {
        assertThatThrownBy(() -> webhooks.withMaxAge(age))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("maxAge must be positive, but is " + age);
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "7", "\"text\"", "[1]", "{}"})
    void aProjectionCanBeAnyJson(String body) throws Exception {
        assertThat(webhooks.parse(bytes(body), signature("1767225600000", body)).toJson())
                .isEqualTo(body);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<html>", "{\"a\":"})
    void aSignedBodyThatIsNoJsonIsRefused(String body) throws Exception {
        String signature = signature("1767225600000", body);

        assertThatThrownBy(() -> webhooks.parse(bytes(body), signature))
                .isInstanceOf(InvalidWebhookException.class)
                .hasMessage("the webhook's body is not JSON");
    }

    @Test
    void aProjectionIsReadAsAModel() {
        assertThat(webhooks.parse(BODY, SIGNATURE, Asset.class).title()).isEqualTo("Bær – ok");
        assertThatThrownBy(() -> webhooks.parse(BODY, "t=1767225600000,v1=AAAA", Asset.class))
                .isInstanceOf(InvalidWebhookException.class)
                .hasMessageContaining("does not match its body");
    }

    @Test
    void theSecretIsRequiredAndNeverShown() {
        assertThatThrownBy(() -> SanityWebhooks.signedWith("")).isInstanceOf(IllegalArgumentException.class);
        assertThat(webhooks.toString()).doesNotContain(SECRET);
    }
}
