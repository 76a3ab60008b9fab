package dev.medialib.sanity.asset;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.medialib.core.internal.json.ModelStyle;
import dev.medialib.core.json.JsonData;
import dev.medialib.core.json.JsonModel;
import java.math.BigDecimal;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/** Location on earth that a camera stored in an image. */
@Value.Immutable
@ModelStyle
public interface GeoPoint extends WithGeoPoint, JsonModel {
    /** Returns the type, {@code geopoint}; null when the server does not send it. */
    @JsonProperty("_type")
    @Nullable String type();

    /** Returns the latitude, {@code lat}, in degrees; null when unknown. */
    @JsonProperty("lat")
    @Nullable BigDecimal latitude();

    /** Returns the longitude, {@code lng}, in degrees; null when unknown. */
    @JsonProperty("lng")
    @Nullable BigDecimal longitude();

    /** Returns the altitude, {@code alt}; null when unknown. */
    @JsonProperty("alt")
    @Nullable BigDecimal altitude();

    /** Reads the model from JSON. Jackson 2 and Jackson 3 call this method. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static GeoPoint fromJson(JsonData json) {
        return json.as(GeoPoint.class);
    }

    /** Returns a new, empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builder of {@link GeoPoint}. */
    final class Builder extends ImmutableGeoPoint.Builder {
        Builder() {}
    }
}
