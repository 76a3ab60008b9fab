package dev.medialib.core.json;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.medialib.core.internal.json.ModelStyle;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/** A model within a model. */
@Value.Immutable
@ModelStyle
@JsonDeserialize(builder = Rendition.Builder.class)
public interface Rendition extends WithRendition, JsonModel {
    @Nullable Integer width();

    @Nullable Double ratio();

    @Nullable String url();

    static Builder builder() {
        return new Builder();
    }

    final class Builder extends ImmutableRendition.Builder {
        Builder() {}
    }
}
