package dev.medialib.core.content;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class MediaTypesTest {

    @ParameterizedTest
    @CsvSource({
        "cat.jpg, image/jpeg",
        "cat.JPEG, image/jpeg",
        "a.b.webp, image/webp",
        "x.avif, image/avif",
        "x.heic, image/heic",
        "logo.svg, image/svg+xml",
        "scan.tif, image/tiff",
        "x.psd, image/vnd.adobe.photoshop",
        "clip.mp4, video/mp4",
        "clip.mov, video/quicktime",
        "clip.webm, video/webm",
        "x.mp3, audio/mpeg",
        "x.pdf, application/pdf",
        "x.docx, application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        "x.csv, text/csv",
        "subs.vtt, text/vtt",
        "subs.srt, application/x-subrip",
        ".png, image/png"
    })
    void extensionTellsTheMediaType(String fileName, String mediaType) {
        assertThat(MediaTypes.ofFileName(fileName)).isEqualTo(mediaType);
    }

    @ParameterizedTest
    @CsvSource({"README", "png", "x.", "x.unheard-of", "x.png.", "x.png~"})
    void unknownExtensionTellsNothing(String fileName) {
        assertThat(MediaTypes.ofFileName(fileName)).isNull();
    }

    @Test
    void extensionIsReadAlikeInEveryLocale() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr"));
            assertThat(MediaTypes.ofFileName("X.GIF")).isEqualTo("image/gif");
        } finally {
            Locale.setDefault(before);
        }
    }

    static Stream<Arguments> beginnings() {
        return Stream.of(
                Arguments.of("\u00ff\u00d8\u00ff\u00e0\0\u0010JFIF", "image/jpeg"),
                Arguments.of("\u0089PNG\r\n\u001a\n\0\0\0\rIHDR", "image/png"),
                Arguments.of("GIF89a\1\0", "image/gif"),
                Arguments.of("RIFF\4\3\2\1WEBPVP8 ", "image/webp"),
                Arguments.of("RIFF\4\3\2\1WAVEfmt ", "audio/wav"),
                Arguments.of("RIFF\4\3\2\1AVI LIST", "video/x-msvideo"),
                Arguments.of("\0\0\0 ftypavif\0\0\0\0avifmif1", "image/avif"),
                Arguments.of("\0\0\0\u001cftypmif1\0\0\0\0mif1avifmiaf", "image/avif"),
                Arguments.of("\0\0\0\u0018ftypmif1\0\0\0\0mif1heic", "image/heic"),
                Arguments.of("\0\0\0\u0014ftypmif1\0\0\0\0mif1", "image/heif"),
                Arguments.of("\0\0\0\u0014ftypheic\0\0\0\0mif1", "image/heic"),
                Arguments.of("\0\0\0\u0014ftypqt  \0\0\0\0qt  ", "video/quicktime"),
                Arguments.of("\0\0\0\u0018ftypisom\0\0\2\0isomiso2", "video/mp4"),
                Arguments.of("\0\0\0\u0014ftypM4A \0\0\0\0M4A ", "audio/mp4"),
                Arguments.of("\0\0\0\u0014ftyp3gp4\0\0\0\0isom", "video/3gpp"),
                Arguments.of("\u001aE\u00df\u00a3\u009fB\u0082\u0084webm", "video/webm"),
                Arguments.of("\u001aE\u00df\u00a3\u00a3B\u0082\u0088matroska", "video/matroska"),
                Arguments.of("%PDF-1.7", "application/pdf"),
                Arguments.of("II*\0\10\0\0\0", "image/tiff"),
                Arguments.of("MM\0*\0\0\0\10", "image/tiff"),
                Arguments.of("BM6\0\1\0\0\0\0\0", "image/bmp"),
                Arguments.of("8BPS\0\1", "image/vnd.adobe.photoshop"),
                Arguments.of("PK\3\4\u0014", "application/zip"),
                Arguments.of("ID3\3", "audio/mpeg"),
                Arguments.of("<svg xmlns='x'/>", "image/svg+xml"),
                Arguments.of("\u00ef\u00bb\u00bf<?xml version='1.0'?>\n<!-- x -->\n<svg/>", "image/svg+xml"));
    }

    @ParameterizedTest
    @MethodSource("beginnings")
    void firstBytesTellTheMediaType(String start, String mediaType) {
        assertThat(Content.of(start.getBytes(ISO_8859_1)).mediaType()).isEqualTo(mediaType);
    }

    @ParameterizedTest
    @CsvSource({"''", "BM is a text", "RIFF", "WEBP", "xxxxxxxxWEBP", "<html><svg/></html>", "<?xml version='1.0'?><a/>"
    })
    void whatOnlyResemblesAFormatIsUnknown(String start) {
        assertThat(Content.of(start.getBytes(ISO_8859_1)).mediaType()).isEqualTo("application/octet-stream");
    }

    @Test
    void fileWithoutATellingNameIsLookedInto(@TempDir Path directory) throws IOException {
        Path file = Files.write(directory.resolve("upload"), "GIF89a".getBytes(ISO_8859_1));
        assertThat(Content.of(file).mediaType()).isEqualTo("image/gif");
    }

    @Test
    void everyStartOfEveryFormatIsSurvived() {
        beginnings().map(a -> (String) a.get()[0]).forEach(start -> {
            for (int i = 0; i < start.length(); i++) {
                assertThat(Content.of(start.substring(0, i).getBytes(ISO_8859_1))
                                .mediaType())
                        .contains("/");
            }
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "cr2", "cr3", "nef", "nrw", "arw", "dng", "raf", "orf", "rw2", "svgz", "psb", "exr", "hdr", "tga",
                "emf", "mts", "m2t", "3gpp", "m2v", "f4v", "dv", "swf", "ac3", "mp2", "m4b", "indd", "dwg", "jpf"
            })
    void mediaExtensionsAreKnown(String extension) {
        assertThat(MediaTypes.ofFileName("a." + extension)).contains("/");
    }

    @ParameterizedTest
    @CsvSource({
        "crx isom, image/x-canon-cr3",
        "xxxxisom, video/mp4",
        "xxxxmp42, video/mp4",
        "avc1yyyy, video/mp4",
        "3g2ayyyy, video/3gpp2",
        "3gp5isom, video/3gpp",
        "xxxxyyyy,"
    })
    void theMajorBrandDecidesThenTheCompatibleOnes(String brands, String mediaType) {
        String box = "\0\0\0\u0014ftyp" + brands.substring(0, 4) + "\0\0\0\0" + brands.substring(4);
        assertThat(MediaTypes.ofBytes(box.getBytes(ISO_8859_1))).isEqualTo(mediaType);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<svg/>",
                "<?xml version='1.0'?>\n<!-- <html> --><!DOCTYPE svg PUBLIC 'a' 'b'>\n<svg xmlns='x'>",
                "<!DOCTYPE svg [ <!ENTITY a 'b'> ]><svg:svg>"
            })
    void anSvgImageIsToldByItsRootElement(String text) {
        assertThat(MediaTypes.ofBytes(text.getBytes(ISO_8859_1))).isEqualTo("image/svg+xml");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!-- x --><!DOCTYPE html><html><body><svg xmlns='http://www.w3.org/2000/svg'/></body></html>",
                "<?xml version='1.0'?><feed><svg/></feed>",
                "<!-- <svg> -->",
                "<svgx>"
            })
    void anSvgImageWithinAnotherDocumentIsNone(String text) {
        assertThat(MediaTypes.ofBytes(text.getBytes(ISO_8859_1))).isNull();
    }
}
