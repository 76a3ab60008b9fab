package dev.medialib.livingdocs.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.medialib.core.error.InvalidWebhookException;
import dev.medialib.core.json.Timestamp;
import dev.medialib.livingdocs.publication.PublicationEvent;
import dev.medialib.livingdocs.publication.PublicationEventType;
import dev.medialib.testsupport.JsonTree;
import dev.medialib.testsupport.Samples;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebhooksTest {
    private static final String SECRET = "s3cr3t ü";
    private static final byte[] BODY = bytes(Samples.text("webhooks/revoke.json"));

    private final LivingdocsWebhooks webhooks = LivingdocsWebhooks.signedWith(SECRET);

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** As the server makes it, computed without the class under test. */
    private static String signature(String algorithm, String secret, byte[] body) throws Exception {
        Mac mac = Mac.getInstance(algorithm);
        mac.init(new SecretKeySpec(bytes(secret), algorithm));
        StringBuilder hex = new StringBuilder();
        for (byte b : mac.doFinal(body)) {
            hex.append(String.format("%02x", b));
        }
        return hex.toString();
    }

    private static String signed(byte[] body) throws Exception {
        return "sha256=" + signature("HmacSHA256", SECRET, body);
    }

    @Test
    void aPublishedVectorIsReproduced() {
        String digest = "f7bc83f430538424b13298e6aa6fb143ef4d59a14946175997479dbc2d1a3cd8";

        assertThat(LivingdocsWebhooks.signedWith("key")
                        .isAuthentic(bytes("The quick brown fox jumps over the lazy dog"), "sha256=" + digest))
                .isTrue();
    }

    @Test
    void theRightSignatureIsAccepted() throws Exception {
        assertThat(webhooks.isAuthentic(BODY, signed(BODY))).isTrue();
        assertThat(webhooks.isAuthentic(BODY, signed(BODY).toUpperCase(Locale.ROOT)))
                .isTrue();
    }

    @Test
    void anotherSecretIsRefused() throws Exception {
        assertThat(LivingdocsWebhooks.signedWith(SECRET + " ").isAuthentic(BODY, signed(BODY)))
                .isFalse();
    }

    @Test
    void aBodyThatDiffersByOneByteIsRefused() throws Exception {
        String signature = signed(BODY);
        for (int i = 0; i < BODY.length; i++) {
            byte[] changed = BODY.clone();
            changed[i] ^= 1;
            assertThat(webhooks.isAuthentic(changed, signature)).isFalse();
        }
        assertThat(webhooks.isAuthentic(bytes(new String(BODY, StandardCharsets.UTF_8) + "\n"), signature))
                .isFalse();
    }

    @Test
    void aDigestOfAnotherLengthOrKindIsRefused() throws Exception {
        String right = signature("HmacSHA256", SECRET, BODY);
        String sha1 = signature("HmacSHA1", SECRET, BODY);
        assertThat(sha1).hasSize(40);

        assertThat(webhooks.isAuthentic(BODY, "sha256=" + sha1)).isFalse();
        assertThat(webhooks.isAuthentic(BODY, "sha1=" + sha1)).isFalse();
        assertThat(webhooks.isAuthentic(BODY, "sha1=" + right)).isFalse();
        assertThat(webhooks.isAuthentic(BODY, right)).isFalse();
        assertThat(webhooks.isAuthentic(BODY, "sha256=" + right.substring(0, 40)))
                .isFalse();
        assertThat(webhooks.isAuthentic(BODY, "sha256=" + right + "0")).isFalse();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " ", "sha256", "sha256=", "sha256= ", "sha256=zz", "=", "null", "sha256=ſß🐈"})
    void withoutAUsableSignatureNothingIsAuthentic(String signature) {
        assertThat(webhooks.isAuthentic(BODY, signature)).isFalse();
        assertThatThrownBy(() -> webhooks.parse(BODY, signature))
                .isInstanceOf(InvalidWebhookException.class)
                .hasMessageContaining(
                        signature == null ? "has no x-livingdocs-signature header" : "does not belong to its body")
                .hasMessageNotContaining(SECRET);
    }

    @Test
    void anEmptyBodyIsAuthenticAndNoEvent() throws Exception {
        byte[] empty = {};

        assertThat(webhooks.isAuthentic(empty, signed(empty))).isTrue();
        assertThatThrownBy(() -> webhooks.parse(empty, signed(empty)))
                .isInstanceOf(InvalidWebhookException.class)
                .hasMessage("the webhook's body is not JSON");
    }

    @Test
    void theSampleIsReadFieldByField() throws Exception {
        MediaEvent event = webhooks.parse(BODY, signed(BODY));

        assertThat(event.event()).isEqualTo(MediaEventType.REVOKE);
        assertThat(event.deliveryId()).isEqualTo("J1FrTJTNKKRoGmjBlQ3_e");
        assertThat(event.projectId()).isEqualTo(3);
        assertThat(event.projectHandle()).isEqualTo("service");
        assertThat(event.webhookHandle()).isEqualTo("handle");
        assertThat(event.mediaId()).isEqualTo("PNIi08x4UdEA");
        assertThat(event.actor().type()).isEqualTo("user");
        assertThat(event.actor().name()).isNull();
        assertThat(JsonTree.written(event)).isEqualTo(JsonTree.tree(Samples.text("webhooks/revoke.json")));
    }

    @Test
    void theActorMayBeNamedOrMissing() throws Exception {
        byte[] byClient = bytes(Samples.text("webhooks/api-client.json"));
        byte[] scheduled = bytes(Samples.text("webhooks/scheduled.json"));

        MediaEvent update = webhooks.parse(byClient, signed(byClient));
        MediaEvent invalid = webhooks.parse(scheduled, signed(scheduled));

        assertThat(update.event()).isEqualTo(MediaEventType.UPDATE);
        assertThat(update.actor().type()).isEqualTo("api-client");
        assertThat(update.actor().name()).isEqualTo("dam");
        assertThat(invalid.event()).isEqualTo(MediaEventType.INVALID);
        assertThat(invalid.actor()).isNull();
    }

    @Test
    void aPublishedDocumentComesWithItsPublicationEvent() throws Exception {
        byte[] body = bytes(Samples.text("webhooks/document-publish.json"));

        MediaEvent event = webhooks.parse(body, signed(body));

        assertThat(event.event()).isEqualTo(MediaEventType.DOCUMENT_PUBLISH);
        assertThat(event.documentId()).isEqualTo(46);
        assertThat(event.mediaId()).isNull();
        PublicationEvent published = event.publicationEvent();
        assertThat(published.eventType()).isEqualTo(PublicationEventType.PUBLISH);
        assertThat(published.createdAt()).isEqualTo(Timestamp.of("2021-09-13T15:18:44.138Z"));
        assertThat(published.contentType()).isEqualTo("regular");
        assertThat(published.publicationId()).isEqualTo(94);
        assertThat(published.documentId()).isEqualTo(46);
        assertThat(published.id()).isNull();
        assertThat(event.actor().email()).isEqualTo("ada@example.com");
        assertThat(JsonTree.written(event)).isEqualTo(JsonTree.tree(Samples.text("webhooks/document-publish.json")));
    }

    @Test
    void aChangedDocumentNamesItsChangedMetadata() throws Exception {
        byte[] body = bytes(Samples.text("webhooks/document-update.json"));

        MediaEvent event = webhooks.parse(body, signed(body));

        assertThat(event.event()).isEqualTo(MediaEventType.DOCUMENT_UPDATE);
        assertThat(event.metadataPropertyChanges()).containsExactly("title", "teaserImage");
        assertThat(event.publicationEvent()).isNull();
        assertThat(event.unknownProperties()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "document.create,DOCUMENT_CREATE",
        "document.update,DOCUMENT_UPDATE",
        "document.publish,DOCUMENT_PUBLISH",
        "document.unpublish,DOCUMENT_UNPUBLISH",
        "document.delete,DOCUMENT_DELETE",
        "publication.update,PUBLICATION_UPDATE"
    })
    void eventsOfDocumentsHaveTheirConstants(String name, String constant) throws Exception {
        Object expected = MediaEventType.class.getField(constant).get(null);

        assertThat(MediaEventType.of(name)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "create,CREATE",
        "update,UPDATE",
        "archive,ARCHIVE",
        "revoke,REVOKE",
        "active,ACTIVE",
        "invalid,INVALID",
        "delete,DELETE"
    })
    void eachDocumentedEventHasItsConstant(String name, String constant) throws Exception {
        Object expected = MediaEventType.class.getField(constant).get(null);

        assertThat(MediaEventType.of("mediaLibraryEntry." + name)).isEqualTo(expected);
    }

    @Test
    void eventsOfOtherKindsAreKeptWhole() throws Exception {
        String json = "{\"event\":\"document.build\",\"documentId\":7,\"reportId\":\"r\",\"actor\":{\"email\":null},"
                + "\"mediaId\":null,\"new\":{\"n\":1.0}}";
        byte[] body = bytes(json);

        MediaEvent event = webhooks.parse(body, signed(body));

        assertThat(event.event()).isEqualTo(MediaEventType.of("document.build"));
        assertThat(event.mediaId()).isNull();
        assertThat(event.documentId()).isEqualTo(7);
        assertThat(event.unknownProperties()).containsOnlyKeys("reportId", "new");
        assertThat(JsonTree.written(event)).isEqualTo(JsonTree.tree(json));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "7",
                "[]",
                "{}",
                "{\"event\":null}",
                "{\"event\":7}",
                "{\"event\":{}}",
                "{\"event\":\"a\"",
                "<html>"
            })
    void aSignedBodyThatIsNoEventIsRefused(String json) throws Exception {
        byte[] body = bytes(json);

        assertThatThrownBy(() -> webhooks.parse(body, signed(body)))
                .isInstanceOf(InvalidWebhookException.class)
                .hasMessageContaining("the webhook's body is not");
    }

    @Test
    void theSecretIsRequiredAndNeverShown() {
        assertThatThrownBy(() -> LivingdocsWebhooks.signedWith(""))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the webhook secret must not be empty");
        assertThat(webhooks).hasToString("LivingdocsWebhooks[████]");
    }

    @Test
    void aProjectIdThatIsNoNumberIsKeptRaw() throws Exception {
        byte[] body = bytes("{\"event\":\"mediaLibraryEntry.update\",\"projectId\":\"three\"}");

        assertThat(webhooks.parse(body, signed(body)).unknownProperties()).containsOnlyKeys("projectId");
    }
}
