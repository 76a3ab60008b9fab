package dev.medialib.sanity.video;

import dev.medialib.core.content.Content;
import dev.medialib.core.http.Method;
import dev.medialib.core.internal.endpoint.Endpoint;
import dev.medialib.core.internal.endpoint.HtmlPage;
import dev.medialib.core.internal.endpoint.HttpResponse;
import dev.medialib.core.internal.endpoint.RequestDraft;
import dev.medialib.core.internal.endpoint.ResponseReader;
import dev.medialib.core.json.JsonData;
import dev.medialib.sanity.internal.LibraryAddress;
import java.net.URI;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Endpoints of videos. */
final class VideoEndpoints {
    private static final String VIDEO = LibraryAddress.PATH + "/video/{videoId}/";

    static final Endpoint<InfoInput, PlaybackInfo> PLAYBACK_INFO = Endpoint.<InfoInput>get(
                    "sanity.videos.playbackInfo", VIDEO + "playback-info", InfoInput::fill)
            .returning(ResponseReader.secret(ResponseReader.json(PlaybackInfo.class)));

    static final Endpoint<InfoInput, Void> PLAYBACK_INFO_HEAD = Endpoint.<InfoInput>of(
                    Method.HEAD, "sanity.videos.playbackInfoHead", VIDEO + "playback-info", InfoInput::fill)
            .returning(VideoEndpoints::noPage);

    static final Endpoint<RedirectInput, URI> PLAYBACK =
            redirect(Method.GET, "sanity.videos.playback", "playback/{name}");
    static final Endpoint<RedirectInput, URI> PLAYBACK_HEAD =
            redirect(Method.HEAD, "sanity.videos.playbackHead", "playback/{name}");
    static final Endpoint<RedirectInput, URI> RENDITION =
            redirect(Method.GET, "sanity.videos.rendition", "renditions/{name}");
    static final Endpoint<RedirectInput, URI> RENDITION_HEAD =
            redirect(Method.HEAD, "sanity.videos.renditionHead", "renditions/{name}");

    static final Endpoint<NewSubtitles, Subtitles> CREATE_SUBTITLES = Endpoint.<NewSubtitles>of(
                    Method.POST,
                    "sanity.videos.createSubtitles",
                    VIDEO + "subtitles",
                    (input, r) -> fill(input.video(), r).json(Map.of("languageCode", input.languageCode())))
            .returning((input, response) -> subtitles(response.jsonOrNothing()));

    static final Endpoint<SubtitleFile, Subtitles> UPLOAD_SUBTITLES = Endpoint.<SubtitleFile>of(
                    Method.POST,
                    "sanity.videos.uploadSubtitles",
                    VIDEO + "subtitles/upload",
                    (input, r) -> fill(input.video(), r)
                            .query("languageCode", input.upload().languageCode())
                            .query("format", input.upload().format())
                            .query("closedCaptions", input.upload().closedCaptions())
                            .content(input.content(), null))
            .returning((input, response) -> subtitles(response.jsonOrNothing()));

    static final Endpoint<SubtitleId, Void> DELETE_SUBTITLES = Endpoint.<SubtitleId>of(
                    Method.DELETE,
                    "sanity.videos.deleteSubtitles",
                    VIDEO + "subtitles/{subtitleId}",
                    (input, r) -> fill(input.video(), r).path("subtitleId", input.subtitleId()))
            .returning(ResponseReader.nothing());

    record InfoInput(VideoRef video, Map<String, String> parameters) {
        private void fill(RequestDraft r) {
            VideoEndpoints.fill(video, r);
            parameters.forEach(r::query);
        }
    }

    /**
     * Request for the URL of a file.
     *
     * @param downloadName the name of the saved file; null for playing
     */
    record RedirectInput(
            VideoRef video, String name, @Nullable String downloadName) {}

    record NewSubtitles(VideoRef video, String languageCode) {}

    record SubtitleFile(VideoRef video, Content content, SubtitleUpload upload) {}

    record SubtitleId(VideoRef video, String subtitleId) {}

    private VideoEndpoints() {}

    /** Reads the new subtitles. The form of the response is not documented, and the subtitles exist regardless of it. */
    private static Subtitles subtitles(JsonData response) {
        return response.isObject()
                ? response.as(Subtitles.class)
                : Subtitles.builder().build();
    }

    /** Rejects a login page. The response to HEAD has no body, so only its media type identifies such a page. */
    private static @Nullable Void noPage(InfoInput input, HttpResponse response) {
        String type = response.headers().first("Content-Type");
        if (type != null && type.toLowerCase(Locale.ROOT).startsWith("text/html")) {
            throw response.unexpected("the response is not playback info" + HtmlPage.HINT);
        }
        return null;
    }

    private static Endpoint<RedirectInput, URI> redirect(Method method, String id, String path) {
        return Endpoint.<RedirectInput>of(
                        method,
                        id,
                        VIDEO + path,
                        (input, r) -> fill(input.video(), r)
                                .path("name", input.name())
                                .query("dl", input.downloadName()))
                .returning(ResponseReader.redirect());
    }

    private static RequestDraft fill(VideoRef video, RequestDraft r) {
        return video.fill(r);
    }
}
