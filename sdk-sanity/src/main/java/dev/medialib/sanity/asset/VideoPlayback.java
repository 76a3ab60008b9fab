package dev.medialib.sanity.asset;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.medialib.core.internal.json.ModelStyle;
import dev.medialib.core.json.JsonModel;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/** A way to play a video, from its metadata. */
@Value.Immutable
@ModelStyle
@JsonDeserialize(builder = VideoPlayback.Builder.class)
public interface VideoPlayback extends WithVideoPlayback, JsonModel {
    /** Returns the id; null when the server does not send it. */
    @JsonProperty("_id")
    @Nullable String id();

    /** Returns the policy, such as {@code public} or {@code signed}. The values are not documented. */
    @Nullable String policy();

    /** Returns the name; null when there is none. */
    @Nullable String name();

    /** Returns a new, empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builder of {@link VideoPlayback}. */
    final class Builder extends ImmutableVideoPlayback.Builder {
        Builder() {}
    }
}
