package dev.medialib.sanity.asset;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.medialib.core.internal.json.ModelStyle;
import dev.medialib.core.json.JsonData;
import dev.medialib.core.json.JsonModel;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/** IPTC data that editors and agencies store in an image, {@code sanity.imageIptcMetadata}. */
@Value.Immutable
@ModelStyle
public interface IptcMetadata extends WithIptcMetadata, JsonModel {
    /** Returns the type, {@code sanity.imageIptcMetadata}; null when the server does not send it. */
    @JsonProperty("_type")
    @Nullable String type();

    /** Returns the fields of the older IIM format; null when the image has none. */
    @Nullable IptcFields iim();

    /** Returns the properties of the XMP format, grouped by the prefix of their namespace; null when the image has none. */
    @Nullable JsonData xmp();

    /** Reads the model from JSON. Jackson 2 and Jackson 3 call this method. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static IptcMetadata fromJson(JsonData json) {
        return json.as(IptcMetadata.class);
    }

    /** Returns a new, empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builder of {@link IptcMetadata}. */
    final class Builder extends ImmutableIptcMetadata.Builder {
        Builder() {}
    }
}
