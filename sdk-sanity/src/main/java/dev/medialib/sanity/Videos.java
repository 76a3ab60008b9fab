package dev.medialib.sanity;

import dev.medialib.core.content.Content;
import dev.medialib.core.error.NotFoundException;
import dev.medialib.core.http.Method;
import dev.medialib.core.internal.endpoint.Endpoint;
import dev.medialib.core.internal.endpoint.RequestDraft;
import dev.medialib.core.internal.endpoint.ResponseReader;
import dev.medialib.core.internal.pipeline.ApiCaller;
import dev.medialib.core.json.JsonData;
import dev.medialib.sanity.model.AssetInstance;
import dev.medialib.sanity.video.PlaybackInfo;
import dev.medialib.sanity.video.PlaybackRequest;
import dev.medialib.sanity.video.PlaybackType;
import dev.medialib.sanity.video.SubtitleUpload;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Videos of a media library: playback and subtitles.
 *
 * <p>A video is identified by the id of its instance, {@code video-…-mp4}, by the id of its asset, which means the current
 * version, or by a global reference {@code media-library:{library}:{document}} as documents contain it. The request goes to the
 * library of the reference, even if it is another one. Other ids cause an {@link IllegalArgumentException}, and no request is
 * sent.
 *
 * <p>Redirects are not followed. Their target is returned, and the token is not sent to it.
 */
public final class Videos {
    private static final String VIDEO = "media-libraries/{libraryId}/video/{videoId}/";

    private record InfoInput(VideoRef video, Map<String, String> parameters) {
        static void encode(InfoInput input, RequestDraft r) {
            Videos.encode(input.video(), r);
            input.parameters().forEach(r::query);
        }
    }

    private static final Endpoint<InfoInput, PlaybackInfo> PLAYBACK_INFO = Endpoint.<InfoInput>get(
                    "sanity.videos.playbackInfo", VIDEO + "playback-info", InfoInput::encode)
            .returning(ResponseReader.secret(ResponseReader.json(PlaybackInfo.class)));

    private static final Endpoint<InfoInput, Void> PLAYBACK_INFO_HEAD = Endpoint.<InfoInput>of(
                    Method.HEAD, "sanity.videos.playbackInfoHead", VIDEO + "playback-info", InfoInput::encode)
            .returning(ResponseReader.nothing());

    private record RedirectInput(
            VideoRef video, String name, @Nullable String downloadName) {
        static void encode(RedirectInput input, RequestDraft r) {
            Videos.encode(input.video(), r);
            r.path("name", input.name()).query("dl", input.downloadName());
        }
    }

    private static final Endpoint<RedirectInput, URI> PLAYBACK =
            redirect(Method.GET, "sanity.videos.playback", "playback/{name}");
    private static final Endpoint<RedirectInput, URI> PLAYBACK_HEAD =
            redirect(Method.HEAD, "sanity.videos.playbackHead", "playback/{name}");
    private static final Endpoint<RedirectInput, URI> RENDITION =
            redirect(Method.GET, "sanity.videos.rendition", "renditions/{name}");
    private static final Endpoint<RedirectInput, URI> RENDITION_HEAD =
            redirect(Method.HEAD, "sanity.videos.renditionHead", "renditions/{name}");

    private record NewSubtitles(VideoRef video, String languageCode) {}

    private static final Endpoint<NewSubtitles, JsonData> CREATE_SUBTITLES = Endpoint.<NewSubtitles>of(
                    Method.POST, "sanity.videos.createSubtitles", VIDEO + "subtitles", (input, r) -> {
                        encode(input.video(), r);
                        r.json(Map.of("languageCode", input.languageCode()));
                    })
            .returning(ResponseReader.jsonOrNothing());

    private record SubtitleFile(VideoRef video, Content content, SubtitleUpload upload) {}

    private static final Endpoint<SubtitleFile, JsonData> UPLOAD_SUBTITLES = Endpoint.<SubtitleFile>of(
                    Method.POST, "sanity.videos.uploadSubtitles", VIDEO + "subtitles/upload", (input, r) -> {
                        encode(input.video(), r);
                        r.query("languageCode", input.upload().languageCode())
                                .query("format", input.upload().format())
                                .query("closedCaptions", input.upload().closedCaptions())
                                .content(input.content(), null);
                    })
            .returning(ResponseReader.jsonOrNothing());

    private record SubtitleId(VideoRef video, String subtitleId) {}

    private static final Endpoint<SubtitleId, Void> DELETE_SUBTITLES = Endpoint.<SubtitleId>of(
                    Method.DELETE, "sanity.videos.deleteSubtitles", VIDEO + "subtitles/{subtitleId}", (input, r) -> {
                        encode(input.video(), r);
                        r.path("subtitleId", input.subtitleId());
                    })
            .returning(ResponseReader.nothing());

    private final ApiCaller caller;
    private final Settings settings;
    private final String libraryId;

    Videos(ApiCaller caller, Settings settings, String libraryId) {
        this.caller = caller;
        this.settings = settings;
        this.libraryId = libraryId;
    }

    /**
     * Returns the data that a player needs to play a video.
     *
     * @throws NotFoundException if there is no such video, and probably also while it is still processed; see {@link #awaitReady}
     */
    public PlaybackInfo playbackInfo(String video) {
        return playbackInfo(video, request -> {});
    }

