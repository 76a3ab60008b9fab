package dev.medialib.core.json;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.medialib.core.internal.json.ModelStyle;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/** A model within a model. */
@Value.Immutable
@ModelStyle
public interface Rendition extends WithRendition, JsonModel {
    @Nullable Integer width();

    @Nullable Double ratio();

    @Nullable String url();

    /** Reads the model from JSON. Jackson 2 and Jackson 3 call this method. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static Rendition fromJson(JsonData json) {
        return json.as(Rendition.class);
    }

    static Builder builder() {
        return new Builder();
    }

    final class Builder extends ImmutableRendition.Builder {
        Builder() {}
    }
}
