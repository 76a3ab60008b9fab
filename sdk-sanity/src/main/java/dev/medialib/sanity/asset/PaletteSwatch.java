package dev.medialib.sanity.asset;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.medialib.core.internal.json.ModelStyle;
import dev.medialib.core.json.JsonData;
import dev.medialib.core.json.JsonModel;
import java.math.BigDecimal;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/** Color of an {@link ImagePalette}, with text colors that are readable on it. */
@Value.Immutable
@ModelStyle
public interface PaletteSwatch extends WithPaletteSwatch, JsonModel {
    /** Returns the type, {@code sanity.imagePaletteSwatch}; null when the server does not send it. */
    @JsonProperty("_type")
    @Nullable String type();

    /** Returns the color, such as {@code #1a2b3c}; null when the server does not send it. */
    @Nullable String background();

    /** Returns a color for text on this color; null when the server does not send it. */
    @Nullable String foreground();

    /** Returns a color for titles on this color; null when the server does not send it. */
    @Nullable String title();

    /** Returns the share of the color in the image; null when the server does not send it. The unit is not documented. */
    @Nullable BigDecimal population();

    /** Reads the model from JSON. Jackson 2 and Jackson 3 call this method. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static PaletteSwatch fromJson(JsonData json) {
        return json.as(PaletteSwatch.class);
    }

    /** Returns a new, empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builder of {@link PaletteSwatch}. */
    final class Builder extends ImmutablePaletteSwatch.Builder {
        Builder() {}
    }
}
