package dev.medialib.core.internal.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class HmacSha256Test {

    /** RFC 4231, test case 2. */
    @Test
    void theSignatureIsThatOfTheStandard() {
        byte[] signature =
                HmacSha256.of("Jefe").sign("what do ya want ".getBytes(UTF_8), "for nothing?".getBytes(UTF_8));

        assertThat(HexFormat.of().formatHex(signature))
                .isEqualTo("5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
    }

    @Test
    void anEmptySecretIsRefused() {
        assertThatThrownBy(() -> HmacSha256.of(""))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("secret");
    }

    @Test
    void theSecretIsNotInTheText() {
        assertThat(HmacSha256.of("s3cret")).asString().doesNotContain("s3cret");
    }
}
