package dev.medialib.sanity.video;

import static dev.medialib.testsupport.JsonTree.tree;
import static dev.medialib.testsupport.JsonTree.written;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.medialib.core.call.Response;
import dev.medialib.core.error.NotFoundException;
import dev.medialib.core.error.UnexpectedResponseException;
import dev.medialib.core.json.JsonData;
import dev.medialib.core.json.Timestamp;
import dev.medialib.sanity.SanityServer;
import dev.medialib.sanity.WithServer;
import dev.medialib.testsupport.Samples;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlaybackInfoTest extends WithServer {
    private static final String VIDEO = "video-30rh9U3GDEK3ToiId1Zje4uvalC-mp4";

    @Test
    void aPublicVideoIsReadWithoutLoss() {
        server.sample("video/playback-info.json");
        PlaybackInfo info = library.videos().playbackInfo(VIDEO);
        assertThat(server.asked()).isEqualTo("GET " + SanityServer.BASE + "video/" + VIDEO + "/playback-info");
        assertThat(info.id()).isEqualTo("30rh9U3GDEK3ToiId1Zje4uvalC");
        assertThat(info.isSigned()).isFalse();
        assertThat(Objects.requireNonNull(info.stream()).url()).isEqualTo("https://stream.m.sanity-cdn.com/x.m3u8");
        assertThat(info.stream().expires()).isNull();
        assertThat(info.duration()).isEqualTo(new BigDecimal("120.5"));
        assertThat(Objects.requireNonNull(info.aspectRatio()).value()).isEqualTo(1.77);
        assertThat(info.renditions()).extracting(PlaybackRendition::resolution).containsExactly(Resolution.P1080);
        assertThat(info.subtitles()).isEmpty();
        assertThat(written(info)).isEqualTo(tree(Samples.text("video/playback-info.json")));
    }

    @Test
    void bothSpellingsOfATokensExpiryAreReadAndWrittenUnchanged() {
        server.sample("video/playback-info-signed.json");
        PlaybackInfo info = library.videos().playbackInfo(VIDEO);
        assertThat(info.isSigned()).isTrue();
        assertThat(Objects.requireNonNull(info.stream()).expires()).isEqualTo(Timestamp.of("2026-05-01T13:00:00Z"));
        assertThat(rendition(info).expires()).isEqualTo(Timestamp.of("2026-05-01T14:00:00.000Z"));
        assertThat(Objects.requireNonNull(info.subtitles()).get(0).trackId()).isEqualTo("track-1");
        assertThat(written(info)).isEqualTo(tree(Samples.text("video/playback-info-signed.json")));
    }

    @Test
    void whatIsNotKnownAndWhatIsNullIsKept() {
        String odd = """
                {"id": null, "stream": {"url": null, "expiresAt": null, "expires_at": "soon", "drm": {"a": [1.10]}},
                 "renditions": null, "audio": [], "duration": 3, "aspectRatio": "16:9"}""";
        server.answer(200, odd);
        PlaybackInfo info = library.videos().playbackInfo(VIDEO);
        assertThat(info.subtitles()).isNull();
        assertThat(info.isSigned()).isFalse();
        assertThat(written(info)).isEqualTo(tree(odd));
    }

    @Test
    void anAnswerThatSaysNothingIsReadAsSuch() {
        server.answer(200, "{}");
        PlaybackInfo info = library.videos().playbackInfo(VIDEO);
        assertThat(info).isEqualTo(PlaybackInfo.builder().build());
        assertThat(info.isSigned()).isFalse();
    }

    @Test
    void tokensOfPrivateVideosAreNotPrinted() {
        server.sample("video/playback-info-signed.json");
        PlaybackInfo info = library.videos().playbackInfo(VIDEO);
        assertThat(info.toString()).contains("1080p").contains(".m3u8").doesNotContain("t0ken");
        assertThat(rendition(info).withUrl("https://x.example.com").toString()).doesNotContain("t0ken");
        PlaybackLink stream = Objects.requireNonNull(info.stream());
        assertThat(stream.token()).isEqualTo("stream-t0ken");
    }

    @Test
    void aRenditionIsSavedUnderANameWithItsToken() {
        server.sample("video/playback-info-signed.json");
        PlaybackRendition rendition = rendition(library.videos().playbackInfo(VIDEO));
        assertThat(rendition.downloadUrl("Größe & mehr.mp4"))
                .isEqualTo(URI.create(
                        "https://apicdn.sanity.io/v2025-02-19/media-libraries/mlXYZ/video/x/renditions/1080p.mp4"
                                + "?dl=Gr%C3%B6%C3%9Fe%20%26%20mehr.mp4&token=rendition-t0ken"));
        assertThat(rendition
                        .withUrl("https://x.example.com/a.mp4?b=1#c")
                        .withToken(null)
                        .downloadUrl("a"))
                .isEqualTo(URI.create("https://x.example.com/a.mp4?b=1&dl=a"));
        assertThat(rendition.withUrl(null).downloadUrl("a")).isNull();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> rendition.downloadUrl(" "))
                .withMessageContaining("fileName");
    }

    private static PlaybackRendition rendition(PlaybackInfo info) {
        return Objects.requireNonNull(info.renditions()).get(0);
    }

    @Test
    void everyParameterIsSent() {
        assertThat(target(r -> r.thumbnailWidth(320)
                        .thumbnailHeight(180)
                        .thumbnailTime(Duration.ofMillis(12_500))
                        .thumbnailFit(ThumbnailFit.SMARTCROP)
                        .thumbnailFormat(StillFormat.WEBP)
                        .animatedWidth(640)
                        .animatedHeight(1)
                        .animatedStart(Duration.ofSeconds(1))
                        .animatedEnd(Duration.ofSeconds(100, 1))
                        .animatedFps(30)
                        .animatedFormat(AnimatedFormat.GIF)
                        .storyboardFormat(StillFormat.of("avif"))
                        .expiration(Duration.ofHours(1))))
                .isEqualTo(
                        "thumbnailWidth=320&thumbnailHeight=180&thumbnailTime=12.5&thumbnailFit=smartcrop&thumbnailFormat=webp"
                                + "&animatedWidth=640&animatedHeight=1&animatedStart=1&animatedEnd=100.000000001&animatedFps=30"
                                + "&animatedFormat=gif&storyboardFormat=avif&expiration=3600");
        assertThat(target(r -> r.expiration("1h"))).isEqualTo("expiration=1h");
    }

    @Test
    void timesOfZeroAreSent() {
        assertThat(target(r -> r.thumbnailTime(Duration.ZERO).animatedStart(Duration.ZERO)))
                .isEqualTo("thumbnailTime=0&animatedStart=0");
        assertThat(target(r -> r.animatedEnd(Duration.ZERO))).isEqualTo("animatedEnd=0");
    }

    private String target(Consumer<PlaybackRequest.Builder> request) {
        String url = server.client()
                .preview(c -> c.mediaLibrary("mlXYZ").videos().playbackInfo(VIDEO, request))
                .url();
        return url.substring(url.indexOf('?') + 1);
    }

    static List<Consumer<PlaybackRequest.Builder>> refused(String parameter) {
        return switch (parameter) {
            case "thumbnailWidth" -> List.of(r -> r.thumbnailWidth(0), r -> r.thumbnailWidth(-1));
            case "thumbnailHeight" -> List.of(r -> r.thumbnailHeight(0));
            case "thumbnailTime" -> List.of(r -> r.thumbnailTime(Duration.ofNanos(-1)));
            case "animatedWidth" -> List.of(r -> r.animatedWidth(0), r -> r.animatedWidth(641));
            case "animatedHeight" -> List.of(r -> r.animatedHeight(0), r -> r.animatedHeight(641));
            case "animatedStart" -> List.of(r -> r.animatedStart(Duration.ofSeconds(-1)));
            case "animatedEnd" ->
                List.of(
                        r -> r.animatedEnd(Duration.ofSeconds(-1)),
                        r -> r.animatedStart(Duration.ofSeconds(2)).animatedEnd(Duration.ofSeconds(2)),
                        r -> r.animatedEnd(Duration.ofSeconds(1)).animatedStart(Duration.ofSeconds(2)));
            case "animatedFps" -> List.of(r -> r.animatedFps(0), r -> r.animatedFps(31));
            case "expiration" ->
                List.of(
                        r -> r.expiration(Duration.ZERO),
                        r -> r.expiration(Duration.ofMillis(1500)),
                        r -> r.expiration(Duration.ofSeconds(-5)),
                        r -> r.expiration(" "));
            default -> throw new IllegalArgumentException(parameter);
        };
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "thumbnailWidth",
                "thumbnailHeight",
                "thumbnailTime",
                "animatedWidth",
                "animatedHeight",
                "animatedStart",
                "animatedEnd",
                "animatedFps",
                "expiration"
            })
    void aParameterThatBreaksARuleIsNamedAndNothingIsSent(String parameter) {
        for (Consumer<PlaybackRequest.Builder> request : refused(parameter)) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> library.videos().playbackInfo(VIDEO, request))
                    .withMessageStartingWith(parameter + " must ");
        }
        assertThat(server.requests()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "2w91UKgsNKEhWD6au6OzeNaOe7f, mlXYZ/video/2w91UKgsNKEhWD6au6OzeNaOe7f",
        "drafts.abc, mlXYZ/video/drafts.abc",
        "media-library:mlOther:30rh9, mlOther/video/30rh9",
        "media-library:my-media-library:video-x-mp4, my-media-library/video/video-x-mp4"
    })
    void aVideoIsIdentifiedByInstanceAssetOrReferenceWithItsLibrary(String video, String path) {
        assertThat(server.client()
                        .preview(c -> c.mediaLibrary("mlXYZ").videos().playbackInfo(video))
                        .url())
                .endsWith("/media-libraries/" + path + "/playback-info");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                ".",
                "..",
                "a/b",
                "a,b",
                "a b",
                "a?b",
                "a\nb",
                "media-library:ml1",
                "media-library::x",
                "media-library:ml1:",
                "media-library:ml1:x:y",
                "media-library:../x:y",
                "dataset:y856rro4.production:x",
                "canvas:c1:x"
            })
    void whatNamesNoVideoIsRefusedBeforeAnythingIsSent(String video) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> library.videos().playbackInfo(video))
                .withMessageNotContaining("null");
        assertThat(server.requests()).isZero();
    }

    @Test
    void aVideoThatIsNotThereOrNotReadyIsNotFound() {
        server.sample(404, "errors/404-text.json");
        assertThatThrownBy(() -> library.videos().playbackInfo("video-x"))
                .isInstanceOf(NotFoundException.class)
                .hasMessageContaining("404: Asset not found");
    }

    @Test
    void whetherThereIsInfoIsAskedWithoutABody() {
        server.answerWith(200, "", "Content-Type", "application/json");
        assertThat(library.videos().hasPlaybackInfo(VIDEO)).isTrue();
        assertThat(server.asked()).isEqualTo("HEAD " + SanityServer.BASE + "video/" + VIDEO + "/playback-info");
        server.answerWith(404, "");
        assertThat(library.videos().hasPlaybackInfo(VIDEO)).isFalse();
    }

    @Test
    void thatThereIsNoneHasItsHttpFactsToo() {
        server.answerWith(404, "", "x-served-by", "q1");
        Response<Boolean> response = server.client()
                .withResponse(c -> c.mediaLibrary("mlXYZ").videos().hasPlaybackInfo(VIDEO));
        assertThat(response.value()).isFalse();
        assertThat(response.status()).isEqualTo(404);
        assertThat(response.headers().first("x-served-by")).isEqualTo("q1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "{\"id\":", "[]", "null", "\"text\"", "<html>"})
    void anAnswerThatIsNoInfoIsAnErrorAndNotNull(String body) {
        server.answer(200, body);
        assertThatThrownBy(() -> library.videos().playbackInfo(VIDEO)).isInstanceOf(UnexpectedResponseException.class);
    }

    @Test
    void aTestDoubleCanBeBuilt() {
        PlaybackInfo info = PlaybackInfo.builder()
                .addRenditions(PlaybackRendition.builder()
                        .resolution(Resolution.of("2160p"))
                        .build())
                .build();
        assertThat(JsonData.of(info)).isEqualTo(JsonData.parse("{\"renditions\":[{\"resolution\":\"2160p\"}]}"));
    }

    @Test
    void equalRequestsAreEqual() {
        PlaybackRequest one = PlaybackRequest.of(r -> r.thumbnailWidth(1));
        assertThat(one).isEqualTo(PlaybackRequest.of(r -> r.thumbnailWidth(1)));
        assertThat(one).hasSameHashCodeAs(PlaybackRequest.of(r -> r.thumbnailWidth(1)));
        assertThat(one).isNotEqualTo(PlaybackRequest.of(r -> r.thumbnailWidth(2)));
        assertThat(one).hasToString("PlaybackRequest{thumbnailWidth=1}");
    }

    @Test
    void theHeadTwinTakesTheOptionsOfTheInfo() {
        server.answerWith(200, "");

        assertThat(library.videos().hasPlaybackInfo("video-x-mp4", p -> p.thumbnailWidth(64)))
                .isTrue();
        assertThat(server.asked()).startsWith("HEAD ").endsWith("/video/video-x-mp4/playback-info?thumbnailWidth=64");
    }
}
