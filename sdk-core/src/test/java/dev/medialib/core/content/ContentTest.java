package dev.medialib.core.content;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.medialib.core.error.BodyNotReplayableException;
import dev.medialib.core.error.ContentSourceException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContentTest {
    private static final byte[] DATA = "secret data".getBytes(UTF_8);

    @TempDir
    Path directory;

    @Test
    void bytesAreCopiedSoThatLaterChangesDoNotMatter() throws IOException {
        byte[] bytes = DATA.clone();
        Content content = Content.of(bytes);
        bytes[0] = 0;
        assertThat(read(content)).isEqualTo(DATA);
        assertThat(read(content)).isEqualTo(DATA);
        assertThat(content.length()).hasValue(DATA.length);
    }

    @Test
    void fileIsReadAnewAtEachOpening() throws IOException {
        Path file = Files.write(directory.resolve("cat.jpg"), DATA);
        Content content = Content.of(file);
        assertThat(read(content)).isEqualTo(DATA);
        assertThat(read(content)).isEqualTo(DATA);
        assertThat(content.path()).isEqualTo(file);
        assertThat(content.fileName()).isEqualTo("cat.jpg");
        assertThat(content.length()).hasValue(DATA.length);
        assertThat(content.isReplayable()).isTrue();
        assertThat(content.isSpent()).isFalse();
    }

    @Test
    void symbolicLinkIsSentUnderItsOwnNameWithTheDataOfItsTarget() throws IOException {
        Path target = Files.write(directory.resolve("4711.bin"), DATA);
        Content content = Content.of(Files.createSymbolicLink(directory.resolve("cat.png"), target));
        assertThat(content.fileName()).isEqualTo("cat.png");
        assertThat(content.length()).hasValue(DATA.length);
        assertThat(read(content)).isEqualTo(DATA);
    }

    @Test
    void danglingSymbolicLinkIsAMissingFile() throws IOException {
        Path link = Files.createSymbolicLink(directory.resolve("gone.png"), directory.resolve("nowhere"));
        assertThatThrownBy(() -> Content.of(link).length()).isInstanceOf(ContentSourceException.class);
    }

    @Test
    void missingFileIsNamedWhenItsLengthIsAsked() {
        Content content = Content.of(directory.resolve("missing.jpg"));
        assertThatThrownBy(content::length)
                .isInstanceOf(ContentSourceException.class)
                .hasMessageContaining("missing.jpg")
                .hasMessageContaining("does not exist");
        assertThatThrownBy(content::open).isInstanceOf(NoSuchFileException.class);
    }

    @Test
    void directoryIsNotContent() {
        Content content = Content.of(directory);
        assertThatThrownBy(content::length)
                .isInstanceOf(ContentSourceException.class)
                .hasMessageContaining("not a regular file");
        assertThatThrownBy(content::open).isInstanceOf(IOException.class);
        assertThat(content.mediaType()).isEqualTo("application/octet-stream");
        assertThat(content).asString().contains("unreadable");
    }

    @Test
    void streamSourceIsOpenedForEachReader() throws IOException {
        Content content = Content.of(() -> new ByteArrayInputStream(DATA), DATA.length);
        assertThat(read(content)).isEqualTo(read(content)).isEqualTo(DATA);
        assertThat(content.length()).hasValue(DATA.length);
        assertThat(Content.of(() -> new ByteArrayInputStream(DATA)).length()).isEmpty();
    }

    @Test
    void streamSourceThatGivesNullIsSaidToDoSo() {
        assertThatThrownBy(() -> Content.of(() -> null).open())
                .isInstanceOf(IOException.class)
                .hasMessageContaining("null");
    }

    @Test
    void oneShotStreamOpensOnceEvenThroughItsCopies() throws IOException {
        Content content = Content.oneShot(new ByteArrayInputStream(DATA), DATA.length);
        assertThat(content.isReplayable()).isFalse();
        assertThat(content.isSpent()).isFalse();
        assertThat(read(content.withFileName("a.txt"))).isEqualTo(DATA);
        assertThat(content.isSpent()).isTrue();
        assertThatThrownBy(content.withMediaType("text/plain")::open).isInstanceOf(BodyNotReplayableException.class);
    }

    @Test
    void streamsAreNeverReadToFindTheirMediaType() {
        InputStream untouchable = new InputStream() {
            @Override
            public int read() {
                throw new AssertionError("read");
            }

            @Override
            public int read(byte[] buffer, int offset, int length) {
                throw new AssertionError("read");
            }
        };
        Content oneShot = Content.oneShot(untouchable);
        assertThat(oneShot.mediaType()).isEqualTo("application/octet-stream");
        assertThat(oneShot.isSpent()).isFalse();
        assertThat(oneShot.withFileName("x.PNG").mediaType()).isEqualTo("image/png");
        assertThat(Content.of(() -> untouchable).mediaType()).isEqualTo("application/octet-stream");
    }

    @Test
    void negativeLengthIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Content.of(InputStream::nullInputStream, -1))
                .withMessageContaining("length");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Content.oneShot(InputStream.nullInputStream(), Long.MIN_VALUE));
    }

    @Test
    void mediaTypeThatWasSetBeatsNameAndBytes() {
        Content content = Content.of("%PDF-1.7".getBytes(UTF_8)).withFileName("cat.jpg");
        assertThat(content.mediaType()).isEqualTo("image/jpeg");
        assertThat(content.withMediaType("image/x-raw").mediaType()).isEqualTo("image/x-raw");
        assertThat(content.withFileName("cat").mediaType()).isEqualTo("application/pdf");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "image/png",
                "text/plain;charset=utf-8",
                "text/plain; charset=utf-8; format=flowed",
                "text/plain; title=\"a b; c\"",
                "application/vnd.x+json"
            })
    void wellFormedMediaTypesAreTakenAsTheyAre(String mediaType) {
        assertThat(Content.of(DATA).withMediaType(mediaType).mediaType()).isEqualTo(mediaType);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "image",
                "image/",
                "/png",
                "image/png\r\nX-Evil: 1",
                "image/png\0",
                "image/p\u00e4ng",
                "a b/c",
                "a/b;",
                "a/b; c",
                "a/b; c=\"\n\""
            })
    void malformedMediaTypesAreRefusedWithoutEchoingThem(String mediaType) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Content.of(DATA).withMediaType(mediaType))
                .withMessageStartingWith("mediaType must be")
                .withMessageNotContaining("Evil");
    }

    @Test
    void hugeMediaTypeIsRefusedWithoutTroublingTheMatcher() {
        String mediaType = "a/b" + ";c=d".repeat(100_000);
        assertThatIllegalArgumentException().isThrownBy(() -> Content.of(DATA).withMediaType(mediaType));
    }

    @Test
    void fileNameIsTheLastElementOfAnyPath() {
        assertThat(named("котка 猫 \uD83D\uDC08.jpg")).isEqualTo("котка 猫 \uD83D\uDC08.jpg");
        assertThat(named("../../etc/passwd")).isEqualTo("passwd");
        assertThat(named("C:\\Users\\me\\cat.jpg")).isEqualTo("cat.jpg");
        assertThat(named(".hidden")).isEqualTo(".hidden");
        assertThat(named("a\"b;c.jpg")).isEqualTo("a\"b;c.jpg");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", ".", "..", "a/", "a/..", "a\\.", "a\r\nb", "a\0.jpg", "\u007f", "\u0085"})
    void whatCannotBeAFileNameIsRefused(String fileName) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Content.of(DATA).withFileName(fileName))
                .withMessageStartingWith("fileName must");
    }

    @Test
    void fileWithAnExoticNameCanBeSentUnderAHarmlessOne() throws IOException {
        Path file = Files.write(directory.resolve("a\nb\\c.jpg"), DATA);
        Content content = Content.of(file);
        assertThat(content.fileName()).isEqualTo("a_b_c.jpg");
        assertThat(read(content)).isEqualTo(DATA);
    }

    @Test
    void rootHasNoFileName() {
        assertThat(Content.of(Path.of("/")).fileName()).isNull();
    }

    @Test
    void printedFormShowsKindNameAndLengthButNoData() {
        assertThat(Content.of(DATA)).hasToString("Content[bytes, 11 bytes]");
        assertThat(Content.of(DATA).withFileName("a.txt")).hasToString("Content[bytes, a.txt, 11 bytes]");
        assertThat(Content.of(directory.resolve("x.png"))).hasToString("Content[file, x.png, unreadable]");
        assertThat(Content.oneShot(InputStream.nullInputStream()))
                .hasToString("Content[one-shot stream, length unknown]");
        assertThat(Content.of(InputStream::nullInputStream, 0)).hasToString("Content[stream source, 0 bytes]");
    }

    private static String named(String fileName) {
        return Content.of(DATA).withFileName(fileName).fileName();
    }

    private static byte[] read(Content content) throws IOException {
        try (InputStream in = content.open()) {
            return in.readAllBytes();
        }
    }
}
