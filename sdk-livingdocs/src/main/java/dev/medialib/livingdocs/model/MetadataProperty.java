package dev.medialib.livingdocs.model;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.medialib.core.internal.json.ModelStyle;
import dev.medialib.core.json.JsonData;
import dev.medialib.core.json.JsonModel;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * A metadata property that a media type defines.
 */
@Value.Immutable
@ModelStyle
@JsonDeserialize(builder = MetadataProperty.Builder.class)
public interface MetadataProperty extends WithMetadataProperty, JsonModel {
    String handle();

    /** The plugin that defines the shape of its values, such as {@code li-text} or {@code li-named-crops}. */
    @Nullable String type();

    @Nullable JsonData config();

    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link MetadataProperty}s. */
    final class Builder extends ImmutableMetadataProperty.Builder {
        Builder() {}
    }
}
