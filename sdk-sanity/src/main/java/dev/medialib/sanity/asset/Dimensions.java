package dev.medialib.sanity.asset;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.medialib.core.internal.json.ModelStyle;
import dev.medialib.core.json.JsonData;
import dev.medialib.core.json.JsonModel;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/** Size of an image. */
@Value.Immutable
@ModelStyle
public interface Dimensions extends WithDimensions, JsonModel {
    /** Returns the type, {@code sanity.imageDimensions}. */
    @JsonProperty("_type")
    @Nullable String type();

    /** Returns the width in pixels. */
    @Nullable Long width();

    /** Returns the height in pixels. */
    @Nullable Long height();

    /** Returns the ratio of width to height, a number. */
    @Nullable AspectRatio aspectRatio();

    /** Reads the model from JSON. Jackson 2 and Jackson 3 call this method. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static Dimensions fromJson(JsonData json) {
        return json.as(Dimensions.class);
    }

    /** Returns a new, empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builder of {@link Dimensions}. */
    final class Builder extends ImmutableDimensions.Builder {
        Builder() {}
    }
}
