package dev.medialib.sanity.video;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.medialib.core.error.UnexpectedResponseException;
import dev.medialib.sanity.SanityServer;
import dev.medialib.sanity.WithServer;
import dev.medialib.testsupport.ScriptedServer;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VideoRedirectsTest extends WithServer {
    private static final String PATH = SanityServer.BASE + "video/video-x-mp4/";

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 303, 307, 308})
    void anyRedirectIsTheAnswerAndIsNotFollowed(int status) throws Exception {
        try (ScriptedServer cdn = new ScriptedServer()) {
            server.answerWith(status, "", "Location", cdn.origin() + "/x.m3u8?token=a%2Fb");
            assertThat(library.videos().playback("video-x-mp4", PlaybackType.STREAM))
                    .isEqualTo(URI.create(cdn.origin() + "/x.m3u8?token=a%2Fb"));
            assertThat(cdn.requests()).isZero();
        }
        assertThat(server.requests()).isEqualTo(1);
        var request = server.request();
        assertThat(request.getTarget()).isEqualTo(PATH + "playback/stream");
        assertThat(request.getHeaders().get("Authorization")).isEqualTo("Bearer " + SanityServer.TOKEN);
    }

    @ParameterizedTest
    @CsvSource({
        "/x/1080p.mp4, /x/1080p.mp4",
        "1080.mp4, " + PATH + "renditions/1080.mp4",
        "../y.mp4?a=b, " + PATH + "y.mp4?a=b"
    })
    void aRelativeTargetIsResolved(String location, String resolved) {
        server.answerWith(302, "", "Location", location);
        assertThat(library.videos().rendition("video-x-mp4", "1080p.mp4"))
                .isEqualTo(URI.create(server.origin() + resolved));
        assertThat(server.asked()).isEqualTo("GET " + PATH + "renditions/1080p.mp4");
    }

    @Test
    void aRenditionToBeSavedIsAskedWithItsName() {
        server.answerWith(302, "", "Location", "https://cdn.example.com/a");
        assertThat(library.videos().rendition("video-x-mp4", "1080p.mp4", "my film & more.mp4"))
                .isEqualTo(URI.create("https://cdn.example.com/a"));
        assertThat(server.request().getUrl().queryParameter("dl")).isEqualTo("my film & more.mp4");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> library.videos().rendition("video-x-mp4", "1080p.mp4", ""))
                .withMessageContaining("fileName");
    }

    @Test
    void theHeadTwinsHandOutTheTarget() {
        server.answerWith(302, "", "Location", "https://cdn.example.com/a");
        assertThat(library.videos().findPlayback("video-x-mp4", PlaybackType.of("thumbnail")))
                .contains(URI.create("https://cdn.example.com/a"));
        assertThat(server.asked()).isEqualTo("HEAD " + PATH + "playback/thumbnail");
        server.answerWith(307, "", "Location", "/a");
        assertThat(library.videos().findRendition("video-x-mp4", "270p.mp4"))
                .contains(URI.create(server.origin() + "/a"));
        assertThat(server.asked()).isEqualTo("HEAD " + PATH + "renditions/270p.mp4");
    }

    @Test
    void theHeadTwinsAreEmptyWithoutATarget() {
        server.answerWith(404, "");
        assertThat(library.videos().findPlayback("video-x-mp4", PlaybackType.STORYBOARD))
                .isEmpty();
        assertThat(server.asked()).isEqualTo("HEAD " + PATH + "playback/storyboard");
        server.answerWith(404, "");
        assertThat(library.videos().findRendition("video-x-mp4", "270p.mp4")).isEmpty();
    }

    @Test
    void findRenditionSendsTheNameOfTheSavedFile() {
        server.answerWith(302, "", "Location", "https://cdn.example.com/a?dl=film.mp4");

        assertThat(library.videos().findRendition("video-x-mp4", "1080p.mp4", "film.mp4"))
                .contains(URI.create("https://cdn.example.com/a?dl=film.mp4"));
        assertThat(server.asked()).isEqualTo("HEAD " + PATH + "renditions/1080p.mp4?dl=film.mp4");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> library.videos().findRendition("video-x-mp4", "1080p.mp4", ""))
                .withMessageContaining("fileName");
    }

    @Test
    void whatIsNoRedirectIsToldAsSuch() {
        server.answer(200, "{}");
        assertThatThrownBy(() -> library.videos().playback("video-x-mp4", PlaybackType.ANIMATED))
                .isInstanceOf(UnexpectedResponseException.class)
                .hasMessageContaining("status 200 instead of a redirect");
        server.answerWith(302, "");
        assertThatThrownBy(() -> library.videos().playback("video-x-mp4", PlaybackType.ANIMATED))
                .isInstanceOf(UnexpectedResponseException.class)
                .hasMessageContaining("the redirect has no Location");
        server.answerWith(302, "", "Location", "javascript:alert(1)");
        assertThatThrownBy(() -> library.videos().rendition("video-x-mp4", "1080p.mp4"))
                .isInstanceOf(UnexpectedResponseException.class)
                .hasMessageContaining("not an http or https URL");
    }

    @Test
    void anInfoThatRedirectsIsNotFollowedEither() {
        server.answerWith(307, "", "Location", "https://evil.example.com/");
        assertThatThrownBy(() -> library.videos().playbackInfo("video-x-mp4"))
                .isInstanceOf(UnexpectedResponseException.class)
                .hasMessageContaining("redirects (307)");
        assertThat(server.requests()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "..", "."})
    void aNameThatWouldLeadElsewhereIsRefused(String name) {
        assertThatIllegalArgumentException().isThrownBy(() -> library.videos().rendition("video-x-mp4", name));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> library.videos().playback("video-x-mp4", PlaybackType.of(name)));
        assertThat(server.requests()).isZero();
    }
}
