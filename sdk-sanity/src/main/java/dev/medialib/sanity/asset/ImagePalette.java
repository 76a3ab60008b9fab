package dev.medialib.sanity.asset;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.medialib.core.internal.json.ModelStyle;
import dev.medialib.core.json.JsonData;
import dev.medialib.core.json.JsonModel;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/** The prominent colors of an image. */
@Value.Immutable
@ModelStyle
public interface ImagePalette extends WithImagePalette, JsonModel {
    /** Returns the type, {@code sanity.imagePalette}; null when the server does not send it. */
    @JsonProperty("_type")
    @Nullable String type();

    /** Returns the dominant color; null when the server found none. */
    @Nullable PaletteSwatch dominant();

    /** Returns the vibrant color; null when the server found none. */
    @Nullable PaletteSwatch vibrant();

    /** Returns the dark vibrant color; null when the server found none. */
    @Nullable PaletteSwatch darkVibrant();

    /** Returns the light vibrant color; null when the server found none. */
    @Nullable PaletteSwatch lightVibrant();

    /** Returns the muted color; null when the server found none. */
    @Nullable PaletteSwatch muted();

    /** Returns the dark muted color; null when the server found none. */
    @Nullable PaletteSwatch darkMuted();

    /** Returns the light muted color; null when the server found none. */
    @Nullable PaletteSwatch lightMuted();

    /** Reads the model from JSON. Jackson 2 and Jackson 3 call this method. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static ImagePalette fromJson(JsonData json) {
        return json.as(ImagePalette.class);
    }

    /** Returns a new, empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builder of {@link ImagePalette}. */
    final class Builder extends ImmutableImagePalette.Builder {
        Builder() {}
    }
}
