package dev.medialib.core.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimestampTest {
    @ParameterizedTest
    @CsvSource({
        "2020-12-27T09:19:00.000Z,    2020-12-27T09:19:00Z",
        "2020-12-27T09:19:07.123Z,    2020-12-27T09:19:07.123Z",
        "2020-12-27T09:19:07Z,        2020-12-27T09:19:07Z",
        "2020-02-29T23:59:59Z,        2020-02-29T23:59:59Z",
        "2020-12-27T09:19:07.1234567Z,2020-12-27T09:19:07.1234567Z",
        "2020-12-27T09:19Z,           2020-12-27T09:19:00Z",
        "2020-12-27t09:19:07z,        2020-12-27T09:19:07Z",
        "2020-12-27T09:19:07+02:00,   2020-12-27T07:19:07Z",
        "2020-12-27T09:19:07.5-0330,  2020-12-27T12:49:07.5Z",
        "2020-12-27T09:19:07+02,      2020-12-27T07:19:07Z",
        "2020-01-01 13:45:12,         2020-01-01T13:45:12Z",
        "2020-01-01T13:45:12.5,       2020-01-01T13:45:12.5Z",
        "2022-03-16T14:08:11:000Z,    2022-03-16T14:08:11Z",
        "2022-03-16T14:08:11:250Z,    2022-03-16T14:08:11.250Z",
        "0001-01-01T00:00:00Z,        0001-01-01T00:00:00Z",
        "9999-12-31T23:59:59.999Z,    9999-12-31T23:59:59.999Z",
    })
    void textsAreReadAndKept(String text, Instant instant) {
        Timestamp timestamp = Timestamp.of(text);

        assertThat(timestamp.isReadable()).isTrue();
        assertThat(timestamp.toInstant()).isEqualTo(instant);
        assertThat(timestamp.text()).isEqualTo(text);
        assertThat(timestamp).hasToString(text).isEqualTo(Timestamp.parse(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Z",
                "yesterday",
                "2020-12-27",
                "1609060740",
                "2021-02-29T00:00:00Z",
                "2020-13-01T00:00:00Z",
                "2020-12-27T24:00:01Z",
                "2020-12-27T09:60:00.000Z",
                "2020-12-27T09:19:61Z",
                "２０２０-12-27T09:19:00Z",
                "2020-12-27T09:19:00ZZ",
                "2020-12-27T09:19:00.-12Z",
                "2020-12-2709:19:00Z",
            })
    void whatIsNoTimeIsKeptButNotRead(String text) {
        Timestamp timestamp = Timestamp.of(text);

        assertThat(timestamp.isReadable()).isFalse();
        assertThat(timestamp.text()).isEqualTo(text);
        assertThatThrownBy(timestamp::toInstant)
                .isInstanceOf(JsonMismatchException.class)
                .hasMessageContaining(text);
        assertThatThrownBy(() -> Timestamp.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(text);
    }

    @Test
    void equalityIsThatOfTheTexts() {
        assertThat(Timestamp.of("2020-12-27T09:19:00Z"))
                .isEqualTo(Timestamp.of(Instant.parse("2020-12-27T09:19:00Z")))
                .hasSameHashCodeAs(Timestamp.of("2020-12-27T09:19:00Z"))
                .isNotEqualTo(Timestamp.of("2020-12-27T09:19:00.000Z"));
    }

    @Test
    void openEnumsOfTwoSetsAreNeverEqual() {
        final class Other extends OpenEnum {
            Other() {
                super("photo");
            }
        }
        assertThat(PictureKind.of("photo")).isEqualTo(PictureKind.PHOTO).hasSameHashCodeAs(PictureKind.PHOTO);
        assertThat(PictureKind.PHOTO).isNotEqualTo(new Other()).isNotEqualTo(PictureKind.of("Photo"));
        assertThat(PictureKind.PHOTO).hasToString("photo");
    }
}
