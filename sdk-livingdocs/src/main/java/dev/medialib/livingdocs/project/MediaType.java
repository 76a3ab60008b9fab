package dev.medialib.livingdocs.project;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.medialib.core.internal.json.ModelStyle;
import dev.medialib.core.json.JsonData;
import dev.medialib.core.json.JsonModel;
import java.util.List;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/** A media type that the project defines. */
@Value.Immutable
@ModelStyle
public interface MediaType extends WithMediaType, JsonModel {
    /** Returns the kind of asset: {@code mediaImage}, {@code mediaVideo} or {@code mediaFile}. */
    @Nullable String type();

    /** Returns the handle, by which entries name their media type. */
    String handle();

    /** Returns label and description as the server sent them. */
    @Nullable JsonData info();

    /** Returns the options of the asset, such as {@code translatable} and {@code replaceable}, as the server sent them. */
    @Nullable JsonData asset();

    /** Returns the metadata properties of entries of this type; null when the server did not send them. */
    @Nullable List<MetadataProperty> metadata();

    /** Reads the model from JSON. Jackson 2 and Jackson 3 call this method. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static MediaType fromJson(JsonData json) {
        return json.as(MediaType.class);
    }

    /** Returns a new, empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builder of {@link MediaType}. */
    final class Builder extends ImmutableMediaType.Builder {
        Builder() {}
    }
}
