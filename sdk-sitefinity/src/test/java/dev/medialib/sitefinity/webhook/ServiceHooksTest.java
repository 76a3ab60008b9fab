package dev.medialib.sitefinity.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.medialib.core.error.InvalidWebhookException;
import dev.medialib.core.json.JsonData;
import dev.medialib.core.json.Timestamp;
import dev.medialib.sitefinity.media.Image;
import dev.medialib.testsupport.JsonTree;
import dev.medialib.testsupport.Samples;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class ServiceHooksTest {
    private static final String SECRET = "s3cr3t ü";
    private static final byte[] BODY = bytes(Samples.text("webhooks/image-published.json"));

    private final ServiceHooks basic = ServiceHooks.withBasicAuthentication("sitefinity", SECRET);
    private final ServiceHooks header = ServiceHooks.withHeader("X-Hook-Secret", "s3cr3t");

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String basic(String credential) {
        return "Basic " + Base64.getEncoder().encodeToString(bytes(credential));
    }

    @Test
    void theRightUserAndPasswordAreAccepted() {
        assertThat(basic.headerName()).isEqualTo("Authorization");
        assertThat(basic.isAuthentic(basic("sitefinity:" + SECRET))).isTrue();
        assertThat(basic.isAuthentic(basic("sitefinity:" + SECRET).replace("Basic ", "basic  ")))
                .isTrue();
    }

    @Test
    void anotherUserOrPasswordIsRefused() {
        assertThat(basic.isAuthentic(basic("sitefinity:" + SECRET + " "))).isFalse();
        assertThat(basic.isAuthentic(basic("Sitefinity:" + SECRET))).isFalse();
        assertThat(basic.isAuthentic(basic("sitefinity"))).isFalse();
        assertThat(basic.isAuthentic(basic("sitefinity:" + SECRET).replace("Basic ", "Bearer ")))
                .isFalse();
        assertThat(basic.isAuthentic(basic("sitefinity:" + SECRET).replace("Basic ", "")))
                .isFalse();
    }

    @Test
    void theRightHeaderIsAcceptedAndNoOther() {
        assertThat(header.headerName()).isEqualTo("X-Hook-Secret");
        assertThat(header.isAuthentic("s3cr3t")).isTrue();
        assertThat(header.isAuthentic("S3cr3t")).isFalse();
        assertThat(header.isAuthentic("s3cr3")).isFalse();
        assertThat(header.isAuthentic("s3cr3t1")).isFalse();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " ", "Basic", "Basic ", "Basic !", "ſß🐈"})
    void withoutAUsableHeaderNothingIsAuthentic(String value) {
        for (ServiceHooks hooks : List.of(basic, header)) {
            assertThat(hooks.isAuthentic(value)).isFalse();
            assertThatThrownBy(() -> hooks.parse(BODY, value))
                    .isInstanceOf(InvalidWebhookException.class)
                    .hasMessageContaining(hooks.headerName())
                    .hasMessageContaining(value == null ? "has no" : "has a wrong value")
                    .hasMessageNotContaining("s3cr3t");
        }
    }

    @Test
    void theSampleIsReadFieldByField() throws Exception {
        HookEvent event = header.parse(BODY, "s3cr3t");

        assertThat(event.name()).isEqualTo("Image is published");
        assertThat(event.itemId()).isEqualTo(UUID.fromString("ac234a70-3bb0-4b1c-9a36-35a9d1a7cf0c"));
        assertThat(event.itemLastModified().toInstant()).isEqualTo(Instant.parse("2021-04-20T13:18:34Z"));
        assertThat(event.originalEventType()).isEqualTo("Telerik.Sitefinity.Data.Events.IDataEvent");
        assertThat(JsonTree.written(event)).isEqualTo(JsonTree.tree(Samples.text("webhooks/image-published.json")));
    }

    @Test
    void theItemOfTheSampleIsAnImage() {
        Image image = header.parse(BODY, "s3cr3t").item(Image.class);

        assertThat(image.title()).isEqualTo("4_mini");
        assertThat(image.publicationDate()).isEqualTo(Timestamp.of("2021-04-20T13:18:34+00:00"));
        assertThat(image.totalSize()).isEqualTo(55605);
        assertThat(image.tags()).isEmpty();
        assertThat(image.folderId()).isNull();
        assertThat(image.thumbnails()).hasSize(1);
        assertThat(image.unknownProperties()).isEmpty();
    }

    @Test
    void theOriginalEventOfTheSampleIsRead() {
        OriginalEvent event = header.parse(BODY, "s3cr3t").originalEvent();

        assertThat(event.itemType()).isEqualTo("Telerik.Sitefinity.Libraries.Model.Image");
        assertThat(event.originalContentId()).isEqualTo(UUID.fromString("ac234a70-3bb0-4b1c-9a36-35a9d1a7cf0c"));
        assertThat(event.action()).isEqualTo("New");
        assertThat(event.status()).isEqualTo("Live");
        assertThat(event.visible()).isTrue();
        assertThat(event.approvalWorkflowState()).isEqualTo("Published");
        assertThat(event.language()).isEqualTo("en");
        assertThat(event.affectedLanguages()).containsExactly("en");
        assertThat(event.changedProperties()).isEqualTo(JsonData.parse("{}"));
        assertThat(event.recycleBinAction()).isZero();
        assertThat(event.withParent()).isFalse();
    }

    @Test
    void anEventWithoutItemNamesTheItemAllTheSame() {
        UUID id = UUID.randomUUID();
        HookEvent event = header.parse(
                bytes("{\"Name\":\"Image is deleted\",\"Item\":null,\"OriginalEvent\":{\"OriginalContentId\":\"" + id
                        + "\"}}"),
                "s3cr3t");

        assertThat(event.item(Image.class)).isNull();
        assertThat(event.itemId()).isEqualTo(id);
        assertThat(event.itemLastModified()).isNull();
    }

    @Test
    void anItemWithoutOriginalEventHasItsOwnId() {
        UUID id = UUID.randomUUID();

        assertThat(header.parse(bytes("{\"Item\":{\"Id\":\"" + id + "\"}}"), "s3cr3t")
                        .itemId())
                .isEqualTo(id);
    }

    @Test
    void aPayloadOfTheSitesOwnIsKeptWhole() throws Exception {
        String json = "{\"text\":\"An image was published\",\"Item\":7,\"OriginalEvent\":[]}";
        HookEvent event = header.parse(bytes(json), "s3cr3t");

        assertThat(event.name()).isNull();
        assertThat(event.itemId()).isNull();
        assertThat(event.originalEvent()).isNull();
        assertThat(event.unknownProperties()).containsKey("text");
        assertThat(JsonTree.written(event)).isEqualTo(JsonTree.tree(json));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "7", "[]", "\"Name\"", "{\"Name\":", "<html>"})
    void aBodyThatIsNoObjectIsRefused(String json) {
        assertThatThrownBy(() -> header.parse(bytes(json), "s3cr3t"))
                .isInstanceOf(InvalidWebhookException.class)
                .hasMessageContaining("the webhook's body is not");
    }

    @Test
    void whatCannotProtectIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ServiceHooks.withBasicAuthentication("a:b", SECRET))
                .withMessage("userName must not contain a colon");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ServiceHooks.withBasicAuthentication(" ", SECRET))
                .withMessageContaining("userName");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ServiceHooks.withBasicAuthentication("a", ""))
                .withMessage("password must not be empty");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ServiceHooks.withHeader("X-Hook-Secret", ""))
                .withMessage("secret must not be empty");
        assertThatIllegalArgumentException().isThrownBy(() -> ServiceHooks.withHeader("X Hook", SECRET));
    }

    @Test
    void theSecretIsNeverShown() {
        assertThat(basic.toString()).isEqualTo("ServiceHooks[Authorization: ████]");
        assertThat(header.toString()).isEqualTo("ServiceHooks[X-Hook-Secret: ████]");
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", " secret", "secret ", "secret\t"})
    void aSecretThatAHeaderDoesNotKeepIsRefused(String secret) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ServiceHooks.withHeader("X-Hook", secret))
                .withMessageContaining("whitespace");
    }

    @Test
    void blanksAroundAHeaderDoNotCount() {
        assertThat(ServiceHooks.withHeader("X-Hook", "secret").isAuthentic(" secret\t"))
                .isTrue();
    }
}
