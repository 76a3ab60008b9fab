package dev.medialib.sanity.video;

import static dev.medialib.testsupport.JsonTree.tree;
import static dev.medialib.testsupport.JsonTree.written;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.medialib.core.content.Content;
import dev.medialib.core.error.NotFoundException;
import dev.medialib.core.error.ServerException;
import dev.medialib.core.json.JsonData;
import dev.medialib.sanity.SanityServer;
import dev.medialib.sanity.WithServer;
import dev.medialib.testsupport.Samples;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SubtitlesTest extends WithServer {
    private static final String PATH = SanityServer.BASE + "video/video-x-mp4/subtitles";
    private static final Content FILE = Content.of("WEBVTT\n\n".getBytes(StandardCharsets.UTF_8));

    @Test
    void subtitlesAreMadeOutOfWhatIsSpoken() {
        server.answer(201, "{\"_id\":\"s1\",\"status\":\"processing\"}");
        Subtitles made = library.videos().createSubtitles("video-x-mp4");
        assertThat(made.id()).isEqualTo("s1");
        assertThat(made.status()).isEqualTo("processing");
        var request = server.request();
        assertThat(request.getMethod() + " " + request.getTarget()).isEqualTo("POST " + PATH);
        assertThat(SanityServer.body(request)).isEqualTo(JsonData.parse("{\"languageCode\":\"auto\"}"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> library.videos().createSubtitles("video-x-mp4", " "))
                .withMessageContaining("languageCode");
    }

    @Test
    void aFileOfSubtitlesIsSentAsItIs() {
        server.answerWith(204, "");
        Subtitles answer = library.videos()
                .uploadSubtitles(
                        "video-x-mp4",
                        FILE.withMediaType("text/vtt"),
                        s -> s.languageCode("de-CH").format(SubtitleFormat.VTT).closedCaptions(true));
        assertThat(answer).isEqualTo(Subtitles.builder().build());
        var request = server.request();
        assertThat(request.getMethod() + " " + request.getTarget())
                .isEqualTo("POST " + PATH + "/upload?languageCode=de-CH&format=vtt&closedCaptions=true");
        assertThat(request.getBody().utf8()).isEqualTo("WEBVTT\n\n");
        assertThat(request.getHeaders().get("Content-Type")).isEqualTo("text/vtt");
    }

    @Test
    void whatIsNotSaidIsNotSent() {
        server.answer(200, "{}");
        assertThat(library.videos()
                        .uploadSubtitles(
                                "video-x-mp4", FILE, s -> s.languageCode("en").format(SubtitleFormat.SRT))
                        .id())
                .isNull();
        assertThat(server.asked()).isEqualTo("POST " + PATH + "/upload?languageCode=en&format=srt");
    }

    @Test
    void theLanguageThatIsSpokenCanBeNamed() {
        server.answer(201, "{}");
        library.videos().createSubtitles("video-x-mp4", "de-CH");
        assertThat(SanityServer.body(server.request())).isEqualTo(JsonData.parse("{\"languageCode\":\"de-CH\"}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "[{\"_id\":\"s1\"}]", "\"s1\"", "true"})
    void aResponseOfAnotherShapeIsNoFailure(String response) {
        server.answer(200, response);
        assertThat(library.videos().createSubtitles("video-x-mp4", "en"))
                .isEqualTo(Subtitles.builder().build());
    }

    @Test
    void subtitlesAreReadFieldByField() {
        String sample = Samples.text("library/subtitles.json");
        Subtitles subtitles = JsonData.parse(sample).as(Subtitles.class);

        assertThat(subtitles.type()).isEqualTo("sanity.asset.subtitle");
        assertThat(subtitles.languageCode()).isEqualTo("en");
        assertThat(subtitles.closedCaptions()).isTrue();
        assertThat(subtitles.status()).isEqualTo("failed");
        assertThat(subtitles.origin()).isEqualTo("import");
        assertThat(subtitles.error()).isEqualTo("line 7 has no time");
        assertThat(subtitles.source().name()).isEqualTo("captions-service");
        assertThat(subtitles.segments().get(0).key()).isEqualTo("g1");
        assertThat(subtitles.segments().get(0).startTime()).isEqualTo(new BigDecimal("0.50"));
        assertThat(subtitles.segments().get(0).endTime()).isEqualTo(new BigDecimal("2"));
        assertThat(subtitles.segments().get(0).text()).isEqualTo("Hello");
        assertThat(subtitles.rootDirectory().ref()).isEqualTo("dir-press");
        assertThat(subtitles.unknownProperties()).isEmpty();
        assertThat(written(subtitles)).isEqualTo(tree(sample));
    }

    @Test
    void aFileWithoutLanguageOrFormatIsRefused() {
        LibraryVideos videos = library.videos();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> videos.uploadSubtitles("video-x-mp4", FILE, s -> s.format(SubtitleFormat.SRT)))
                .withMessageContaining("languageCode");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> videos.uploadSubtitles("video-x-mp4", FILE, s -> s.languageCode("en")))
                .withMessageContaining("format");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> videos.uploadSubtitles(
                        "video-x-mp4", FILE, s -> s.languageCode(" ").format(SubtitleFormat.SRT)))
                .withMessageContaining("languageCode");
        assertThat(server.requests()).isZero();
    }

    @Test
    void anUploadIsNotRepeatedWhenTheServerIsInTrouble() {
        server.answer(503, "");
        assertThatThrownBy(() -> library.videos()
                        .uploadSubtitles(
                                "video-x-mp4", FILE, s -> s.languageCode("en").format(SubtitleFormat.SRT)))
                .isInstanceOf(ServerException.class);
        assertThat(server.requests()).isEqualTo(1);
    }

    @Test
    void aRetriedDeletionOfSubtitlesThatFindsNoneSucceeds() {
        server.answer(503, "");
        server.sample(404, "errors/404-text.json");
        library.videos().deleteSubtitles("video-x-mp4", "s/1");
        assertThat(server.asked()).isEqualTo("DELETE " + PATH + "/s%2F1");
        assertThat(server.requests()).isEqualTo(2);
        server.sample(404, "errors/404-text.json");
        assertThatThrownBy(() -> library.videos().deleteSubtitles("video-x-mp4", "s1"))
                .isInstanceOf(NotFoundException.class);
    }
}
