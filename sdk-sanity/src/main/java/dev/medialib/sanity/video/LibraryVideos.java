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
 * Videos of a media library: playback and subtitles.
 *
 * <p>A video is identified by the id of its instance, {@code video-…-mp4}, by the id of its asset, which means the current
 * version, or by a global reference {@code media-library:{library}:{document}} as documents contain it. The request goes to the
 * library of the reference, even if it is another one. Other ids cause an {@link IllegalArgumentException}, and no request is
 * sent.
 *
 * <p>Redirects are not followed. Their target is returned, and the token is not sent to it.
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
        return playbackInfo(video, PlaybackRequest.of(request));
    }

    /** Same as {@link #playbackInfo(String, Consumer)}. */
    public PlaybackInfo playbackInfo(String video, PlaybackRequest request) {
        return caller.call(VideoEndpoints.PLAYBACK_INFO, new InfoInput(ref(video), request.parameters()));
    }

    /**
     * Returns whether playback info exists, with a {@code HEAD} request. The result is false for a missing video and for one that
     * is still processed.
     */
    public boolean hasPlaybackInfo(String video) {
        return hasPlaybackInfo(video, request -> {});
    }

    /** Same as {@link #hasPlaybackInfo(String)}, with the options of the request for the info. */
    public boolean hasPlaybackInfo(String video, Consumer<PlaybackRequest.Builder> request) {
        return hasPlaybackInfo(video, PlaybackRequest.of(request));
    }

    /** Same as {@link #hasPlaybackInfo(String)}, with the options of the request for the info. */
    public boolean hasPlaybackInfo(String video, PlaybackRequest request) {
        try {
            caller.run(VideoEndpoints.PLAYBACK_INFO_HEAD, new InfoInput(ref(video), request.parameters()));
            return true;
        } catch (NotFoundException e) {
            return false;
        }
    }

    /**
     * Returns the URL to which the server redirects for the stream or an image of a video.
     *
     * @throws NotFoundException if there is none
     */
    public URI playback(String video, PlaybackType type) {
        return caller.call(VideoEndpoints.PLAYBACK, new RedirectInput(ref(video), type.value(), null));
    }

    /**
     * Same as {@link #playback}, with a {@code HEAD} request, but returns an empty {@code Optional} if there is none. It is also
     * empty for a video that is still processed.
     */
    public Optional<URI> findPlayback(String video, PlaybackType type) {
        return target(VideoEndpoints.PLAYBACK_HEAD, new RedirectInput(ref(video), type.value(), null));
    }

    /**
     * Returns the URL to which the server redirects for an MP4 file of a video.
     *
     * @param name such as {@code 1080p.mp4}
     * @throws NotFoundException if there is none
     */
    public URI rendition(String video, String name) {
        return caller.call(VideoEndpoints.RENDITION, new RedirectInput(ref(video), name, null));
    }

    /**
     * Same as {@link #rendition(String, String)}, for a file to save instead of play. The request has the parameter {@code dl}.
     *
     * @param fileName the name of the saved file
     */
    public URI rendition(String video, String name, String fileName) {
        return caller.call(VideoEndpoints.RENDITION, saved(video, name, fileName));
    }

    /**
     * Same as {@link #rendition(String, String)}, with a {@code HEAD} request, but returns an empty {@code Optional} if there is
     * none. It is also empty for a video that is still processed.
     */
    public Optional<URI> findRendition(String video, String name) {
        return target(VideoEndpoints.RENDITION_HEAD, new RedirectInput(ref(video), name, null));
    }

    /** Same as {@link #findRendition(String, String)}, for a file to save, see {@link #rendition(String, String, String)}. */
    public Optional<URI> findRendition(String video, String name, String fileName) {
        return target(VideoEndpoints.RENDITION_HEAD, saved(video, name, fileName));
    }

    private RedirectInput saved(String video, String name, String fileName) {
        return new RedirectInput(ref(video), name, TextRules.requireText("fileName", fileName));
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
        return new VideoProcessing(context, ref(video)).await(limit);
    }

    /**
     * Returns the subtitles of a video, from the documents that its instance refers to. Needs up to three requests. No endpoint
     * lists subtitles.
     *
     * @return the subtitles that the token may read, or an empty list
     * @throws NotFoundException if there is no such video
     */
    public List<Subtitles> subtitles(String video) {
        return new VideoSubtitles(context, ref(video)).list();
    }

    /** Same as {@link #createSubtitles(String, String)}, with the language detected by the server. */
    public Subtitles createSubtitles(String video) {
        return createSubtitles(video, "auto");
    }

    /**
     * Creates subtitles by speech recognition. This endpoint is neither in the vendor's reference nor in its client; it is known
     * from the vendor's other tools and from third parties.
     *
     * @param languageCode the spoken language, such as {@code en}; {@code auto} to let the server detect it
     * @return the new subtitles as the response describes them. Its form is not documented; all fields can be null
     */
    public Subtitles createSubtitles(String video, String languageCode) {
        return caller.call(
                VideoEndpoints.CREATE_SUBTITLES,
                new NewSubtitles(ref(video), TextRules.requireText("languageCode", languageCode)));
    }

    /**
     * Uploads a subtitle file. This endpoint is neither in the vendor's reference nor in its client; it is known from the
     * vendor's other tools and from third parties.
     *
     * @return the new subtitles as the response describes them. Its form is not documented; all fields can be null
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
     * Deletes subtitles. This endpoint is neither in the vendor's reference nor in its client; it is known from the vendor's
     * other tools and from third parties.
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
