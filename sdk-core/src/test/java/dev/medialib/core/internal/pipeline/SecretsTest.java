package dev.medialib.core.internal.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretsTest {
    private static final Secrets SECRETS = Secrets.of(List.of("pa\"ss/word", "short"));

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
        assertThat(SECRETS.blankedIn("{\"a\":\"" + written + "\",\"b\":\"" + written + "\\\\\"}"))
                .isEqualTo("{\"a\":\"████\",\"b\":\"████\\\\\"}");
    }

    @Test
    void otherTextStaysAsItIs() {
        String text = "short C:\\temp \\u12 \\";
        assertThat(SECRETS.blankedIn(text)).isEqualTo(text.replace("short", "short"));
    }

    @Test
    void aSecretWithinALongerOneLeavesNoRest() {
        assertThat(Secrets.of(List.of("secret", "secret-1234")).blankedIn("secret-1234 secret"))
                .isEqualTo("████ ████");
    }

    @Test
    void aPasswordIsBlankedHoweverShort() {
        assertThat(SECRETS.and(List.of("abc", "")).blankedIn("abc pa\"ss/word")).isEqualTo("████ ████");
    }
}
