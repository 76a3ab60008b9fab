package dev.medialib.core.internal.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CharsetsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/plain;charset=iso-8859-1",
                "text/plain; format=flowed; Charset=\"ISO-8859-1\"; x=y",
                "text/plain; charset='latin1'",
                "text/plain; charset=iso-8859-1 "
            })
    void aCharsetIsFoundInAnySpelling(String contentType) {
        assertThat(Charsets.named(contentType)).isEqualTo(StandardCharsets.ISO_8859_1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/plain",
                "text/plain;",
                "text/plain; charset=",
                "text/plain; charset=no-such",
                "text/plain; charset=\""
            })
    void aContentTypeWithoutKnownCharsetNamesNone(String contentType) {
        assertThat(Charsets.named(contentType)).isNull();
    }

    @Test
    void aMissingContentTypeNamesNone() {
        assertThat(Charsets.named(null)).isNull();
    }
}
