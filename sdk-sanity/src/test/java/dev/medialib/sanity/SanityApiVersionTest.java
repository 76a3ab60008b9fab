package dev.medialib.sanity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SanityApiVersionTest {

    @ParameterizedTest
    @CsvSource({
        "2025-03-25, v2025-03-25",
        "v2025-03-25, v2025-03-25",
        "1, v1",
        "v1, v1",
        "X, vX",
        "vX, vX",
        "2024-02-29, v2024-02-29"
    })
    void aVersionStandsInPathsWithAnV(String name, String path) {
        SanityApiVersion version = SanityApiVersion.of(name);
        assertThat(version).hasToString(path);
        assertThat(version.value()).isEqualTo(path.substring(1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "v",
                "vv1",
                "2",
                "x",
                "V1",
                "2025-3-25",
                "2025-13-01",
                "2025-02-30",
                "2023-02-29",
                "2025-03-25/..",
                "2025-03-25 ",
                "../v1",
                "٢٠٢٥-03-25"
            })
    void whatIsNoVersionIsRefused(String name) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SanityApiVersion.of(name))
                .withMessageContaining("must be a date such as 2025-03-25, 1 or X");
    }

    @Test
    void equalVersionsAreEqual() {
        assertThat(SanityApiVersion.of("v2025-02-19"))
                .isEqualTo(SanityApiVersion.V2025_02_19)
                .hasSameHashCodeAs(SanityApiVersion.V2025_02_19)
                .isNotEqualTo(SanityApiVersion.V2025_03_25)
                .isNotEqualTo("v2025-02-19");
    }
}
