package dev.medialib.core.internal.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextScalarsTest {
    @ParameterizedTest
    @ValueSource(strings = {"0", "1024", "-7", "9223372036854775807", "12.50", "1e3", "-0.5E-2", "1e999999999"})
    void aNumberIsReadWithAllItsDigits(String text) {
        assertThat(TextScalars.read(text)).isEqualTo(new BigDecimal(text));
    }

    @ParameterizedTest
    @CsvSource({"true,true", "True,true", "false,false", "FALSE,false"})
    void aBooleanIsReadInAnyCase(String text, boolean value) {
        assertThat(TextScalars.read(text)).isEqualTo(value);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " 1",
                "1 ",
                "+1",
                "007",
                "1.",
                ".5",
                "1,5",
                "0x10",
                "1f",
                "1_000",
                "NaN",
                "INF",
                "-",
                "yes",
                "null",
                "1e99999999999",
                "\u0661"
            })
    void anyOtherTextIsNoScalar(String text) {
        assertThat(TextScalars.read(text)).isNull();
    }

    @Test
    void aNumberOfMoreDigitsThanJsonMayHaveIsNone() {
        assertThat(TextScalars.read("1".repeat(1000))).isNotNull();
        assertThat(TextScalars.read("1".repeat(1001))).isNull();
    }
}
