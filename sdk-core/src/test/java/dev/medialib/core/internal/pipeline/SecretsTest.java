package dev.medialib.core.internal.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.medialib.testsupport.Canaries;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretsTest {
    private final Secrets secrets = Secrets.of(List.of("pa\"ss/word", "short"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "pa\"ss/word",
                "pa\\\"ss/word",
                "pa\\\"ss\\/word",
                "\\u0070a\\u0022ss/wor\\u0064",
                "p\\u0061\\\"ss\\u002Fword",
            })
    void aSecretIsBlankedHoweverJsonWritesIt(String written) {
        assertThat(secrets.blankedIn("{\"a\":\"" + written + "\",\"b\":\"" + written + "\\\\\"}"))
                .isEqualTo("{\"a\":\"████\",\"b\":\"████\\\\\"}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "pa%22ss%2Fword",
                "pa%22ss%2fword",
                "pa&quot;ss/word",
            })
    void aSecretIsBlankedInAUrlAndInHtml(String written) {
        assertThat(secrets.blankedIn("a=" + written + "&b")).isEqualTo("a=████&b");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "ab", "user:"})
    void aSecretIsBlankedInBase64(String before) {
        byte[] pair = (before + "pa\"ss/word.").getBytes(StandardCharsets.UTF_8);
        String shown = secrets.blankedIn("Basic " + Base64.getEncoder().encodeToString(pair));

        assertThat(shown).contains("████");
        assertThat(Canaries.findIn(shown, "pa\"ss/word")).isEmpty();
    }

    @Test
    void theSecretsOfAnotherTokenAreItsOwn() {
        assertThat(secrets.andCredential("token-1").blankedIn("token-1 token-2"))
                .isEqualTo("████ token-2");
        assertThat(secrets.andCredential("token-2").blankedIn("token-1 token-2"))
                .isEqualTo("token-1 ████");
    }

    @Test
    void otherTextStaysAsItIs() {
        String text = "short C:\\temp \\u12 \\";
        assertThat(secrets.blankedIn(text)).isEqualTo(text.replace("short", "short"));
    }

    @Test
    void aSecretWithinALongerOneLeavesNoRest() {
        assertThat(Secrets.of(List.of("secret", "secret-1234")).blankedIn("secret-1234 secret"))
                .isEqualTo("████ ████");
    }

    @Test
    void aPasswordIsBlankedHoweverShort() {
        assertThat(secrets.and(List.of("abc", "")).blankedIn("abc pa\"ss/word")).isEqualTo("████ ████");
    }
}
