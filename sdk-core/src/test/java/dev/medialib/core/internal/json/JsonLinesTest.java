package dev.medialib.core.internal.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.medialib.core.json.JsonData;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonLinesTest {
    private static InputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> read(InputStream in, int maxLine) throws IOException {
        JsonLines lines = new JsonLines(in, maxLine);
        List<String> values = new ArrayList<>();
        for (JsonData value = lines.next(); value != null; value = lines.next()) {
            values.add(value.toJson());
        }
        assertThat(lines.next()).isNull();
        return values;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"a\":1}\n\"b\"\nnull",
                "{\"a\":1}\r\n\"b\"\r\nnull\r\n",
                "\n\n{\"a\":1}\n \t\n\"b\"\n\nnull\n\n",
                " {\"a\": 1} \n\t\"b\"\nnull"
            })
    void eachLineIsAValueAndBlankOnesAreNone(String text) throws IOException {
        assertThat(read(bytes(text), 100)).containsExactly("{\"a\":1}", "\"b\"", "null");
    }

    @Test
    void nothingHoldsNoValue() throws IOException {
        assertThat(read(bytes(""), 100)).isEmpty();
        assertThat(read(bytes("\n"), 100)).isEmpty();
    }

    @Test
    void linesMayBeLongerThanABlockAndBlocksMayEndAnywhere() throws IOException {
        String value = "\"" + "ж🐈".repeat(50_000) + "\"";
        InputStream dripping = new InputStream() {
            private final InputStream in = bytes(value + "\n1\n" + value);

            @Override
            public int read() throws IOException {
                return in.read();
            }

            @Override
            public int read(byte[] buffer, int offset, int length) throws IOException {
                return in.read(buffer, offset, Math.min(length, 4095));
            }
        };

        assertThat(read(dripping, 1_000_000)).containsExactly(value, "1", value);
    }

    @Test
    void aLineThatIsTooLongIsNotReadToItsEnd() {
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                return 'x';
            }
        };

        assertThatThrownBy(() -> read(new SequenceInputStream(bytes("1\n"), endless), 100_000))
                .isInstanceOfSatisfying(
                        JsonReadException.class, e -> assertThat(e.kind()).isEqualTo(JsonReadException.Kind.LIMIT));
    }

    @Test
    void aLineOfTheLongestLengthIsRead() throws IOException {
        assertThat(read(bytes("\"12345678\"\n\"12345678\""), 10)).hasSize(2);
        assertThatThrownBy(() -> read(bytes("\"123456789\""), 10)).isInstanceOf(JsonReadException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"a\":1", "{\"a\":1}{\"b\":2}", "x", "\"a"})
    void aLineThatIsNotOneValueIsAnError(String line) throws IOException {
        JsonLines lines = new JsonLines(bytes("1\n" + line + "\n2"), 100);

        assertThat(lines.next()).isEqualTo(JsonData.of(1));
        assertThat(lines.line()).isEqualTo(1);
        assertThatThrownBy(lines::next).isInstanceOf(JsonReadException.class);
        assertThat(lines.line()).isEqualTo(2);
    }
}
