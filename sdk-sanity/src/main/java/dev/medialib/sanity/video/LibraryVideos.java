package dev.medialib.sanity.video;

import dev.medialib.core.content.Content;
import dev.medialib.core.error.NotFoundException;
import dev.medialib.core.internal.check.TextRules;
import dev.medialib.core.internal.endpoint.Endpoint;
import dev.medialib.core.internal.pipeline.ApiCaller;
import dev.medialib.sanity.asset.AssetInstance;
import dev.medialib.sanity.internal.ApiContext;
import dev.medialib.sanity.video.VideoEndpoints.InfoInput;
import dev.medialib.sanity.video.VideoEndpoints.NewSubtitles;
import dev.medialib.sanity.video.VideoEndpoints.RedirectInput;
import dev.medialib.sanity.video.VideoEndpoints.SubtitleFile;
import dev.medialib.sanity.video.VideoEndpoints.SubtitleId;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Client for the videos of a media library: playback and subtitles.
 *
 * <p>The parameter {@code video} accepts three forms. Other forms cause an {@link IllegalArgumentException}, and no request is
 * sent.
 *
 * <ul>
 *   <li>the id of an instance, {@code video-…-mp4};
 *   <li>the id of an asset, for its current version;
 *   <li>a global reference {@code media-library:{library}:{document}}, as documents contain it. The request goes
 *       to the library of the reference, even if it is a different library.
 * </ul>
 *
 * <p>Redirects are not followed. Methods return the target, and the token is not sent to it.
 */
public final class LibraryVideos {
    private final ApiContext context;
    private final ApiCaller caller;
    private final String libraryId;

    /** Creates the resource. Only the client calls this constructor. */
    public LibraryVideos(ApiContext context, String libraryId) {
        this.context = context;
        this.caller = context.caller();
        this.libraryId = libraryId;
    }

    /**
     * Returns the data that a player needs to play a video.
     *
     * @throws NotFoundException if there is no such video. Probably also thrown while the video is still being processed; see
     *     {@link #awaitReady}
     */
    public PlaybackInfo playbackInfo(String video) {
        return playbackInfo(video, request -> {});
    }

    /**
     * Returns the data that a player needs to play a video, with options for its images.
     *
     * @throws NotFoundException if there is no such video. Probably also thrown while the video is still being processed; see
     *     {@link #awaitReady}
     * @throws IllegalArgumentException if an option is invalid
     */
    public PlaybackInfo playbackInfo(String video, Consumer<PlaybackRequest.Builder> request) {
        return playbackInfo(video, PlaybackRequest.of(request));
    }

    /** Same as {@link #playbackInfo(String, Consumer)}. */
    public PlaybackInfo playbackInfo(String video, PlaybackRequest request) {
        return caller.call(VideoEndpoints.PLAYBACK_INFO, new InfoInput(ref(video), request.parameters()));
    }

    /**
     * Returns whether playback info exists. Sends a {@code HEAD} request. The result is false for a missing video and for a
     * video that is still being processed.
     */
    public boolean hasPlaybackInfo(String video) {
        return hasPlaybackInfo(video, request -> {});
    }

    /** Same as {@link #hasPlaybackInfo(String)}, with the options of {@link #playbackInfo(String, Consumer)}. */
    public boolean hasPlaybackInfo(String video, Consumer<PlaybackRequest.Builder> request) {
        return hasPlaybackInfo(video, PlaybackRequest.of(request));
    }

    /** Same as {@link #hasPlaybackInfo(String)}, with the options of {@link #playbackInfo(String, Consumer)}. */
    public boolean hasPlaybackInfo(String video, PlaybackRequest request) {
        try {
            caller.run(VideoEndpoints.PLAYBACK_INFO_HEAD, new InfoInput(ref(video), request.parameters()));
            return true;
        } catch (NotFoundException e) {
            return false;
        }
    }

    /**
     * Returns the URL of the stream or an image of a video. The URL is the target of the server's redirect.
     *
     * @throws NotFoundException if there is no such stream or image
     */
    public URI playback(String video, PlaybackType type) {
        return caller.call(VideoEndpoints.PLAYBACK, new RedirectInput(ref(video), type.value(), null));
    }

    /**
     * Same as {@link #playback}, but sends a {@code HEAD} request, and returns an empty {@code Optional} if there is no such
     * stream or image. The {@code Optional} is also empty for a video that is still being processed.
     */
    public Optional<URI> findPlayback(String video, PlaybackType type) {
        return target(VideoEndpoints.PLAYBACK_HEAD, new RedirectInput(ref(video), type.value(), null));
    }

    /**
     * Returns the URL of an MP4 file of a video. The URL is the target of the server's redirect.
     *
     * @param name the name of the file, such as {@code 1080p.mp4}
     * @throws NotFoundException if there is no such file
     */
    public URI rendition(String video, String name) {
        return caller.call(VideoEndpoints.RENDITION, new RedirectInput(ref(video), name, null));
    }

