package dev.medialib.sanity.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.medialib.core.internal.json.ModelStyle;
import dev.medialib.core.json.JsonModel;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/** Of an image. */
@Value.Immutable
@ModelStyle
@JsonDeserialize(builder = Dimensions.Builder.class)
public interface Dimensions extends WithDimensions, JsonModel {
    /** {@code sanity.imageDimensions}. */
    @JsonProperty("_type")
    @Nullable String type();

    /** In pixels. */
    @Nullable Long width();

    /** In pixels. */
    @Nullable Long height();

    /** A number. */
    @Nullable AspectRatio aspectRatio();

    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link Dimensions}s. */
    final class Builder extends ImmutableDimensions.Builder {
        Builder() {}
    }
}
