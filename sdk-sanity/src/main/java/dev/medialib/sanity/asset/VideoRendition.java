package dev.medialib.sanity.asset;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.medialib.core.internal.json.ModelStyle;
import dev.medialib.core.json.JsonData;
import dev.medialib.core.json.JsonModel;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/** MP4 file of a video in one resolution, from the metadata of its instance. */
@Value.Immutable
@ModelStyle
public interface VideoRendition extends WithVideoRendition, JsonModel {
    /** Returns the file name, such as {@code 1080p.mp4}. */
    @Nullable String name();

    /** Returns the resolution, such as {@code 1080p}. */
    @Nullable String resolution();

    /** Reads the model from JSON. Jackson 2 and Jackson 3 call this method. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static VideoRendition fromJson(JsonData json) {
        return json.as(VideoRendition.class);
    }

    /** Returns a new, empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builder of {@link VideoRendition}. */
    final class Builder extends ImmutableVideoRendition.Builder {
        Builder() {}
    }
}
