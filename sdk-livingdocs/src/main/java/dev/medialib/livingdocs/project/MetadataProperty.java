package dev.medialib.livingdocs.project;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.medialib.core.internal.json.ModelStyle;
import dev.medialib.core.json.JsonData;
import dev.medialib.core.json.JsonModel;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/** A metadata property that a media type defines. */
@Value.Immutable
@ModelStyle
public interface MetadataProperty extends WithMetadataProperty, JsonModel {
    /** Returns the handle, which is the name of the property in an entry's metadata. */
    String handle();

    /** Returns the plugin that defines the shape of the values, such as {@code li-text} or {@code li-named-crops}. */
    @Nullable String type();

    /** Returns the configuration of the plugin, such as {@code required} and {@code maxLength}; null when there is none. */
    @Nullable JsonData config();

    /** Reads the model from JSON. Jackson 2 and Jackson 3 call this method. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static MetadataProperty fromJson(JsonData json) {
        return json.as(MetadataProperty.class);
    }

    /** Returns a new, empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builder of {@link MetadataProperty}. */
    final class Builder extends ImmutableMetadataProperty.Builder {
        Builder() {}
    }
}
