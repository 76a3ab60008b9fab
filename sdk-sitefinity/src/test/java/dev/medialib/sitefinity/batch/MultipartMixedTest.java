package dev.medialib.sitefinity.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.medialib.sitefinity.batch.MultipartMixed.Message;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MultipartMixedTest {

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "multipart/mixed; boundary=abc|abc",
                "Multipart/Mixed;boundary=\"a b;c\"|a b;c",
                "multipart/mixed; charset=utf-8; boundary=batch_1-2|batch_1-2",
                "multipart/mixed; boundary=x; charset=utf-8|x"
            })
    void theBoundaryIsFoundInAContentType(String type, String boundary) {
        assertThat(MultipartMixed.boundary(type)).isEqualTo(boundary);
    }

    @ParameterizedTest
    @ValueSource(strings = {"multipart/mixed", "application/json; boundary=a", "", "multipart/mixed; boundary="})
    void otherContentTypesHaveNone(String type) {
        assertThat(MultipartMixed.boundary(type)).isNull();
        assertThat(MultipartMixed.boundary(null)).isNull();
    }

    @Test
    void whatIsWrittenIsReadWithEachOfItsBytes() {
        byte[] all = new byte[256];
        for (int i = 0; i < all.length; i++) {
            all[i] = (byte) i;
        }
        byte[] nasty = bytes("\r\n--other\r\n\r\n\n--B-not\r\n--Bx\r\n");
        List<Message> parts = List.of(
                new Message("", Map.of("Content-Type", "image/png"), all),
                new Message("", Map.of(), nasty),
                new Message("", Map.of("X-A", "é"), new byte[0]));
        List<Message> read = MultipartMixed.read("B", MultipartMixed.write("B", parts));
        assertThat(read).hasSize(3);
        assertThat(read.get(0).headers()).containsEntry("content-type", "image/png");
        assertThat(read.get(0).body()).isEqualTo(all);
        assertThat(read.get(1).body()).isEqualTo(nasty);
        assertThat(read.get(2).body()).isEmpty();
    }

    @Test
    void linesEndWithCarriageReturnAndLineFeed() {
        String text = new String(
                MultipartMixed.write("B", List.of(new Message("", Map.of("A", "1"), bytes("x")))),
                StandardCharsets.ISO_8859_1);
        assertThat(text).isEqualTo("--B\r\nA: 1\r\n\r\nx\r\n--B--\r\n");
    }

    @Test
    void whatStandsAroundThePartsIsPassedOver() {
        List<Message> read = MultipartMixed.read(
                "B",
                bytes("preamble --B\r\n--B  \r\nA:1\r\n\r\none\r\n--B\r\n\r\ntwo\r\n--B--  \r\nepilogue\r\n--B\r\n"));
        assertThat(read)
                .extracting(part -> new String(part.body(), StandardCharsets.UTF_8))
                .containsExactly("one", "two");
    }

    @Test
    void lineFeedsAloneAreUnderstood() {
        List<Message> read = MultipartMixed.read("B", bytes("--B\nA: 1\n\none\n--B--"));
        assertThat(read)
                .singleElement()
                .satisfies(part -> assertThat(part.body()).isEqualTo(bytes("one")));
    }

    @Test
    void aBodyWithoutPartsHasNone() {
        assertThat(MultipartMixed.read("B", bytes("--B--"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "no boundary",
                "--B\r\nA: 1\r\n\r\ncut",
                "--B\r\n\r\nx\r\n--C--",
                "--B\r\nno colon\r\n\r\nx\r\n--B--"
            })
    void aBodyThatIsCutOffOrMalformedIsRefused(String body) {
        assertThatIllegalArgumentException().isThrownBy(() -> MultipartMixed.read("B", bytes(body)));
    }

    @Test
    void anHttpMessageHasALineHeadersAndABody() {
        Message message = Message.parseHttp(bytes("HTTP/1.1 201 Created\r\nContent-Type: a/b\r\nX: y:z\r\n\r\n{}\r\n"));
        assertThat(message.start()).isEqualTo("HTTP/1.1 201 Created");
        assertThat(message.headers()).containsEntry("content-TYPE", "a/b").containsEntry("X", "y:z");
        assertThat(message.body()).isEqualTo(bytes("{}\r\n"));
        assertThat(Message.parseHttp(bytes("HTTP/1.1 204 No Content")).body()).isEmpty();
        assertThat(Message.parseHttp(bytes("HTTP/1.1 204\r\n\r\n")).body()).isEmpty();
    }
}
