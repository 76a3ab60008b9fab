package dev.medialib.sanity.video;

import static dev.medialib.sanity.internal.ErrorEnvelope.text;

import dev.medialib.core.error.DeadlineExceededException;
import dev.medialib.core.internal.pipeline.ApiCaller;
import dev.medialib.core.json.JsonData;
import dev.medialib.sanity.asset.AssetInstance;
import dev.medialib.sanity.document.DocumentStore;
import dev.medialib.sanity.error.VideoUnavailableException;
import dev.medialib.sanity.internal.ApiContext;
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
            throw unavailable("its current version has an invalid id: " + e.getMessage(), null, asset);
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
        String state = text(document, "state");
        lastState = state;
        String failure = failure(document);
        if ("ready".equals(state)) {
            return true;
        }
        // the vendor's own editor waits during this state, and stops at any other state
        if (failure == null && (state == null || state.equals("processing"))) {
            return false;
        }
        throw unavailable(
                "processing ended in state " + state + (failure == null ? "" : ": " + failure), state, document);
    }

    private VideoUnavailableException unavailable(String reason, @Nullable String state, JsonData document) {
        return new VideoUnavailableException(
                "video " + video.id() + " of " + video.libraryId() + " will never become ready: " + reason,
                state,
                failure(document));
    }

    /** Returns the error, which is a text in the vendor's schema. Other values are returned as JSON. */
    private static @Nullable String failure(JsonData document) {
        JsonData error = document.get("error");
        if (error == null || error.isNull()) {
            return null;
        }
        return error.isString() ? error.asString() : error.toJson();
    }

    private DeadlineExceededException notReady(Duration limit, @Nullable DeadlineExceededException cause) {
        String state = lastState == null ? "unknown" : lastState;
        return new DeadlineExceededException(
                "video " + video.id() + " was not ready within " + limit + "; its last state is " + state, null, cause);
    }
}