    /**
     * Same as {@link #rendition(String, String)}, but with a URL for saving the file instead of playing it. The request has the
     * parameter {@code dl}.
     *
     * @param fileName the name of the saved file
     */
    public URI rendition(String video, String name, String fileName) {
        return caller.call(VideoEndpoints.RENDITION, saved(video, name, fileName));
    }

    /**
     * Same as {@link #rendition(String, String)}, but sends a {@code HEAD} request, and returns an empty {@code Optional} if
     * there is no such file. The {@code Optional} is also empty for a video that is still being processed.
     */
    public Optional<URI> findRendition(String video, String name) {
        return target(VideoEndpoints.RENDITION_HEAD, new RedirectInput(ref(video), name, null));
    }

    /**
     * Same as {@link #findRendition(String, String)}, but with a URL for saving the file, see {@link #rendition(String, String,
     * String)}.
     */
    public Optional<URI> findRendition(String video, String name, String fileName) {
        return target(VideoEndpoints.RENDITION_HEAD, saved(video, name, fileName));
    }

    private RedirectInput saved(String video, String name, String fileName) {
        return new RedirectInput(ref(video), name, TextRules.requireText("fileName", fileName));
    }

    /**
     * Polls an uploaded video until Sanity has processed it. The first pause is half a second. Pauses increase to ten seconds.
     *
     * @param limit the maximum time to wait
     * @return the video's instance, whose {@link AssetInstance#state} is {@code ready}
     * @throws dev.medialib.sanity.error.VideoUnavailableException if the video will never become ready, because processing
     *     failed or the document is not a video
     * @throws NotFoundException if there is no such document
     * @throws dev.medialib.core.error.DeadlineExceededException if the video is not ready within {@code limit}. The message
     *     contains the last state. You can call this method again
     * @throws IllegalArgumentException if {@code limit} is not positive
     */
    public AssetInstance awaitReady(String video, Duration limit) {
        return new VideoProcessing(context, ref(video)).await(limit);
    }

    /**
     * Returns the subtitles of a video. There is no endpoint for this list. The method reads the video's document, its current
     * {@link AssetInstance} and the subtitles that the instance refers to, with up to three requests.
     *
     * @return the subtitles that the token has permission to read, or an empty list
     * @throws NotFoundException if there is no such video
     */
    public List<Subtitles> subtitles(String video) {
        return new VideoSubtitles(context, ref(video)).list();
    }

    /** Same as {@link #createSubtitles(String, String)}, but the server detects the language. */
    public Subtitles createSubtitles(String video) {
        return createSubtitles(video, "auto");
    }

    /**
     * Creates subtitles by speech recognition. This endpoint is not in the vendor's reference or client. Source: other tools of
     * the vendor, and third parties.
     *
     * @param languageCode the spoken language, such as {@code en}, or {@code auto} for detection by the server
     * @return the new subtitles. The form of the response is not documented; all properties can be null
     */
    public Subtitles createSubtitles(String video, String languageCode) {
        return caller.call(
                VideoEndpoints.CREATE_SUBTITLES,
                new NewSubtitles(ref(video), TextRules.requireText("languageCode", languageCode)));
    }

    /**
     * Uploads a subtitle file. This endpoint is not in the vendor's reference or client. Source: other tools of the vendor, and
     * third parties.
     *
     * @return the new subtitles. The form of the response is not documented; all properties can be null
     * @throws IllegalArgumentException if the language or the format is missing
     */
    public Subtitles uploadSubtitles(String video, Content file, Consumer<SubtitleUpload.Builder> subtitles) {
        return uploadSubtitles(video, file, SubtitleUpload.of(subtitles));
    }

    /** Same as {@link #uploadSubtitles(String, Content, Consumer)}. */
    public Subtitles uploadSubtitles(String video, Content file, SubtitleUpload subtitles) {
        return caller.call(VideoEndpoints.UPLOAD_SUBTITLES, new SubtitleFile(ref(video), file, subtitles));
    }

    /**
     * Deletes subtitles. This endpoint is not in the vendor's reference or client. Source: other tools of the vendor, and third
     * parties.
     *
     * @param subtitleId the {@link Subtitles#id} of subtitles of this video
     * @throws NotFoundException if there are no subtitles with this id
     */
    public void deleteSubtitles(String video, String subtitleId) {
        caller.run(VideoEndpoints.DELETE_SUBTITLES, new SubtitleId(ref(video), subtitleId));
    }

    private VideoRef ref(String video) {
        return VideoRef.of(video, context.address(libraryId));
    }

    private Optional<URI> target(Endpoint<RedirectInput, URI> head, RedirectInput input) {
        try {
            return Optional.of(caller.call(head, input));
        } catch (NotFoundException e) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return "LibraryVideos[" + libraryId + "]";
    }
}
