package dev.medialib.sanity.model;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.medialib.core.internal.json.ModelStyle;
import dev.medialib.core.json.JsonModel;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/** A copy of a video in another size, of its metadata. */
@Value.Immutable
@ModelStyle
@JsonDeserialize(builder = VideoRendition.Builder.class)
public interface VideoRendition extends WithVideoRendition, JsonModel {
    /** Such as {@code 1080p.mp4}. */
    @Nullable String name();

    /** Such as {@code 1080p}. */
    @Nullable String resolution();

    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link VideoRendition}s. */
    final class Builder extends ImmutableVideoRendition.Builder {
        Builder() {}
    }
}
