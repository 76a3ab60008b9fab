package dev.medialib.livingdocs.model;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.medialib.core.internal.json.ModelStyle;
import dev.medialib.core.json.JsonData;
import dev.medialib.core.json.JsonModel;
import java.util.List;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * A media type that the project defines.
 */
@Value.Immutable
@ModelStyle
@JsonDeserialize(builder = MediaType.Builder.class)
public interface MediaType extends WithMediaType, JsonModel {
    /** {@code mediaImage}, {@code mediaVideo} or {@code mediaFile}. */
    @Nullable String type();

    /** What entries name it by. */
    String handle();

    /** Label and description. */
    @Nullable JsonData info();

    /** What is allowed with the asset, such as {@code translatable} and {@code replaceable}. */
    @Nullable JsonData asset();

    @Nullable List<MetadataProperty> metadata();

    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link MediaType}s. */
    final class Builder extends ImmutableMediaType.Builder {
        Builder() {}
    }
}
