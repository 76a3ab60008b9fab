package dev.medialib.sanity.asset;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.medialib.core.internal.json.ModelStyle;
import dev.medialib.core.json.JsonModel;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/** A copy of a video in another size, from its metadata. */
@Value.Immutable
@ModelStyle
@JsonDeserialize(builder = VideoRendition.Builder.class)
public interface VideoRendition extends WithVideoRendition, JsonModel {
    /** Returns the file name, such as {@code 1080p.mp4}. */
    @Nullable String name();

    /** Returns the resolution, such as {@code 1080p}. */
    @Nullable String resolution();

    /** Returns a new, empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builder of {@link VideoRendition}. */
    final class Builder extends ImmutableVideoRendition.Builder {
        Builder() {}
    }
}
