package dev.medialib.sanity;

import dev.medialib.core.content.Content;
import dev.medialib.core.error.NotFoundException;
import dev.medialib.core.internal.endpoint.Endpoint;
import dev.medialib.core.internal.pipeline.ApiCaller;
import dev.medialib.core.json.JsonData;
import dev.medialib.sanity.VideoEndpoints.InfoInput;
import dev.medialib.sanity.VideoEndpoints.NewSubtitles;
import dev.medialib.sanity.VideoEndpoints.RedirectInput;
import dev.medialib.sanity.VideoEndpoints.SubtitleFile;
import dev.medialib.sanity.VideoEndpoints.SubtitleId;
import dev.medialib.sanity.model.AssetInstance;
import dev.medialib.sanity.video.PlaybackInfo;
import dev.medialib.sanity.video.PlaybackRequest;
import dev.medialib.sanity.video.PlaybackType;
import dev.medialib.sanity.video.SubtitleUpload;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Videos of a media library: how to play them, and their subtitles.
 *
 * <p>A video is named by the id of its instance, {@code video-…-mp4}, by the id of the asset that holds it, whose current version is
 * then meant, or by a global reference {@code media-library:{library}:{document}} as documents hold it. The library of a reference is
 * asked, be it another one. Anything else is an {@link IllegalArgumentException}; nothing is sent.
 *
 * <p>Redirects are not followed: their target is returned, and the token is not sent there.
 */
public final class Videos {
    private final ApiCaller caller;
    private final RequestTags tags;
    private final String libraryId;

    Videos(ApiCaller caller, RequestTags tags, String libraryId) {
        this.caller = caller;
        this.tags = tags;
        this.libraryId = libraryId;
    }

    /**
     * What a player needs of a video.
     *
     * @throws NotFoundException if there is no such video, and, it seems, while it is still processed; see {@link #awaitReady}
     */
    public PlaybackInfo playbackInfo(String video) {
        return playbackInfo(video, request -> {});
    }

    /**
     * What a player needs of a video, with pictures made to order.
     *
     * @throws NotFoundException if there is no such video, and, it seems, while it is still processed; see {@link #awaitReady}
     * @throws IllegalArgumentException if a parameter breaks a rule of the documentation
     */
    public PlaybackInfo playbackInfo(String video, Consumer<PlaybackRequest.Builder> request) {
        return caller.call(
                VideoEndpoints.PLAYBACK_INFO,
                new InfoInput(ref(video), PlaybackRequest.of(request).parameters()));
    }

    /**
     * Whether there is playback info, asked by {@code HEAD}. False does not tell a video that is not there from one that is still
     * processed.
     */
    public boolean hasPlaybackInfo(String video) {
        return found(VideoEndpoints.PLAYBACK_INFO_HEAD, new InfoInput(ref(video), Map.of()));
    }

    /**
     * The URL that the server redirects to for the stream or a picture of a video.
     *
     * @throws NotFoundException if there is none
     */
    public URI playback(String video, PlaybackType type) {
        return caller.call(VideoEndpoints.PLAYBACK, new RedirectInput(ref(video), type.value(), null));
    }

    /** Whether the server would redirect to the stream or picture, asked by {@code HEAD}. */
    public boolean hasPlayback(String video, PlaybackType type) {
        return found(VideoEndpoints.PLAYBACK_HEAD, new RedirectInput(ref(video), type.value(), null));
    }

    /**
     * The URL that the server redirects to for an MP4 file of a video.
     *
     * @param name such as {@code 1080p.mp4}
     * @throws NotFoundException if there is none
     */
    public URI rendition(String video, String name) {
        return caller.call(VideoEndpoints.RENDITION, new RedirectInput(ref(video), name, null));
    }

    /**
     * The same, for a file to be saved and not to be played: asked with the parameter {@code dl}.
     *
     * @param fileName what the file is to be called
     */
    public URI rendition(String video, String name, String fileName) {
        return caller.call(
                VideoEndpoints.RENDITION, new RedirectInput(ref(video), name, requireText("fileName", fileName)));
    }

    /** Whether the server would redirect to the MP4 file, asked by {@code HEAD}. */
    public boolean hasRendition(String video, String name) {
        return found(VideoEndpoints.RENDITION_HEAD, new RedirectInput(ref(video), name, null));
    }

    /**
     * Waits until a video that was uploaded is processed, asking for its document at first after half a second, then less and less
     * often, at most every ten seconds.
     *
     * @param limit how long to wait at most
     * @return the video's instance, whose {@link AssetInstance#state} is {@code ready}
     * @throws dev.medialib.sanity.error.VideoUnavailableException if it will not become ready by waiting: processing has failed, or
     *     it is no video
     * @throws NotFoundException if there is no such document
     * @throws dev.medialib.core.error.DeadlineExceededException if it is not ready within {@code limit}; the message tells its
     *     last state, and waiting can begin again
     * @throws IllegalArgumentException if {@code limit} is not positive
     */
    public AssetInstance awaitReady(String video, Duration limit) {
        return new VideoProcessing(caller, tags, ref(video)).await(limit);
    }

    /**
     * Has subtitles made out of what is spoken. Neither in the vendor's reference nor in its client; known from its tools and from
     * what others wrote.
     *
     * @param languageCode what is spoken, such as {@code en}; {@code auto} to let the server find out
     * @return what the server answers, which is not documented; a JSON null for an empty answer
     */
    public JsonData createSubtitles(String video, String languageCode) {
        return caller.call(
                VideoEndpoints.CREATE_SUBTITLES,
                new NewSubtitles(ref(video), requireText("languageCode", languageCode)));
    }

    /**
     * Adds a file with subtitles. Neither in the vendor's reference nor in its client; known from its tools and from what others
     * wrote.
     *
     * @return what the server answers, which is not documented; a JSON null for an empty answer
     * @throws IllegalArgumentException if language or format are not given
     */
    public JsonData uploadSubtitles(String video, Content file, Consumer<SubtitleUpload.Builder> subtitles) {
        return caller.call(
                VideoEndpoints.UPLOAD_SUBTITLES, new SubtitleFile(ref(video), file, SubtitleUpload.of(subtitles)));
    }

    /**
     * Deletes subtitles. Neither in the vendor's reference nor in its client; known from its tools and from what others wrote.
     *
     * @throws NotFoundException if there are none with this id
     */
    public void deleteSubtitles(String video, String subtitleId) {
        caller.run(VideoEndpoints.DELETE_SUBTITLES, new SubtitleId(ref(video), subtitleId));
    }

    private VideoRef ref(String video) {
        return VideoRef.of(video, libraryId);
    }

    private <I> boolean found(Endpoint<I, ?> head, I input) {
        try {
            caller.run(head, input);
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
