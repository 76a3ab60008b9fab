package dev.medialib.sanity.internal;

import static dev.medialib.sanity.internal.ErrorEnvelope.text;

import dev.medialib.core.json.JsonData;
import org.jspecify.annotations.Nullable;

/**
 * Progress of the processing of an instance.
 *
 * @param video whether the instance is a video
 * @param state null when the server does not send it
 * @param error the error, which is a text in the vendor's schema; another value as JSON; null when there is none
 */
public record Processing(
        boolean video, @Nullable String state, @Nullable String error) {

    /** Reads the document of an instance. */
    public static Processing of(JsonData instance) {
        return new Processing(
                "sanity.videoAsset".equals(text(instance, "_type")), text(instance, "state"), error(instance));
    }

    private static @Nullable String error(JsonData instance) {
        JsonData error = instance.get("error");
        if (error == null || error.isNull()) {
            return null;
        }
        return error.isString() ? error.asString() : error.toJson();
    }

    /** Returns whether the bytes can be used. Images and files are processed during the upload, so they need no state. */
    public boolean isReady() {
        return "ready".equals(state) || (state == null && error == null && !video);
    }

    /** Returns whether the state will change. The vendor's editor waits for {@code processing} and for no other state. */
    public boolean isPending() {
        return !isReady() && error == null && (state == null || state.equals("processing"));
    }

    /** Returns a text with the state and the error. */
    public String outcome() {
        return "processing ended in state " + state + (error == null ? "" : ": " + error);
    }
}