    /**
     * Returns the data that a player needs to play a video, with options for its images.
     *
     * @throws NotFoundException if there is no such video, and probably also while it is still processed; see {@link #awaitReady}
     * @throws IllegalArgumentException if an option breaks a rule of the documentation
     */
    public PlaybackInfo playbackInfo(String video, Consumer<PlaybackRequest.Builder> request) {
        return caller.call(
                PLAYBACK_INFO,
                new InfoInput(ref(video), PlaybackRequest.of(request).parameters()));
    }

    /**
     * Returns whether playback info exists, with a {@code HEAD} request. The result is false for a missing video and for one that
     * is still processed.
     */
    public boolean hasPlaybackInfo(String video) {
        return found(() -> caller.run(PLAYBACK_INFO_HEAD, new InfoInput(ref(video), Map.of())));
    }

    /**
     * Returns the URL to which the server redirects for the stream or an image of a video.
     *
     * @throws NotFoundException if there is none
     */
    public URI playback(String video, PlaybackType type) {
        return caller.call(PLAYBACK, new RedirectInput(ref(video), type.value(), null));
    }

    /** Returns whether the server would redirect to the stream or image, with a {@code HEAD} request. */
    public boolean hasPlayback(String video, PlaybackType type) {
        return found(() -> caller.run(PLAYBACK_HEAD, new RedirectInput(ref(video), type.value(), null)));
    }

    /**
     * Returns the URL to which the server redirects for an MP4 file of a video.
     *
     * @param name such as {@code 1080p.mp4}
     * @throws NotFoundException if there is none
     */
    public URI rendition(String video, String name) {
        return caller.call(RENDITION, new RedirectInput(ref(video), name, null));
    }

    /**
     * Same as {@link #rendition(String, String)}, for a file to save instead of play. The request has the parameter {@code dl}.
     *
     * @param fileName the name of the saved file
     */
    public URI rendition(String video, String name, String fileName) {
        return caller.call(RENDITION, new RedirectInput(ref(video), name, requireText("fileName", fileName)));
    }

    /** Returns whether the server would redirect to the MP4 file, with a {@code HEAD} request. */
    public boolean hasRendition(String video, String name) {
        return found(() -> caller.run(RENDITION_HEAD, new RedirectInput(ref(video), name, null)));
    }

    /**
     * Polls an uploaded video until it is processed: at first after half a second, then less often, at most every ten seconds.
     *
     * @param limit the maximum time to wait
     * @return the video's instance, whose {@link AssetInstance#state} is {@code ready}
     * @throws dev.medialib.sanity.error.VideoUnavailableException if the video will not become ready, because processing has
     *     failed or the document is not a video
     * @throws NotFoundException if there is no such document
     * @throws dev.medialib.core.error.DeadlineExceededException if the video is not ready within {@code limit}; the message
     *     contains the last state, and this method can be called again
     * @throws IllegalArgumentException if {@code limit} is not positive
     */
    public AssetInstance awaitReady(String video, Duration limit) {
        if (limit.isNegative() || limit.isZero()) {
            throw new IllegalArgumentException("limit must be positive, but is " + limit);
        }
        return new VideoProcessing(caller, settings, ref(video)).await(limit);
    }

    /**
     * Creates subtitles by speech recognition. This endpoint is neither in the vendor's reference nor in its client; it is known
     * from the vendor's other tools and from third parties.
     *
     * @param languageCode the spoken language, such as {@code en}; {@code auto} to let the server detect it
     * @return the response, which is not documented; a JSON null for an empty response
     */
    public JsonData createSubtitles(String video, String languageCode) {
        return caller.call(CREATE_SUBTITLES, new NewSubtitles(ref(video), requireText("languageCode", languageCode)));
    }

    /**
     * Uploads a subtitle file. This endpoint is neither in the vendor's reference nor in its client; it is known from the
     * vendor's other tools and from third parties.
     *
     * @return the response, which is not documented; a JSON null for an empty response
     * @throws IllegalArgumentException if the language or the format is missing
     */
    public JsonData uploadSubtitles(String video, Content file, Consumer<SubtitleUpload.Builder> subtitles) {
        return caller.call(UPLOAD_SUBTITLES, new SubtitleFile(ref(video), file, SubtitleUpload.of(subtitles)));
    }

    /**
     * Deletes subtitles. This endpoint is neither in the vendor's reference nor in its client; it is known from the vendor's
     * other tools and from third parties.
     *
     * @throws NotFoundException if there are no subtitles with this id
     */
    public void deleteSubtitles(String video, String subtitleId) {
        caller.run(DELETE_SUBTITLES, new SubtitleId(ref(video), subtitleId));
    }

    private VideoRef ref(String video) {
        return VideoRef.of(video, libraryId);
    }

    private static Endpoint<RedirectInput, URI> redirect(Method method, String id, String path) {
        return Endpoint.<RedirectInput>of(method, id, VIDEO + path, RedirectInput::encode)
                .returning(ResponseReader.redirect());
    }

    private static void encode(VideoRef video, RequestDraft r) {
        r.path("libraryId", video.libraryId()).path("videoId", video.id());
    }

    private static boolean found(Runnable head) {
        try {
            head.run();
            return true;
        } catch (NotFoundException e) {
            return false;
        }
    }

    private static String requireText(String name, String text) {
        if (text.isBlank()) {
            throw new IllegalArgumentException(name + " must not be blank");
        }
        return text;
    }

    @Override
    public String toString() {
        return "Videos[" + libraryId + "]";
    }
}
