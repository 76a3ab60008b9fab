package dev.medialib.core.internal.webhook;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.medialib.core.error.InvalidWebhookException;
import dev.medialib.core.json.JsonData;
import org.junit.jupiter.api.Test;

class WebhookBodyTest {
    private static final String JSON = "{\"title\":\"K\u00e4se\"}";

    @Test
    void aByteOrderMarkIsSkipped() {
        assertThat(WebhookBody.json(("\uFEFF" + JSON).getBytes(UTF_8))).isEqualTo(JsonData.parse(JSON));
    }

    @Test
    void anotherCharsetIsNotReadAsOtherText() {
        assertThatThrownBy(() -> WebhookBody.json(JSON.getBytes(ISO_8859_1)))
                .isInstanceOf(InvalidWebhookException.class)
                .hasMessageContaining("UTF-8");
    }

    @Test
    void aBodyThatIsNotJsonIsAnInvalidWebhook() {
        assertThatThrownBy(() -> WebhookBody.json("<html>".getBytes(UTF_8)))
                .isInstanceOf(InvalidWebhookException.class)
                .hasMessage("the webhook's body is not JSON");
    }
}
