package dev.medialib.core.internal.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BodyFramingTest {

    @Test
    void theOnlyPartOfAMultipartHasItsNameItsFileNameAndItsType() {
        BodyFraming frame = BodyFraming.multipart("b0undary", "file", "котка 1.png", "image/png");

        assertThat(new String(frame.before(), StandardCharsets.UTF_8))
                .isEqualTo(String.join(
                        "\r\n",
                        "--b0undary",
                        "Content-Disposition: form-data; name=\"file\"; filename=\"котка 1.png\"",
                        "Content-Type: image/png",
                        "",
                        ""));
        assertThat(new String(frame.after(), StandardCharsets.UTF_8)).isEqualTo("\r\n--b0undary--\r\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "say \\q cheese \\q.png|say %22 cheese %22.png",
                "a\\r\\nX-Injected: 1|a%0D%0AX-Injected: 1",
                "nul\\0|nul%00",
                "100%.png|100%.png"
            })
    void aFileNameCannotEndItsQuotesOrItsLine(String name, String written) {
        String nasty = name.replace("\\q", "\"")
                .replace("\\r", "\r")
                .replace("\\n", "\n")
                .replace("\\0", "\0");
        BodyFraming frame = BodyFraming.multipart("b", "file", nasty, "image/png");

        assertThat(new String(frame.before(), StandardCharsets.UTF_8)).contains("; filename=\"" + written + "\"\r\n");
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "1, 4", "2, 4", "3, 4", "4, 8", "3000000000, 4000000000"})
    void base64TakesFourCharactersForEachThreeBytes(long bytes, long characters) {
        assertThat(BodyFraming.BASE64.length(bytes)).isEqualTo(characters);
    }
}
