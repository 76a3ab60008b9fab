package dev.medialib.sanity.video;

import static dev.medialib.sanity.internal.ErrorEnvelope.text;

import dev.medialib.core.error.DeadlineExceededException;
import dev.medialib.core.internal.pipeline.ApiCaller;
import dev.medialib.core.json.JsonData;
import dev.medialib.sanity.asset.AssetInstance;
import dev.medialib.sanity.document.DocumentStore;
import dev.medialib.sanity.error.VideoUnavailableException;
import dev.medialib.sanity.internal.ApiContext;
import dev.medialib.sanity.internal.Processing;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Waits for a video. Its playback info responds with 404 both for a missing video and for one that is not ready. Therefore this
 * class reads the document.
 */
final class VideoProcessing {
    private final ApiContext context;
    private VideoRef video;
    private @Nullable String lastState;

    VideoProcessing(ApiContext context, VideoRef video) {
        this.context = context;
        this.video = video;
    }

    AssetInstance await(Duration limit) {
        return context.caller().poll(limit, this::whenReady, cutOff -> notReady(limit, cutOff));
    }

    private @Nullable AssetInstance whenReady(ApiCaller within) {
        JsonData document = document(within);
        return isReady(document) ? document.as(AssetInstance.class) : null;
    }

    /** Returns the document of the instance, or of the asset if it has no current version yet. */
    private JsonData document(ApiCaller within) {
        JsonData found = find(within);
        String current = VideoRef.currentVersion(found);
        if (current == null) {
            return found;
        }
        video = version(current, found);
        return find(within);
    }

    private VideoRef version(String reference, JsonData asset) {
        try {
            return VideoRef.of(reference, video.library());
        } catch (IllegalArgumentException e) {
            throw unavailable("the current version of the asset has an invalid id: " + e.getMessage(), null, asset);
        }
    }

    private JsonData find(ApiCaller within) {
        return new DocumentStore(context.with(within).library(video.libraryId())).get(video.id());
    }

    private boolean isReady(JsonData document) {
        String type = text(document, "_type");
        if ("sanity.asset".equals(type)) {
            return false;
        }
        if (!"sanity.videoAsset".equals(type)) {
            throw unavailable("it must be a video, but is " + type, null, document);
        }
        Processing processing = Processing.of(document);
        lastState = processing.state();
        if (processing.isReady() || processing.isPending()) {
            return processing.isReady();
        }
        throw unavailable(processing.outcome(), processing.state(), document);
    }

    private VideoUnavailableException unavailable(String reason, @Nullable String state, JsonData document) {
        return new VideoUnavailableException(
                "video " + video.id() + " of " + video.libraryId() + " will never become ready: " + reason,
                state,
                Processing.of(document).error());
    }

    private DeadlineExceededException notReady(Duration limit, @Nullable DeadlineExceededException cause) {
        String state = lastState == null ? "unknown" : lastState;
        return new DeadlineExceededException(
                "video " + video.id() + " was not ready within " + limit + "; its last state is " + state, null, cause);
    }
}
