package dev.medialib.testkit.sanity;

import static dev.medialib.testkit.HttpCaller.parse;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.medialib.testkit.sanity.Caller.Response;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FakeSanityVideoTest {

    private final FakeSanity sanity = FakeSanity.start();
    private final FakeMediaLibrary library = sanity.library();
    private final Caller caller = new Caller(sanity);

    @AfterEach
    void close() {
        sanity.close();
    }

    private JsonNode uploaded(String query) throws IOException, InterruptedException {
        return caller.send("POST", caller.library + "/upload" + query, "video/mp4", Samples.text("abcdef"))
                .ok();
    }

    /** Returns the path of a video that is ready. */
    private String video(String query) throws IOException, InterruptedException {
        sanity.settings().videoPolls.set(0);
        return path(uploaded(query).at("/assetInstance/_id").asText());
    }

    private String path(String id) {
        return caller.library + "/video/" + id;
    }

    @Test
    void aVideoIsProcessedUntilSomebodyHasLookedOftenEnough() throws Exception {
        sanity.settings().videoPolls.set(2);
        JsonNode upload = uploaded("?filename=v.mp4");
        String id = upload.at("/assetInstance/_id").asText();
        assertThat(id).matches("video-[0-9A-Za-z]{27}-mp4");
        assertThat(upload.at("/assetInstance/state").asText()).isEqualTo("processing");
        assertThat(upload.at("/assetInstance/metadata/aspectRatio").asText()).isEqualTo("16:9");
        assertThat(caller.get(caller.library + "/doc/" + id)
                        .ok()
                        .at("/documents/0/state")
                        .asText())
                .isEqualTo("processing");
        Response early = caller.get(path(id) + "/playback-info");
        assertThat(early.status()).isEqualTo(404);
        assertThat(early.json()).isEqualTo(parse("{\"error\":\"Asset not found\"}"));
        assertThat(caller.get(caller.library + "/doc/" + id)
                        .ok()
                        .at("/documents/0/state")
                        .asText())
                .isEqualTo("ready");
        caller.get(path(id) + "/playback-info").ok();
    }

    @Test
    void aTestCanFinishOrFailAVideo() throws Exception {
        sanity.settings().videoPolls.set(1000);
        JsonNode first = uploaded("");
        String id = first.at("/assetInstance/_id").asText();
        caller.get(path(id) + "/playback-info").error(404);
        library.finishVideo(first.at("/asset/_id").asText());
        caller.get(path(id) + "/playback-info").ok();
        library.failVideo(id, "codec");
        assertThat(caller.get(caller.library + "/doc/" + id)
                        .ok()
                        .at("/documents/0/error")
                        .asText())
                .isEqualTo("codec");
        caller.get(path(id) + "/playback-info").error(404);
        assertThatThrownBy(() -> library.finishVideo("nope")).hasMessageContaining("nope");
    }

    @Test
    void playbackInfoHasUrlsOfEveryKind() throws Exception {
        String video = video("");
        JsonNode info = caller.get(video
                        + "/playback-info?thumbnailFormat=webp&thumbnailWidth=100&thumbnailTime=0&animatedFormat=webp"
                        + "&animatedFps=30&animatedWidth=640&animatedEnd=1.5&thumbnailFit=pad&expiration=3600")
                .ok();
        String key = info.path("id").asText();
        assertThat(video).doesNotContain(key);
        assertThat(info.at("/stream/url").asText()).isEqualTo("https://stream.m.sanity-cdn.com/" + key + ".m3u8");
        assertThat(info.at("/thumbnail/url").asText())
                .isEqualTo("https://image.m.sanity-cdn.com/" + key + "/thumbnail.webp");
        assertThat(info.at("/animated/url").asText()).endsWith("/animated.webp");
        assertThat(info.at("/storyboard/url").asText())
                .isEqualTo("https://storyboard.m.sanity-cdn.com/" + key + "/storyboard.vtt");
        assertThat(info.path("duration").asDouble()).isEqualTo(120.5);
        assertThat(info.path("aspectRatio").isNumber()).isTrue();
        assertThat(info.path("renditions").findValuesAsText("resolution")).containsExactly("1080p", "480p", "270p");
        assertThat(info.findValues("token")).isEmpty();
        assertThat(info.path("subtitles")).isEmpty();
        Response head = caller.head(video + "/playback-info");
        assertThat(head.status()).isEqualTo(200);
        assertThat(head.text()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "'', 2026-01-01T01:00:00Z",
        "60, 2026-01-01T00:01:00Z",
        "2h, 2026-01-01T02:00:00Z",
        "1d, 2026-01-02T00:00:00Z"
    })
    void aPrivateVideoHasTokensThatExpire(String expiration, String expected) throws Exception {
        sanity.settings().clock.set(Clock.fixed(Instant.parse("2026-01-01T00:00:00.9Z"), ZoneOffset.UTC));
        String video = video("?cdnAccessPolicy=private");
        caller.post(video + "/subtitles", "{\"languageCode\":\"en\"}").ok();
        JsonNode info = caller.get(video + "/playback-info" + (expiration.isEmpty() ? "" : "?expiration=" + expiration))
                .ok();
        for (String kind : List.of("stream", "thumbnail", "animated", "storyboard")) {
            assertThat(info.path(kind).path("token").asText()).isNotEmpty();
            assertThat(info.path(kind).path("expires_at").asText()).isEqualTo(expected);
        }
        for (String kind : List.of("/renditions/0", "/subtitles/0")) {
            assertThat(info.at(kind).path("token").asText()).isNotEmpty();
            assertThat(info.at(kind).path("expiresAt").asText()).isEqualTo(expected);
        }
        sanity.settings().publicReads.set(true);
        assertThat(new Caller(sanity, "").get(video + "/playback-info").status())
                .isEqualTo(404);
    }

    @Test
    void aVideoIsAsPrivateAsItsAsset() throws Exception {
        sanity.settings().videoPolls.set(0);
        sanity.settings().publicReads.set(true);
        JsonNode upload = uploaded("");
        String video = path(upload.at("/assetInstance/_id").asText());
        Caller nobody = new Caller(sanity, "");
        nobody.get(video + "/playback-info").ok();
        caller.mutate("{\"patch\":{\"id\":" + upload.at("/asset/_id") + ",\"set\":{\"cdnAccessPolicy\":\"private\"}}}")
                .ok();
        nobody.get(video + "/playback-info").error(404);
        assertThat(caller.get(video + "/playback-info").ok().at("/stream").has("token"))
                .isTrue();
    }

    @Test
    void anAssetStandsForItsCurrentVersion() throws Exception {
        sanity.settings().videoPolls.set(0);
        JsonNode upload = uploaded("");
        JsonNode byAsset = caller.get(path(upload.at("/asset/_id").asText()) + "/playback-info")
                .ok();
        assertThat(byAsset.path("id"))
                .isEqualTo(caller.get(path(upload.at("/assetInstance/_id").asText()) + "/playback-info")
                        .ok()
                        .path("id"));
        JsonNode image = caller.upload("", Samples.png(1, 1)).ok();
        caller.get(path(image.at("/asset/_id").asText()) + "/playback-info").error(404);
        caller.get(path("nope") + "/playback-info").error(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "thumbnailWidth=0",
                "thumbnailHeight=1.5",
                "animatedWidth=641",
                "animatedFps=31",
                "thumbnailTime=-1",
                "thumbnailFit=stretchy",
                "thumbnailFormat=gif",
                "animatedFormat=mp4",
                "storyboardFormat=gif",
                "expiration=soon"
            })
    void aWrongParameterIsRejected(String parameter) throws Exception {
        String name = parameter.substring(0, parameter.indexOf('='));
        assertThat(caller.get(video("") + "/playback-info?" + parameter).boom(400))
                .contains(name);
    }

    @Test
    void playbackAndRenditionsAreRedirects() throws Exception {
        String video = video("?cdnAccessPolicy=private");
        for (String type : List.of("stream", "thumbnail", "animated", "storyboard")) {
            Response response = caller.get(video + "/playback/" + type);
            assertThat(response.status()).isEqualTo(302);
            assertThat(response.header("location")).startsWith("https://").contains(".m.sanity-cdn.com/");
        }
        assertThat(caller.get(video + "/renditions/1080p.mp4?dl=my%20film.mp4&token=t")
                        .header("location"))
                .endsWith("/1080p.mp4?dl=my+film.mp4&token=t");
        sanity.settings().redirectStatus.set(307);
        sanity.settings().videoCdnUrl.set(URI.create("http://localhost:1"));
        Response head = caller.head(video + "/renditions/480p.mp4");
        assertThat(head.status()).isEqualTo(307);
        assertThat(head.header("location")).startsWith("http://localhost:1/");
        caller.get(video + "/playback/gif").boom(404);
        caller.get(video + "/renditions/4k.mp4").boom(404);
        assertThatThrownBy(() -> sanity.settings().redirectStatus.set(200)).hasMessageContaining("redirectStatus");
    }

    @Test
    void subtitlesAreMadeUploadedAndDeleted() throws Exception {
        String video = video("");
        JsonNode made =
                caller.post(video + "/subtitles", "{\"languageCode\":\"auto\"}").ok();
        JsonNode own = caller.send(
                        "POST",
                        video + "/subtitles/upload?languageCode=de&format=vtt&closedCaptions=true",
                        "text/vtt",
                        Samples.text("WEBVTT"))
                .ok();
        assertThat(made.path("_type").asText()).isEqualTo("sanity.asset.subtitle");
        assertThat(made.path("origin").asText()).isEqualTo("generated");
        assertThat(made.at("/segments/0/text").asText()).isEqualTo("Generated by the fake server");
        assertThat(own.path("closedCaptions").asBoolean()).isTrue();
        JsonNode tracks = caller.get(video + "/playback-info").ok().path("subtitles");
        assertThat(tracks.findValuesAsText("languageCode")).containsExactly("auto", "de");
        assertThat(tracks.at("/1/trackId")).isEqualTo(own.path("_id"));
        assertThat(tracks.at("/1/closedCaptions").asBoolean()).isTrue();

        assertThat(caller.delete(video + "/subtitles/" + own.path("_id").asText())
                        .status())
                .isEqualTo(204);
        caller.delete(video + "/subtitles/" + own.path("_id").asText()).boom(404);
        assertThat(caller.get(video + "/playback-info").ok().path("subtitles")).hasSize(1);
        caller.mutate("{\"patch\":{\"id\":\"" + video.substring(video.lastIndexOf('/') + 1)
                        + "\",\"set\":{\"metadata.subtitles[0]._weak\":true}}},{\"delete\":{\"id\":" + made.path("_id")
                        + "}}")
                .ok();
        assertThat(caller.get(video + "/playback-info").ok().path("subtitles")).isEmpty();
    }

    @Test
    void subtitlesNeedALanguageAFormatAndABody() throws Exception {
        String video = video("");
        caller.post(video + "/subtitles", "{}").boom(400);
        String upload = video + "/subtitles/upload";
        caller.send("POST", upload + "?format=vtt", null, Samples.text("x")).boom(400);
        caller.send("POST", upload + "?languageCode=de", null, Samples.text("x"))
                .boom(400);
        caller.send("POST", upload + "?languageCode=de&format=ass", null, Samples.text("x"))
                .boom(400);
        assertThat(caller.send("POST", upload + "?languageCode=de&format=srt", null, new byte[0])
                        .boom(400))
                .contains("body");
    }
}
