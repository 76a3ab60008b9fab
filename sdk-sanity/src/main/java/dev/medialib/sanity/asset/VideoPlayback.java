package dev.medialib.sanity.asset;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.medialib.core.internal.json.ModelStyle;
import dev.medialib.core.json.JsonData;
import dev.medialib.core.json.JsonModel;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/** Playback of a video, from the metadata of its instance. */
@Value.Immutable
@ModelStyle
public interface VideoPlayback extends WithVideoPlayback, JsonModel {
    /** Returns the id; null when the server does not send it. */
    @JsonProperty("_id")
    @Nullable String id();

    /** Returns the access policy, such as {@code public} or {@code signed}. The values are not documented. */
    @Nullable String policy();

    /** Returns the name; null when there is none. */
    @Nullable String name();

    /** Reads the model from JSON. Jackson 2 and Jackson 3 call this method. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static VideoPlayback fromJson(JsonData json) {
        return json.as(VideoPlayback.class);
    }

    /** Returns a new, empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builder of {@link VideoPlayback}. */
    final class Builder extends ImmutableVideoPlayback.Builder {
        Builder() {}
    }
}
